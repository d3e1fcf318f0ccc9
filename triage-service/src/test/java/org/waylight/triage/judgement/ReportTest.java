package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waylight.triage.judgement.SomeJudgements.minor;
import static org.waylight.triage.judgement.SomeJudgements.place;
import static org.waylight.triage.judgement.SomeJudgements.same;
import static org.waylight.triage.judgement.SomeJudgements.signaler;
import static org.waylight.triage.judgement.SomeJudgements.topics;
import static org.waylight.triage.judgement.SomeJudgements.type;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.triage.judgement.Row.Rate;
import org.waylight.triage.judgement.Tally.Confusion;

class ReportTest {
  @Test
  @DisplayName("yes or no: recall of what was expected, precision of what was concluded")
  void yesOrNo() {
    Report report =
        report(
            minor(0, true, true),
            minor(1, true, true),
            minor(2, true, false),
            minor(3, false, true),
            minor(4, false, true),
            minor(5, false, false));

    assertThat(row(report, "minor"))
        .isEqualTo(
            new Row("minor", 6, true, List.of(rate("recall", 2, 3), rate("precision", 2, 4))));
    assertThat(report.misses())
        .extracting(miss -> miss.judgement().position() + miss.expected() + miss.got())
        .containsExactly("2yesno", "3noyes", "4noyes");
  }

  @Test
  @DisplayName("one of several: accuracy, and what was taken for what")
  void oneOf() {
    Report report =
        report(
            type(0, TraffickingType.SEX, TraffickingType.SEX),
            type(1, TraffickingType.SEX, TraffickingType.NONE),
            type(2, TraffickingType.LABOR, TraffickingType.NOT_SPECIFIED),
            type(3, TraffickingType.LABOR, TraffickingType.NOT_SPECIFIED));

    assertThat(row(report, "type").rates()).containsExactly(rate("accuracy", 1, 4));
    assertThat(report.confusions())
        .containsExactly(
            new Confusion("type", "LABOR", "NOT_SPECIFIED", 2),
            new Confusion("type", "SEX", "NONE", 1));
  }

  @Test
  @DisplayName("topics are counted over all vignettes together")
  void severalOf() {
    Report report =
        report(
            topics(0, Set.of(Topic.HOTEL, Topic.ESCORT), Set.of(Topic.HOTEL)),
            topics(1, Set.of(), Set.of(Topic.ONLINE, Topic.GANG)),
            topics(2, Set.of(), Set.of()));

    assertThat(row(report, "topics"))
        .isEqualTo(
            new Row("topics", 3, true, List.of(rate("recall", 1, 2), rate("precision", 1, 3))));
    assertThat(report.misses())
        .extracting(Miss::expected, Miss::got)
        .containsExactly(tuple("ESCORT, HOTEL", "HOTEL"), tuple("none", "GANG, ONLINE"));
  }

  @Test
  @DisplayName("UNKNOWN that was expected and concluded is right")
  void unknown() {
    Report report =
        report(
            signaler(0, SignalerKind.UNKNOWN, SignalerKind.UNKNOWN),
            signaler(1, SignalerKind.UNKNOWN, SignalerKind.OTHER));

    assertThat(row(report, "signaler").rates()).containsExactly(rate("accuracy", 1, 2));
  }

  @Test
  @DisplayName("what triage does not conclude yet is neither right nor wrong")
  void notConcludedYet() {
    Report report = report(signaler(0, SignalerKind.OTHER, null), same(1, "house", null));

    assertThat(row(report, "signaler")).isEqualTo(Row.notConcludedYet("signaler", 1));
    assertThat(row(report, "same")).isEqualTo(Row.notConcludedYet("same", 1));
    assertThat(report.misses()).isEmpty();
  }

