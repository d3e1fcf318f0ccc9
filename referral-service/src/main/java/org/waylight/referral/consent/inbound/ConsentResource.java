package org.waylight.referral.consent.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.consent.application.RecordConsent;
import org.waylight.referral.consent.application.WithdrawConsent;
import org.waylight.referral.consent.inbound.ConsentBody.ConsentsBody;
import org.waylight.referral.consent.inbound.ConsentBody.NewConsentBody;
import org.waylight.referral.consent.inbound.ConsentBody.WithdrawalBody;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;

/** Consents: what the persons of a case agreed to (CON-2). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {
  private final RecordConsent recordConsent;
  private final WithdrawConsent withdrawConsent;
  private final DisclosureDesk disclosures;
  private final TimeOrderedIds ids;
  private final Clock clock;
  private final Caller caller;

  @Inject
  public ConsentResource(
      RecordConsent recordConsent,
      WithdrawConsent withdrawConsent,
      DisclosureDesk disclosures,
      TimeOrderedIds ids,
      Clock clock,
      Caller caller) {
    this.recordConsent = recordConsent;
    this.withdrawConsent = withdrawConsent;
    this.disclosures = disclosures;
    this.ids = ids;
    this.clock = clock;
    this.caller = caller;
  }

  /** Every consent on file, in its state of now. */
  @GET
  @Path("/cases/{caseId}/consents")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  public ConsentsBody list(@PathParam("caseId") UUID caseId) {
    return new ConsentsBody(
        recordConsent
            .of(caseId, caller.name())
            .orElseThrow(() -> unknown("There is no such case."))
            .stream()
            .map(this::body)
            .toList());
  }

  /** Records what a person agreed to or refused. */
  @POST
  @Path("/cases/{caseId}/consents")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = ConsentBody.class)))
  @APIResponse(responseCode = "404", description = "There is no such case or person in it")
  @APIResponse(responseCode = "422", description = "Against a rule; the errors say which field")
  public Response record(@PathParam("caseId") UUID caseId, @NotNull @Valid NewConsentBody body) {
    Consent consent = consent(body);
    return switch (recordConsent.record(
        caseId, consent, body.grantorAllegedAbuser(), caller.name())) {
      case RecordConsent.Answer.Recorded recorded ->
          Response.status(Response.Status.CREATED).entity(body(consent)).build();
      case RecordConsent.Answer.NoSuchPerson nobody ->
          throw unknown("There is no such case, or no such person in it.");
      case RecordConsent.Answer.Refused refused ->
          throw unprocessable(
              refused.objections().stream()
                  .map(each -> new FieldError(each.field(), each.problem(), each.mend()))
                  .toList());
    };
  }

  /** Takes a consent back; when this is answered, nothing under it leaves any more. */
  @POST
  @Path("/consents/{consentId}/withdraw")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  public ConsentBody withdraw(
      @PathParam("consentId") UUID consentId, @NotNull @Valid WithdrawalBody body) {
    return withdrawConsent
        .withdraw(consentId, body.means(), body.reason(), caller.name())
        .map(this::body)
        .orElseThrow(() -> unknown("There is no such consent."));
  }

  private Consent consent(NewConsentBody body) {
    Instant now = clock.instant();
    Instant givenAt = body.givenAt() == null ? now : body.givenAt();
    List<FieldError> errors = new ArrayList<>();
    if (body.state() != ConsentState.GIVEN && body.state() != ConsentState.REFUSED) {
      errors.add(
          new FieldError("state", "cannot be recorded", "GIVEN or REFUSED; withdraw by its path"));
    }
    if (body.state() == ConsentState.GIVEN && body.elements().isEmpty()) {
      errors.add(new FieldError("elements", "are missing", "say what the person lets out"));
    }
    if (givenAt.isAfter(now)) {
      errors.add(new FieldError("givenAt", "is in the future", "say when it was given"));
    }
    if (body.expiresAt() != null && !body.expiresAt().isAfter(givenAt)) {
      errors.add(new FieldError("expiresAt", "is not after givenAt", "say when it ends"));
    }
    if (!errors.isEmpty()) {
      throw unprocessable(errors);
    }
    return new Consent(
        ids.next(),
        body.personId(),
        body.subject(),
        body.recipientKind(),
        body.purpose(),
        body.state(),
        body.elements(),
        body.means(),
        givenAt,
        body.expiresAt(),
        null,
        ConsentSource.RECORDED,
        body.particulars());
  }

  private ConsentBody body(Consent consent) {
    return ConsentBody.of(
        consent, consent.stateAt(clock.instant(), disclosures.settings().longestConsent()));
  }

  private static ProblemException unprocessable(List<FieldError> errors) {
    return ProblemException.of(
        Problem.unprocessable("The consent cannot be recorded as it is.", errors));
  }

  private static ProblemException unknown(String detail) {
    return ProblemException.of(Problem.notFound(detail));
  }
}
