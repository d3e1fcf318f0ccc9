package org.waylight.triage.ties.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.Words;

/** Makes signatures of texts: every three words that follow each other are one shingle. */
public final class Shingles {
  private static final int WORDS = 3;

  /** Fewer say nothing of a situation: "can you help me please" is no tie. */
  private static final int LEAST = 8;

  private final KeyedHash hash;
  private final long[] seeds;

  /** Hashes with the key. */
  public Shingles(KeyedHash hash) {
    this.hash = hash;
    this.seeds = new long[Signature.HASHES];
    Arrays.setAll(seeds, i -> hash.of("permutation " + i));
  }

  /** The signature of a text; none if there is too little of it to tell it from others. */
  public Optional<Signature> signature(String text) {
    Set<Long> shingles = of(text);
    return shingles.size() < LEAST ? Optional.empty() : Optional.of(signature(shingles));
  }

  Set<Long> of(String text) {
    List<Word> words = Words.of(text);
    Set<Long> shingles = new HashSet<>();
    for (int at = 0; at + WORDS <= words.size(); at++) {
      shingles.add(
          hash.of(
              String.join(" ", words.subList(at, at + WORDS).stream().map(Word::term).toList())));
    }
    return shingles;
  }

  Signature signature(Set<Long> shingles) {
    long[] smallest = new long[Signature.HASHES];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < smallest.length; i++) {
        smallest[i] = Math.min(smallest[i], mixed(shingle ^ seeds[i]));
      }
    }
    return new Signature(smallest);
  }

  /** A permutation of all longs: the finalizer of SplitMix64. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
