package org.waylight.intake.inbound.twilio;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.WrittenText;

/** The one who writes or calls, as Twilio names them: a number, or what stands for none. */
final class Participant {
  private static final Pattern NUMBER = Pattern.compile("(?:[a-z]{1,20}:)?(\\+?[0-9]{3,20})");

  /** Words, and what spells them on a telephone's keys, that stand for a number held back. */
  private static final Set<String> WITHHELD =
      Set.of(
          "anonymous",
          "restricted",
          "blocked",
          "unknown",
          "unavailable",
          "266696687",
          "7378742833",
          "2562533",
          "8656696",
          "86282452253");

  private Participant() {}

  /** The one with an address, as a message or a call shows it. */
  static SubmittedFacts at(String address, @Nullable String name) {
    Matcher number = NUMBER.matcher(address);
    String shown = number.matches() ? number.group(1) : address;
    boolean withheld = WITHHELD.contains(shown.replace("+", "").toLowerCase(Locale.ROOT));
    if (withheld && name == null) {
      return SubmittedFacts.NONE;
    }
    return SubmittedFacts.reachableBy(
        new SubmittedContact(
            name == null ? null : WrittenText.of(name),
            withheld ? null : WrittenText.of(shown),
            null,
            null));
  }

  /** The one of a conversation: an identity that is no number reaches nobody. */
  static SubmittedFacts of(String identity) {
    return NUMBER.matcher(identity).matches() ? at(identity, null) : SubmittedFacts.NONE;
  }
}
