package org.waylight.triage.casefile.domain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.Evidence;
import org.waylight.triage.assessment.domain.SituationPlace;
import org.waylight.triage.assessment.domain.UrgencyRules;

/** The coded terms a case is found by, {@code topic:HOTEL}; never a word of anybody's text. */
public final class SearchTerms {
  /** What a term tells of. */
  public enum Field {
    TYPE,
    REQUEST,
    TOPIC,
    INDUSTRY,
    MEANS,
    NEED,
    RULE,
    INDICATOR,
    CHANNEL,
    COUNTRY,
    STATE;

    /** The term for a value. */
    public String term(String value) {
      return name().toLowerCase(Locale.ROOT) + ":" + value;
    }
  }

  private SearchTerms() {}

  /** Every term of a case, each once, in order. */
  public static List<String> of(CaseFile file) {
    return List.copyOf(
        new TreeSet<>(Stream.concat(of(file.assessment()), of(file.signals())).toList()));
  }

  /** The rules that make it as urgent as it is. */
  public static List<String> decidingRules(Assessment assessment) {
    List<String> deciding =
        UrgencyRules.ALL.stream()
            .filter(rule -> rule.urgency() == assessment.urgency())
            .map(rule -> rule.rule().reference())
            .toList();
    return assessment.urgencyRules().stream().filter(deciding::contains).toList();
  }

  private static Stream<String> of(Assessment assessment) {
    return Stream.of(
            Stream.of(Field.TYPE.term(assessment.type().name())),
            Stream.of(Field.REQUEST.term(assessment.requestType().name())),
            assessment.topics().stream().map(topic -> Field.TOPIC.term(topic.name())),
            assessment.industries().stream().map(Field.INDUSTRY::term),
            assessment.meansOfControl().stream().map(Field.MEANS::term),
            assessment.needs().stream().map(need -> Field.NEED.term(need.name())),
            assessment.conclusions().stream().map(Conclusion::rule).map(Field.RULE::term),
            assessment.conclusions().stream()
                .flatMap(conclusion -> conclusion.evidence().stream())
                .map(Evidence::indicator)
                .map(Field.INDICATOR::term),
            assessment.places().stream().flatMap(SearchTerms::read))
        .flatMap(terms -> terms);
  }

  private static Stream<String> of(List<Signal> signals) {
    return signals.stream()
        .flatMap(
            signal ->
                Stream.concat(
                    Stream.ofNullable(signal.channel())
                        .map(channel -> Field.CHANNEL.term(channel.name())),
                    signal.facts().places().stream()
                        .flatMap(place -> region(place.country(), place.state()))));
  }

  /** Where it happens or is told from; where somebody comes from is no term (PRO-7). */
  private static Stream<String> read(SituationPlace place) {
    return switch (place.role()) {
      case HERE, TELLER -> region(place.place().country(), place.place().state());
      case ASIDE, ORIGIN -> Stream.empty();
    };
  }

  private static Stream<String> region(@Nullable String country, @Nullable String state) {
    return Stream.of(term(Field.COUNTRY, country), term(Field.STATE, state))
        .filter(Objects::nonNull);
  }

  private static @Nullable String term(Field field, @Nullable String value) {
    return value == null ? null : field.term(value.toUpperCase(Locale.ROOT));
  }
}
