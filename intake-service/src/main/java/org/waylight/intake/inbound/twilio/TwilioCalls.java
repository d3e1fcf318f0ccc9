package org.waylight.intake.inbound.twilio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.intake.inbound.channel.SentTime;

/**
 * Reads what Twilio tells of a call. It may come late, twice and in any order: all of it belongs to
 * the call, and whichever comes first starts its signal.
 */
final class TwilioCalls {
  private TwilioCalls() {}

  /** The call comes in, or its state changes. */
  static ProviderMessage state(FormParameters form, Instant now) {
    String status = form.first("CallStatus").orElse("ringing");
    String sequence = form.first("SequenceNumber").map(number -> ":" + number).orElse("");
    return message(
        form,
        form.required("CallSid") + ":" + status + sequence,
        sentAt(form, "Timestamp", now),
        MessageAuthor.SYSTEM,
        told(status, form));
  }

  /** A recording began, is kept, or came to nothing. */
  static ProviderMessage recording(FormParameters form, Instant now) {
    String status = form.first("RecordingStatus").orElse("completed");
    String told =
        switch (status) {
          case "completed" ->
              "A recording of %s is kept by the provider: %s"
                  .formatted(length(form, "RecordingDuration"), address(form, "RecordingUrl"));
          case "in-progress" -> "A recording began.";
          default -> "A recording was to be made; there is none.";
        };
    return message(
        form,
        form.required("RecordingSid") + ":" + status,
        sentAt(form, "RecordingStartTime", now),
        MessageAuthor.SYSTEM,
        told);
  }

  /** What the provider heard in a recording. */
  static ProviderMessage transcription(FormParameters form) {
    String key = form.required("TranscriptionSid");
    return form.first("TranscriptionText")
        .map(text -> message(form, key, null, MessageAuthor.SIGNALER, text))
        .orElseGet(
            () ->
                message(
                    form,
                    key,
                    null,
                    MessageAuthor.SYSTEM,
                    "The provider could not write down the recording: "
                        + address(form, "RecordingUrl")));
  }

  private static String told(String status, FormParameters form) {
    return switch (status) {
      case "queued", "initiated", "ringing" -> "The call began.";
      case "in-progress" -> "The call was answered.";
      case "completed" -> "The call ended after " + length(form, "CallDuration") + ".";
      case "busy" -> "The call ended: the line was busy.";
      case "no-answer" -> "The call ended: nobody answered.";
      case "canceled" -> "The call ended before it was answered.";
      case "failed" -> "The call failed.";
      default -> "The state of the call changed.";
    };
  }

  private static ProviderMessage message(
      FormParameters form,
      String key,
      @Nullable Instant sentAt,
      MessageAuthor author,
      String text) {
    return new ProviderMessage(
        key,
        Channel.CALL,
        // What an advocate's leg of the call does belongs to the caller's.
        form.first("ParentCallSid").orElseGet(() -> form.required("CallSid")),
        null,
        sentAt,
        author,
        text,
        TextKeyword.NONE,
        caller(form));
  }

  private static SubmittedFacts caller(FormParameters form) {
    boolean incoming =
        form.first("ParentCallSid").isEmpty()
            && form.first("Direction").orElse("inbound").equals("inbound");
    return incoming
        ? form.first("From").map(from -> Participant.at(from, null)).orElse(SubmittedFacts.NONE)
        : SubmittedFacts.NONE;
  }

  private static @Nullable Instant sentAt(FormParameters form, String parameter, Instant now) {
    return form.first(parameter).map(time -> SentTime.of(time, now)).orElse(null);
  }

  private static String length(FormParameters form, String parameter) {
    return form.first(parameter)
        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
        .map(seconds -> seconds + (seconds.equals("1") ? " second" : " seconds"))
        .orElse("unknown length");
  }

  private static String address(FormParameters form, String parameter) {
    return form.first(parameter).orElse("without an address");
  }
}
