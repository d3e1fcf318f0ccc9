package org.waylight.triage.casefile.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;

/**
 * What was stated with a signal, however many events brought it. Merging is commutative,
 * associative and idempotent, so that the order of events makes no difference (INT-4).
 *
 * @param answers the heaviest answer so far: UNKNOWN, NO, YES
 * @param ages in years, each once, ascending
 * @param places the most specific first
 * @param texts sealed words by the field of SealedFields
 */
public record Facts(
    Map<ReadingKind, Answer> answers,
    List<Integer> ages,
    List<StatedPlace> places,
    @Nullable String language,
    SignalerKind kind,
    boolean anonymous,
    Map<String, Said> texts,
    @Nullable SafeAnswers safe,
    List<StatedConsent> consents) {

  /** Nothing stated. */
  public static final Facts NONE =
      new Facts(
          Map.of(),
          List.of(),
          List.of(),
          null,
          SignalerKind.UNKNOWN,
          false,
          Map.of(),
          null,
          List.of());

  public Facts {
    answers = Map.copyOf(answers);
    ages = List.copyOf(new TreeSet<>(ages));
    places = eachOnce(places);
    texts = Map.copyOf(texts);
    consents = consents.stream().distinct().sorted(StableIds.CONSENT_ORDER).toList();
  }

  /** Both together. */
  public Facts merge(Facts other) {
    return new Facts(
        heaviest(answers, other.answers),
        both(ages, other.ages),
        both(places, other.places),
        Stream.of(language, other.language)
            .flatMap(Stream::ofNullable)
            .min(String::compareTo)
            .orElse(null),
        stronger(kind, other.kind),
        anonymous || other.anonymous,
        texts(other.texts),
        SafeAnswers.later(safe, other.safe),
        both(consents, other.consents));
  }

  private static Map<ReadingKind, Answer> heaviest(
      Map<ReadingKind, Answer> one, Map<ReadingKind, Answer> other) {
    Map<ReadingKind, Answer> merged = new EnumMap<>(ReadingKind.class);
    merged.putAll(one);
    other.forEach(
        (reading, answer) -> merged.merge(reading, answer, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    return merged;
  }

  /** A stated kind outweighs none; of two, a victim's own voice is never lost (CON-3). */
  private static SignalerKind stronger(SignalerKind one, SignalerKind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static List<StatedPlace> eachOnce(List<StatedPlace> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                StatedPlace::codes,
                Function.identity(),
                (a, b) -> a.with(b.street()),
                TreeMap::new))
        .values()
        .stream()
        .sorted(StatedPlace.MOST_SPECIFIC)
        .toList();
  }

  private Map<String, Said> texts(Map<String, Said> others) {
    Map<String, Said> merged = new TreeMap<>(texts);
    others.forEach(
        (field, said) -> {
          Said later = Said.later(merged.get(field), said);
          if (later != null) {
            merged.put(field, later);
          }
        });
    return merged;
  }

  private static <T> List<T> both(Collection<T> one, Collection<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
