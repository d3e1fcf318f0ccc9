package org.waylight.referral.delivery.domain;

import java.util.List;

/** What to do and say when somebody is handed over live, in the order of the steps. */
public final class TransferScript {
  private TransferScript() {}

  /** The script; none of it says what the report does. */
  public static List<String> of(String number, String role, String organisation) {
    return List.of(
        "Stay with the person. Ask whether they are alone and whether they can talk now.",
        "Tell them who comes next (%s), what you will say to them, and that they may say no or stop"
                .formatted(organisation)
            + " at any time: help never depends on it. Go on if they say yes again:"
            + " PERSON_AGREED.",
        "Agree what happens if the line drops. Do not call back unless they said that it is safe.",
        "Call %s and ask for: %s, %s. RECIPIENT_CALLED. Never put the person through to a machine"
                .formatted(number, role, organisation)
            + " or a queue.",
        "Make sure who is speaking, then read the report word for word; add nothing. Have it read"
            + " back, ask whether they can take the person now, and note name or badge:"
            + " INTRODUCED.",
        "Tell the person the name of whoever takes over, join the lines, introduce both: CONNECTED.",
        "Stay until the person says that they are well there. Then say goodbye: COMPLETED.",
        "It does not work? NO_ANSWER or CANNOT_TAKE leads to the next contact; CHANGED_MIND,"
            + " LINE_DROPPED or UNSAFE ends it.");
  }
}
