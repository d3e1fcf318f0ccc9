package org.waylight.triage.ties.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignaturePropertyTest {
  private static final KeyedHash HASH =
      new KeyedHash("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private static final Shingles SHINGLES = new Shingles(HASH);

  @Property(tries = 300)
  @Label("TRI-8 the likeness of two signatures is close to the Jaccard similarity of the texts")
  void closeToJaccard(
      @ForAll @IntRange(min = 0, max = 60) int shared,
      @ForAll @IntRange(min = 10, max = 60) int ownOfOne,
      @ForAll @IntRange(min = 10, max = 60) int ownOfOther,
      @ForAll long seed) {
    Random random = new Random(seed);
    Set<Long> both = numbers(random, shared);
    Set<Long> one = new HashSet<>(both);
    one.addAll(numbers(random, ownOfOne));
    Set<Long> other = new HashSet<>(both);
    other.addAll(numbers(random, ownOfOther));

    double estimate = SHINGLES.signature(one).likeness(SHINGLES.signature(other));

    double jaccard = shared / (double) (shared + ownOfOne + ownOfOther);
    // Four standard errors and a bit: 1 in 10 000 would be further off.
    double error = Math.sqrt(jaccard * (1 - jaccard) / Signature.HASHES);
    assertThat(Math.abs(estimate - jaccard)).isLessThanOrEqualTo(4 * error + 0.05);
  }

  @Property(tries = 50)
  @Label("INT-4 a signature grows to the same in whatever order the messages come")
  void grows(@ForAll long seed) {
    Random random = new Random(seed);
    Set<Long> one = numbers(random, 20);
    Set<Long> other = numbers(random, 30);
    Set<Long> all = new HashSet<>(one);
    all.addAll(other);

    Signature whole = SHINGLES.signature(all);

    assertThat(SHINGLES.signature(one).and(SHINGLES.signature(other))).isEqualTo(whole);
    assertThat(SHINGLES.signature(other).and(SHINGLES.signature(one)).and(whole)).isEqualTo(whole);
    assertThat(Signature.of(whole.written())).isEqualTo(whole);
  }

  @Property(tries = 200)
  @Label("TRI-8 a text with two of sixty words changed shares a band with the original")
  void nearDuplicatesMeet(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      words.add("word" + random.nextInt(3000));
    }
    List<String> changed = new ArrayList<>(words);
    // About 0.81 alike: an estimate of half would be over five standard errors off.
    for (int i = 0; i < 2; i++) {
      changed.set(random.nextInt(60), "other" + i);
    }
    Signature one = SHINGLES.signature(String.join(" ", words)).orElseThrow();
    Signature other = SHINGLES.signature(String.join(" ", changed)).orElseThrow();

    assertThat(LongStream.of(one.bands(HASH)).boxed().toList())
        .containsAnyElementsOf(LongStream.of(other.bands(HASH)).boxed().toList());
    assertThat(one.likeness(other)).isGreaterThan(Ties.ALIKE);
  }

  private static Set<Long> numbers(Random random, int many) {
    Set<Long> numbers = new HashSet<>();
    while (numbers.size() < many) {
      numbers.add(random.nextLong());
    }
    return numbers;
  }
}
