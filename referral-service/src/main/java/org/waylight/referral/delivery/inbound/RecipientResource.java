package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.RecipientAccess;

/** Credentials of recipients. */
@Path("/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientResource {
  private final RecipientAccess access;
  private final Caller caller;

  @Inject
  public RecipientResource(RecipientAccess access, Caller caller) {
    this.access = access;
    this.caller = caller;
  }

  /** Makes a new credential, shown this once; the one before ends. */
  @PUT
  @Path("/{organisationId}/credential")
  @RolesAllowed(Roles.OPERATOR)
  public CredentialBody issue(@PathParam("organisationId") UUID organisationId) {
    return access
        .issue(organisationId, caller.name())
        .map(issued -> new CredentialBody(issued.webhookSecret(), issued.user(), issued.password()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.notFound("No such organisation is in the published directory.")));
  }

  /** A credential in the clear. */
  record CredentialBody(String webhookSecret, String user, String password) {
    @Override
    public String toString() {
      return "CredentialBody[]";
    }
  }
}
