package org.waylight.intake.inbound.twilio;

/** Answers in Twilio's markup. */
final class TwiML {
  /** Nothing is answered by text: what the person reads is decided elsewhere. */
  static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private TwiML() {}

  /** The caller waits in a queue until an advocate takes the call. */
  static String enqueue(String queue) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Enqueue>%s</Enqueue></Response>"
        .formatted(escaped(queue));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
