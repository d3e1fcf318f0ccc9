package org.waylight.triage.desk.inbound;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** Filters as a query writes them; what is not known is said, never quoted. */
final class Words {
  private Words() {}

  /** Values given one by one or with commas between. */
  static Stream<String> each(@Nullable List<String> given) {
    return given == null
        ? Stream.empty()
        : given.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty());
  }

  static <E extends Enum<E>> Set<E> set(
      String field, @Nullable List<String> given, Class<E> words) {
    EnumSet<E> set = EnumSet.noneOf(words);
    each(given).forEach(name -> set.add(one(field, name, words)));
    return Collections.unmodifiableSet(set);
  }

  static <E extends Enum<E>> E one(String field, String name, Class<E> words) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(upper))
        .findFirst()
        .orElseThrow(
            () ->
                unreadable(
                    field,
                    "unknown value",
                    "use one of " + Arrays.toString(words.getEnumConstants())));
  }

  static UUID id(String field, String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw unreadable(field, "not a UUID", "send an id as received");
    }
  }

  static Instant time(String field, String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw unreadable(field, "not a time", "give a time such as 2026-11-21T20:15:00Z");
    }
  }

  static ProblemException unreadable(String field, String problem, String mend) {
    return ProblemException.of(
        Problem.badRequest("A filter has an unknown value.", new FieldError(field, problem, mend)));
  }
}
