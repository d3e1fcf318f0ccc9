package org.waylight.intake.inbound;

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
        "Check the account's auth token and the public URL that intake was configured with.");
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
        "The body is not application/x-www-form-urlencoded in UTF-8.");
  }

  private static ProblemException refusal(
      int status, String slug, String title, String detail, FieldError... errors) {
    return ProblemException.of(new Problem(status, slug, title, detail, List.of(errors)));
  }
}