  @Test
  @DisplayName("of a place each name is judged where it is expected, in any case of letters")
  void places() {
    Report report =
        report(
            place(
                0,
                new NamedPlace("US", "TX", "Bexar", "San Antonio", null, null),
                new NamedPlace("US", "TX", null, "san antonio", null, null)),
            place(
                1,
                new NamedPlace("US", null, null, null, null, null),
                new NamedPlace(null, "TX", null, null, null, null)));

    assertThat(row(report, "place.country").rates()).containsExactly(rate("accuracy", 1, 2));
    assertThat(row(report, "place.state").rates()).containsExactly(rate("accuracy", 1, 1));
    assertThat(row(report, "place.county").rates()).containsExactly(rate("accuracy", 0, 1));
    assertThat(row(report, "place.city").rates()).containsExactly(rate("accuracy", 1, 1));
  }

  @Test
  @DisplayName("TRI-8 pairs joined needlessly and pairs missed, whoever of two says it")
  void pairs() {
    Report report =
        report(
            same(0, "house", Set.of()),
            same(1, "house", Set.of("v-0")),
            same(2, "house", Set.of()),
            same(3, null, Set.of("v-4")),
            same(4, null, Set.of("v-3")));

    assertThat(row(report, "same"))
        .isEqualTo(
            new Row("same", 10, true, List.of(rate("needless", 1, 2), rate("missed", 2, 3))));
    assertThat(report.misses())
        .extracting(miss -> miss.judgement().vignette().id() + ": " + miss.got())
        .containsExactly("v-0: apart from v-2", "v-1: apart from v-2", "v-3: joined with v-4");
  }

  @Test
  @DisplayName("a group is one of its folder")
  void groups() {
    Vignette one = same(0, "house", null).vignette();

    assertThat(one.tellsOfTheSameAs(inFile("other.jsonl", one))).isTrue();
    assertThat(one.tellsOfTheSameAs(inFile("elsewhere/some.jsonl", one))).isFalse();
  }

  private static Vignette inFile(String file, Vignette like) {
    return new Vignette(
        file,
        like.line(),
        like.id(),
        like.channel(),
        like.language(),
        like.messages(),
        like.expected(),
        like.same());
  }

  @Test
  @DisplayName("each language has its own rows")
  void languages() {
    Report report = report(minor(0, true, true), minor(1, true, false), minor(2, true, true));

    assertThat(report.languageRows())
        .filteredOn(row -> row.name().startsWith("minor"))
        .containsExactly(
            new Row("minor en", 2, true, List.of(rate("recall", 2, 2), rate("precision", 2, 2))),
            new Row("minor es", 1, true, List.of(rate("recall", 0, 1), rate("precision", 0, 0))));
  }

  @Test
  @DisplayName("a target is reached at its share, not below; what was not judged is not reached")
  void targets() {
    Target recall = Target.ALL.getFirst();
    Target joins = Target.ALL.getLast();

    assertThat(recall.reachedIn(minors(97, 3))).isTrue();
    assertThat(recall.reachedIn(minors(96, 4))).isFalse();
    assertThat(recall.reachedIn(report(minor(0, false, false)).rows())).isFalse();
    assertThat(recall.reachedIn(report(same(0, null, Set.of())).rows())).isFalse();
    assertThat(joins.reachedIn(report(same(0, null, Set.of()), same(1, null, Set.of())).rows()))
        .isTrue();
    assertThat(joins.standing(report(same(0, null, null), same(1, null, null)).rows()))
        .isEqualTo("no (not concluded yet)");
    assertThat(joins.standing(report(same(0, null, null)).rows())).isEqualTo("no (not judged)");
    assertThat(
            joins.reachedIn(report(same(0, null, Set.of("v-1")), same(1, null, Set.of())).rows()))
        .isFalse();
  }

  private static List<Row> minors(int right, int missed) {
    return report(
            IntStream.range(0, right + missed)
                .mapToObj(id -> minor(id, true, id < right))
                .toArray(Judgement[]::new))
        .rows();
  }

  private static Report report(Judgement... judgements) {
    return Report.of(List.of(judgements), "en@1");
  }

  private static Rate rate(String measure, int hits, int of) {
    return new Rate(measure, new Proportion(hits, of));
  }

  private static Row row(Report report, String name) {
    return report.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }
}
