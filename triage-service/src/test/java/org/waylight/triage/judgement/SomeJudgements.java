package org.waylight.triage.judgement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;

/** Judgements of which only what a test is about is filled in. */
final class SomeJudgements {
  private static final Explanation NONE = new Explanation(List.of(), List.of());

  private SomeJudgements() {}

  static Judgement minor(int id, boolean expected, boolean got) {
    return of(
        id,
        null,
        new Expected(null, expected, null, null, null, null, null, null, null, null, null, null),
        new Judged(null, got, null, null, null, null, null, null, null, null, null, null, null));
  }

  static Judgement type(int id, TraffickingType expected, TraffickingType got) {
    return of(
        id,
        null,
        new Expected(null, null, null, null, expected, null, null, null, null, null, null, null),
        new Judged(null, null, null, null, got, null, null, null, null, null, null, null, null));
  }

  static Judgement topics(int id, Set<Topic> expected, Set<Topic> got) {
    return of(
        id,
        null,
        new Expected(null, null, null, null, null, null, null, expected, null, null, null, null),
        new Judged(null, null, null, null, null, null, null, got, null, null, null, null, null));
  }

  static Judgement signaler(int id, SignalerKind expected, @Nullable SignalerKind got) {
    return of(
        id,
        null,
        new Expected(null, null, null, null, null, null, null, null, null, null, expected, null),
        new Judged(null, null, null, null, null, null, null, null, null, null, got, null, null));
  }

  static Judgement place(int id, NamedPlace expected, NamedPlace got) {
    return of(
        id,
        null,
        new Expected(null, null, null, null, null, null, null, null, null, null, null, expected),
        new Judged(null, null, null, null, null, null, null, null, null, null, null, got, null));
  }

  static Judgement same(int id, @Nullable String group, @Nullable Set<String> sameAs) {
    return of(
        id,
        group,
        new Expected(null, null, null, null, null, null, null, null, null, null, null, null),
        new Judged(null, null, null, null, null, null, null, null, null, null, null, null, sameAs));
  }

  private static Judgement of(int id, @Nullable String group, Expected expected, Judged judged) {
    String language = id % 2 == 0 ? "en" : "es";
    Vignette vignette =
        new Vignette(
            "some.jsonl", id, "v-" + id, Channel.TEXT, language, List.of("."), expected, group);
    return new Judgement(id, vignette, judged, NONE);
  }
}
