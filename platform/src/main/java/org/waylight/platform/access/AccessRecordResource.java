package org.waylight.platform.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.BadKeyException;
import org.waylight.platform.security.Roles;

/** Auditors have this service's access record verified. */
@Path("/v1/access-record/verification")
@RolesAllowed(Roles.AUDITOR)
public class AccessRecordResource {
  private final AccessWatch watch;

  @Inject
  public AccessRecordResource(AccessWatch watch) {
    this.watch = watch;
  }

  /** Recomputes the whole chain and compares it with the signed heads. */
  @GET
  public AccessVerification verify() {
    try {
      return watch.verify();
    } catch (BadKeyException noKey) {
      throw ProblemException.of(
          Problem.notFound("This service has no key to verify an access record with."));
    }
  }
}
