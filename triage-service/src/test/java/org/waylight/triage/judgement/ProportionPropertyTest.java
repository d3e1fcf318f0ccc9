package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waylight.triage.judgement.Proportion.Interval;

class ProportionPropertyTest {
  @Property
  @Label("an interval is of shares and holds the share that was seen")
  void holdsTheShare(@ForAll("proportions") Proportion any) {
    Interval interval = any.interval();

    assertThat(interval.low()).isBetween(0.0, any.share());
    assertThat(interval.high()).isBetween(any.share(), 1.0);
  }

  @Property
  @Label("the misses' interval mirrors the hits'")
  void mirrored(@ForAll("proportions") Proportion any) {
    Interval misses = new Proportion(any.of() - any.hits(), any.of()).interval();

    assertThat(any.interval().low()).isEqualTo(1 - misses.high(), within(1e-12));
    assertThat(any.interval().high()).isEqualTo(1 - misses.low(), within(1e-12));
  }

  @Property
  @Label("the same share of ten times as many is surer")
  void narrower(@ForAll("proportions") Proportion any) {
    assertThat(width(new Proportion(any.hits() * 10, any.of() * 10))).isLessThan(width(any));
  }

  private static double width(Proportion proportion) {
    return proportion.interval().high() - proportion.interval().low();
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return Arbitraries.integers()
        .between(1, 5_000)
        .flatMap(of -> Arbitraries.integers().between(0, of).map(hits -> new Proportion(hits, of)));
  }
}
