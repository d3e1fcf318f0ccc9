package org.waylight.triage.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is judged of each vignette by itself. Expectation and conclusion are sets of
 * values, so that all kinds are compared alike: yes is a set with "yes", no an empty one.
 *
 * @param confusions whether it is listed what was taken for what
 */
record Label(
    String name, Kind kind, boolean confusions, Part<Expected> expected, Part<Judged> concluded) {

  /** What the values of a label are, and so what is measured. */
  enum Kind {
    /** Recall and precision of yes. */
    YES_OR_NO,
    /** Recall and precision over all values of all vignettes together. */
    SEVERAL,
    /** Accuracy: how often it is the one expected. */
    ONE
  }

  /** Takes a label's values from all labels; null where it is not judged or not concluded. */
  interface Part<T> {
    @Nullable Set<String> of(T all);
  }

  /** Every label, in the order of the report. */
  static final List<Label> ALL =
      List.of(
          new Label("urgent", Kind.YES_OR_NO, false, e -> yes(e.urgent()), j -> yes(j.urgent())),
          new Label("minor", Kind.YES_OR_NO, false, e -> yes(e.minor()), j -> yes(j.minor())),
          new Label(
              "imminentHarm",
              Kind.YES_OR_NO,
              false,
              e -> yes(e.imminentHarm()),
              j -> yes(j.imminentHarm())),
          new Label(
              "selfHarm", Kind.YES_OR_NO, false, e -> yes(e.selfHarm()), j -> yes(j.selfHarm())),
          new Label("type", Kind.ONE, true, e -> one(e.type()), j -> one(j.type())),
          new Label("request", Kind.ONE, true, e -> one(e.request()), j -> one(j.request())),
          new Label(
              "sufficient",
              Kind.ONE,
              false,
              e -> answer(e.sufficient()),
              j -> answer(j.sufficient())),
          new Label("topics", Kind.SEVERAL, false, e -> all(e.topics()), j -> all(j.topics())),
          new Label("leConsent", Kind.ONE, false, e -> one(e.leConsent()), j -> one(j.leConsent())),
          new Label(
              "contactSafe", Kind.ONE, false, e -> one(e.contactSafe()), j -> one(j.contactSafe())),
          new Label("signaler", Kind.ONE, false, e -> one(e.signaler()), j -> one(j.signaler())),
          place("country", NamedPlace::country),
          place("state", NamedPlace::state),
          place("county", NamedPlace::county),
          place("city", NamedPlace::city),
          place("zip", NamedPlace::zip),
          place("tribalLand", NamedPlace::tribalLand));

  /** One name of a place, where it has it. */
  private interface Name {
    @Nullable String of(NamedPlace place);
  }

  private static Label place(String what, Name name) {
    return new Label(
        "place." + what,
        Kind.ONE,
        false,
        e -> e.place() == null ? null : one(name.of(e.place())),
        j -> j.place() == null ? null : found(one(name.of(j.place()))));
  }

  /** The values as the report writes them. */
  String written(Set<String> values) {
    String none = kind == Kind.YES_OR_NO ? "no" : "none";
    return values.isEmpty() ? none : String.join(", ", values);
  }

  private static @Nullable Set<String> yes(@Nullable Boolean value) {
    return value == null ? null : value ? Set.of("yes") : Set.of();
  }

  private static @Nullable Set<String> answer(@Nullable Boolean value) {
    return value == null ? null : Set.of(value ? "yes" : "no");
  }

  private static @Nullable Set<String> one(@Nullable Object value) {
    return value == null ? null : Set.of(value.toString());
  }

  private static @Nullable Set<String> all(@Nullable Collection<?> values) {
    return values == null
        ? null
        : values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(@Nullable Set<String> values) {
    return values == null ? Set.of() : values;
  }
}
