package org.waylight.triage.assessment.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;

/**
 * What triage concludes about a situation, each conclusion with what it rests on (TRI-1).
 *
 * @param urgencyRules every urgency rule that holds, the most urgent first
 * @param meansOfControl HTCDS 2.0 codes
 * @param industries NIEM 6.0 codes
 * @param specifics which of who, where, when and reach are known
 * @param actionable sufficient, and credible or urgent
 * @param sufficient concrete enough to act on (TRI-6)
 * @param actionability the four parts behind it
 * @param places where it may be, the most telling first
 * @param policeWanted what the text says of police; it proposes, and enters no policy (DIS-10)
 * @param contactSafe whether the text says that contacting back is safe; it proposes
 * @param toldBy who seems to tell it, read from the text
 * @param askNext what an advocate may ask to know more, the most important first
 */
public record Assessment(
    TraffickingType type,
    RequestType requestType,
    Urgency urgency,
    List<String> urgencyRules,
    Set<Topic> topics,
    Set<Need> needs,
    Set<String> meansOfControl,
    Set<String> industries,
    List<RiskReading> readings,
    Set<Specific> specifics,
    boolean actionable,
    boolean sufficient,
    boolean readable,
    @Nullable String language,
    List<Integer> agesRead,
    @Nullable Answer policeWanted,
    @Nullable Answer contactSafe,
    @Nullable SignalerKind toldBy,
    @Nullable Actionability actionability,
    List<SituationPlace> places,
    List<Conclusion> conclusions,
    List<String> askNext,
    String indicatorsVersion) {

  public Assessment {
    // What was concluded before places were read has none.
    places = places == null ? List.of() : List.copyOf(places);
    urgencyRules = List.copyOf(urgencyRules);
    topics = sorted(topics);
    needs = sorted(needs);
    meansOfControl = sorted(meansOfControl);
    industries = sorted(industries);
    readings = List.copyOf(readings);
    specifics = sorted(specifics);
    agesRead = List.copyOf(agesRead);
    conclusions = List.copyOf(conclusions);
    askNext = List.copyOf(askNext);
  }

  /** The reading of one fact. */
  public RiskReading reading(ReadingKind kind) {
    return readings.get(kind.ordinal());
  }

  /** Always in the same order, so that the same assessment is stored as the same bytes. */
  private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
