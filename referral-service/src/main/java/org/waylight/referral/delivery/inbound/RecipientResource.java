package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.RecipientAccess;
import org.waylight.referral.delivery.application.RecipientCertificates;
import org.waylight.referral.delivery.domain.MailCertificate;

/** Credentials of recipients. */
@Path("/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientResource {
  private final RecipientAccess access;
  private final RecipientCertificates certificates;
  private final Caller caller;

  @Inject
  public RecipientResource(
      RecipientAccess access, RecipientCertificates certificates, Caller caller) {
    this.access = access;
    this.certificates = certificates;
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

  /** Stores the certificate to which reports by e-mail are encrypted; the one before ends. */
  @PUT
  @Path("/{organisationId}/certificate")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(responseCode = "200", description = "Stored; compare the fingerprint with theirs")
  @APIResponse(responseCode = "404", description = "No such organisation is in the directory")
  @APIResponse(responseCode = "422", description = "Nothing can be encrypted to it; says why")
  public CertificateView certify(
      @PathParam("organisationId") UUID organisationId, @NotNull @Valid CertificateBody body) {
    return switch (certificates.store(organisationId, body.certificate(), caller.name())) {
      case RecipientCertificates.Answer.Stored stored -> CertificateView.of(stored.certificate());
      case RecipientCertificates.Answer.Unknown unknown ->
          throw ProblemException.of(
              Problem.notFound("No such organisation is in the published directory."));
      case RecipientCertificates.Answer.Unusable unusable ->
          throw ProblemException.of(
              Problem.unprocessable(
                  "Nothing can be encrypted to it: " + unusable.why() + ".",
                  new FieldError(
                      "certificate",
                      unusable.why(),
                      "Send the recipient's current certificate in PEM.")));
    };
  }

  /** The certificate's fingerprint and time. */
  @GET
  @Path("/{organisationId}/certificate")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(responseCode = "200", description = "The certificate in use")
  @APIResponse(responseCode = "404", description = "There is none")
  public CertificateView certificate(@PathParam("organisationId") UUID organisationId) {
    return certificates
        .find(organisationId)
        .map(CertificateView::of)
        .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no certificate.")));
  }

  /** Takes the certificate back: from now on nothing goes there by e-mail. */
  @DELETE
  @Path("/{organisationId}/certificate")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "There is none")
  public void revoke(@PathParam("organisationId") UUID organisationId) {
    if (!certificates.remove(organisationId)) {
      throw ProblemException.of(Problem.notFound("There is no certificate."));
    }
  }

  /**
   * A certificate.
   *
   * @param certificate one X.509 certificate in PEM: RSA of 2048 bits or more, for e-mail
   */
  record CertificateBody(@NotBlank @Size(max = 20_000) String certificate) {}

  /** What a certificate is known by. */
  record CertificateView(String sha256, Instant validUntil) {
    static CertificateView of(MailCertificate certificate) {
      return new CertificateView(certificate.fingerprint(), certificate.validUntil());
    }
  }

  /** A credential in the clear. */
  record CredentialBody(String webhookSecret, String user, String password) {
    @Override
    public String toString() {
      return "CredentialBody[]";
    }
  }
}
