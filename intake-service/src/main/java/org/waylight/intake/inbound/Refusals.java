package org.waylight.intake.inbound;

import java.time.Duration;
import java.util.List;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** What intake refuses, and how the gateway can mend it. */
public final class Refusals {
  private Refusals() {}

  public static ProblemException keyMissing() {
    return refusal(
        400,
        "idempotency-key-missing",
        "Idempotency-Key is missing",
        "Without a key a repetition could not be told from a second signal (INT-2).",
        new FieldError(
            IdempotencyKey.HEADER, "is missing", "send a new key for each new submission"));
  }

  public static ProblemException keyMalformed() {
    return refusal(
        400,
        "idempotency-key-malformed",
        "Idempotency-Key is malformed",
        "The key is a quoted string or a token of at most 255 printable ASCII characters.",
        new FieldError(IdempotencyKey.HEADER, "is malformed", "send a UUID in double quotes"));
  }

  public static ProblemException keyReused() {
    return refusal(
        422,
        "idempotency-key-reused",
        "The key was used before, with other content",
        "Nothing was stored, and what was stored under the key is unchanged (INT-2).",
        new FieldError(
            IdempotencyKey.HEADER,
            "was used with other content",
            "send a new key for new content"));
  }

  public static ProblemException nothingSaid() {
    return refusal(
        422,
        "signal-empty",
        "The signal says nothing",
        "A signal has at least one message or one stated fact; nothing else is required (INT-3).",
        new FieldError("messages", "is empty", "send at least one message or one stated fact"));
  }

  public static ProblemException messageNamedTwice() {
    return refusal(
        422,
        "message-named-twice",
        "Two messages have the same id",
        "A message's id is unique within its signal.",
        new FieldError("messages", "has an id twice", "send each message once, under its own id"));
  }

  public static ProblemException unknownSignal() {
    return refusal(
        404, "signal-unknown", "No such signal", "This gateway has no signal of that id.");
  }

  public static ProblemException signatureInvalid() {
    return refusal(
        403,
        "signature-invalid",
        "The signature does not fit the request",
        "Check the gateway's secret, its account and the address it is registered under, and that"
            + " neither clock is wrong.");
  }

  /** Unknown or of another kind: a stranger learns no gateway's name. */
  public static ProblemException unknownGateway() {
    return ProblemException.of(Problem.notFound("There is nothing at this address."));
  }

  /** Whether there is such a gateway is not known yet; nobody is turned away for that. */
  public static ProblemException gatewaysUnread() {
    return ProblemException.of(
        Problem.unavailable("The gateways are being read; try again.", Duration.ofSeconds(5)));
  }

  /** The provider tries again until the gateway goes on. */
  public static ProblemException gatewayPaused() {
    return ProblemException.of(
        Problem.of(503, "gateway-paused", "The gateway is paused", "Nothing was stored; try again.")
            .with("Retry-After", "60"));
  }

  public static ProblemException channelNotAllowed() {
    return refusal(
        403,
        "channel-not-allowed",
        "The gateway may not speak for this channel",
        "An operator can add the channel to the gateway.");
  }

  public static ProblemException notParts() {
    return refusal(
        400,
        "multipart-malformed",
        "The body is no form of a mail",
        "The body is the provider's form, unchanged: whole, with at most 1,000 parts, and a mail"
            + " in it.");
  }

  public static ProblemException bodyBrokenOff() {
    return refusal(
        400, "body-broken-off", "The body ended early", "Nothing was stored; send it again.");
  }

  public static ProblemException mailTooLarge() {
    return ProblemException.of(
        Problem.tooLarge("A mail of more than 30 MB is not taken.").with("Connection", "close"));
  }

  /** Mails at one moment are held in memory only up to a bound. */
  public static ProblemException mailsWaiting() {
    return ProblemException.of(
        Problem.unavailable("Other mails are being read; try again.", Duration.ofSeconds(30)));
  }

  public static ProblemException notJson() {
    return refusal(
        400,
        "json-malformed",
        "The body is not the provider's JSON",
        "The body is one JSON object in UTF-8, nested no deeper than the provider's own.");
  }

  public static ProblemException parameterMissing(String parameter) {
    return refusal(
        400,
        "parameter-missing",
        "A parameter is missing",
        "A provider's message has an id, a sender and a line.",
        new FieldError(parameter, "is missing", "send the provider's parameters unchanged"));
  }

  public static ProblemException notForm() {
    return refusal(
        400,
        "form-malformed",
        "The body is no form",
        "The body is no form in UTF-8, or has more than 1,000 parameters.");
  }

  public static ProblemException formTokenInvalid() {
    return refusal(
        422,
        "form-token-invalid",
        "The form's token has ended",
        "It was given out more than 24 hours ago, or it is none.",
        new FieldError("token", "has ended", "get a new one at /form/token and send again"));
  }

  public static ProblemException formTokenTooYoung() {
    return refusal(
        422,
        "form-token-too-young",
        "The form came too fast",
        "Nobody fills in a form in less than a second.",
        new FieldError("token", "is too young", "wait a second and send again"));
  }

  public static ProblemException formTokenUsed() {
    return refusal(
        422,
        "form-token-used",
        "The token was used before, with other content",
        "Nothing was stored, and what was stored with the token is unchanged (INT-2).",
        new FieldError("token", "was used", "get a new one at /form/token for new content"));
  }

  public static ProblemException formClosed() {
    return refusal(
        503,
        "form-closed",
        "The form is closed",
        "The hotline has paused it; people can call or text.");
  }

  private static ProblemException refusal(
      int status, String slug, String title, String detail, FieldError... errors) {
    return ProblemException.of(new Problem(status, slug, title, detail, List.of(errors)));
  }
}
