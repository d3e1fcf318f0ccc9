package org.waylight.referral.delivery.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.platform.problem.JsonProblems;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.referral.delivery.application.RecipientCallback;
import org.waylight.referral.delivery.domain.CallbackSignature;

/**
 * Where a recipient says what came of its report: a webhook after Standard Webhooks 1.0, signed
 * with the secret of the recipient's own credential.
 */
@Path("/v1/delivery/reports/{reportId}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class OutcomeCallbackResource {
  private static final String ID = "[\\x21-\\x7e]{1,200}";

  private final RecipientCallback callbacks;
  private final ObjectMapper json;

  @Inject
  public OutcomeCallbackResource(RecipientCallback callbacks, ObjectMapper json) {
    this.callbacks = callbacks;
    this.json = json;
  }

  /** Records the outcome; a callback counts once, and what the recipient said last counts. */
  @POST
  @RequestBody(content = @Content(schema = @Schema(implementation = OutcomeSaid.class)))
  @APIResponse(responseCode = "204", description = "Recorded")
  @APIResponse(responseCode = "400", description = "Malformed")
  @APIResponse(responseCode = "403", description = "Not signed by the report's recipient just now")
  @APIResponse(responseCode = "409", description = "It came before, or the report never left")
  @APIResponse(responseCode = "422", description = "It names another report, or no outcome")
  public void take(
      @PathParam("reportId") UUID reportId,
      @HeaderParam("webhook-id") @Nullable String id,
      @HeaderParam("webhook-timestamp") @Nullable String timestamp,
      @HeaderParam("webhook-signature") @Nullable String signature,
      byte[] body) {
    if (id == null || !id.matches(ID) || timestamp == null || signature == null) {
      throw forged();
    }
    OutcomeSaid said = read(body);
    switch (callbacks.take(
        reportId,
        new CallbackSignature(id, timestamp, signature),
        body,
        said.data().reportId(),
        said.data().outcome(),
        said.timestamp())) {
      case RECORDED -> {
        // 204
      }
      case FORGED -> throw forged();
      case REPLAYED ->
          throw ProblemException.of(
              Problem.conflict("replayed", "A callback with this webhook-id was taken before."));
      case NEVER_HAD ->
          throw ProblemException.of(
              Problem.conflict("not-fetched", "Fetch the report before you say what came of it."));
      case NOT_YET ->
          throw ProblemException.of(
              Problem.unprocessable("timestamp is a time that has yet to come."));
      case OTHER_REPORT ->
          throw ProblemException.of(
              Problem.unprocessable("The body names another report than the address."));
    }
  }

  private OutcomeSaid read(byte[] body) {
    try {
      OutcomeSaid said = json.readValue(body, OutcomeSaid.class);
      if (said == null || said.data() == null) {
        throw ProblemException.of(Problem.badRequest("The body has no data."));
      }
      if (said.data().reportId() == null
          || said.data().outcome() == null
          || said.data().outcome() == OutcomeKind.NO_ANSWER) {
        throw ProblemException.of(
            Problem.unprocessable("data needs reportId and outcome; NO_ANSWER is none."));
      }
      return said;
    } catch (JsonProcessingException malformed) {
      throw ProblemException.of(JsonProblems.of(malformed));
    } catch (IOException notUtf8) {
      throw ProblemException.of(Problem.badRequest("The body is not JSON in UTF-8."));
    }
  }

  private static ProblemException forged() {
    return ProblemException.of(
        Problem.of(
            403,
            "signature-invalid",
            "The signature does not fit",
            "Sign webhook-id, webhook-timestamp (now, within 5 minutes) and the body with the"
                + " webhook secret of the report's recipient."));
  }

  /**
   * What a recipient says, {@code type} "report.outcome".
   *
   * @param timestamp when it came about; absent: when it was signed
   */
  record OutcomeSaid(String type, @Nullable Instant timestamp, Data data) {
    record Data(UUID reportId, OutcomeKind outcome) {}
  }
}
