package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Registry.Occupied;
import org.waylight.protocol.domain.Rule.Finding;

/**
 * How versions and entries follow each other. A version that starts today or earlier takes the
 * place of the one in force at once; one that starts later follows it on its day, and the one
 * before ends then. One version at a time waits for its day.
 */
final class Succession {
  private Succession() {}

  /** Whether the content waits for its day while the other holds. */
  static boolean follows(Content content, Published inForce, LocalDate today) {
    return content
        .startsOn()
        .filter(from -> from.isAfter(today) && from.isAfter(inForce.startsOn()))
        .isPresent();
  }

  /** Where the version overlaps another approved one of the same entry. */
  static List<Finding> flaws(Candidate<?> candidate, Registry registry) {
    if (candidate.approved().isEmpty()) {
      return List.of();
    }
    Published inForce = candidate.approved().getFirst();
    Published waiting = candidate.approved().size() > 1 ? candidate.approved().getLast() : null;
    if (follows(candidate.content(), inForce, registry.today())) {
      return waiting == null
          ? endsTooLate(candidate.content(), inForce)
          : startsWith(candidate.content(), waiting);
    }
    return waiting == null ? List.of() : endsBefore(candidate.content(), waiting);
  }

  private static List<Finding> endsTooLate(Content content, Published inForce) {
    LocalDate end = inForce.content().endsOn().orElse(null);
    boolean overlaps = end != null && content.startsOn().filter(end::isAfter).isPresent();
    return Rule.unless(
        !overlaps,
        "effectiveFrom",
        "overlaps version %d, which holds until %s".formatted(inForce.version(), end),
        "start that day, or let that version end sooner first");
  }

  private static List<Finding> startsWith(Content content, Published waiting) {
    return Rule.unless(
        content.startsOn().filter(waiting.startsOn()::equals).isPresent(),
        "effectiveFrom",
        "overlaps " + named(waiting),
        "start that day too, and this version takes its place");
  }

  /** Of policies the one that started last holds, so none has to end. */
  private static List<Finding> endsBefore(Content content, Published waiting) {
    @Nullable LocalDate end = content.endsOn().orElse(null);
    boolean ends = end != null && !end.isAfter(waiting.startsOn());
    return Rule.unless(
        ends || content instanceof PolicyContent,
        "effectiveTo",
        "overlaps " + named(waiting),
        "end this version by that day");
  }

  private static String named(Published waiting) {
    return "version %d, which is approved and starts on %s"
        .formatted(waiting.version(), waiting.startsOn());
  }

  /** Where it overlaps another entry that says the same. */
  static List<Finding> collisions(Candidate<?> candidate, Registry registry) {
    return candidate.content().slot().stream()
        .flatMap(slot -> registry.holding(candidate.id(), slot).stream())
        .limit(1)
        .map(
            other ->
                new Finding(
                    "effectiveFrom",
                    "overlaps " + named(other) + ", which says the same",
                    "revise that one, or let it end before this one starts"))
        .toList();
  }

  private static String named(Occupied other) {
    return "%s %s, in force from %s%s"
        .formatted(
            other.name(),
            other.entryId(),
            other.slot().from(),
            other.slot().to() == null ? "" : " until " + other.slot().to());
  }
}
