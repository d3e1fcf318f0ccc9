package org.waylight.referral.delivery.domain;

import java.util.List;
import java.util.UUID;

/** What to do and say when a report is read to its recipient over the phone, step by step. */
public final class PhoneScript {
  private PhoneScript() {}

  /** The steps in their order; none of them says what the report does. */
  public static List<String> of(UUID reportId, String number, String role, String organisation) {
    return List.of(
        "Call %s and ask for: %s, %s.".formatted(number, role, organisation),
        "Make sure who is speaking. To anyone else, and to a machine, say nothing of the report.",
        "Say: I call from the hotline with report %s for you. May I read it to you?"
            .formatted(reportId),
        "Read the report word for word. Add nothing and leave nothing out.",
        "Ask them to read it back: place, persons, how to reach them, danger. Correct until right.",
        "Ask for the name or badge of whoever takes it, and note it when you complete the task.",
        "Nobody there who may take it? Say so with \"not reached\": the next way is tried at once.");
  }
}
