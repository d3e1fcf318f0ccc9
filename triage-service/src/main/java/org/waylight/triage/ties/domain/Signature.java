package org.waylight.triage.ties.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The MinHash of a set of shingles (Broder, 1997): as many smallest hashes as there are
 * permutations. The share of equal ones estimates the Jaccard similarity of the two sets, and the
 * signature of a union is the smaller of each: a signal's grows with its messages in any order.
 */
public final class Signature {
  /** Smallest hashes kept. An estimate's standard error is at most 0.5 / sqrt(48) = 0.07. */
  public static final int HASHES = 48;

  /**
   * Hashes that must all agree for two texts to share a band: with 16 bands of 3, texts that share
   * half of their shingles meet in one with 88 %, those that share 2 % with 0.01 %.
   */
  private static final int IN_BAND = 3;

  private final long[] smallest;

  Signature(long[] smallest) {
    if (smallest.length != HASHES) {
      throw new IllegalArgumentException("a signature has " + HASHES + " hashes");
    }
    this.smallest = smallest;
  }

  /** Reads the written form. */
  public static Signature of(byte[] written) {
    long[] smallest = new long[HASHES];
    ByteBuffer.wrap(written).asLongBuffer().get(smallest);
    return new Signature(smallest);
  }

  /** The form that is stored. */
  public byte[] written() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Long.BYTES);
    bytes.asLongBuffer().put(smallest);
    return bytes.array();
  }

  /** The signature of both texts together. */
  public Signature and(Signature other) {
    long[] both = new long[HASHES];
    Arrays.setAll(both, i -> Math.min(smallest[i], other.smallest[i]));
    return new Signature(both);
  }

  /** How alike the texts are, from 0 to 1. */
  public double likeness(Signature other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += smallest[i] == other.smallest[i] ? 1 : 0;
    }
    return equal / (double) HASHES;
  }

  /** The keys under which texts like this one are found. */
  public long[] bands(KeyedHash hash) {
    return LongStream.range(0, HASHES / IN_BAND)
        .map(
            band -> {
              int from = (int) band * IN_BAND;
              return hash.of(band, smallest[from], smallest[from + 1], smallest[from + 2]);
            })
        .toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(smallest, that.smallest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(smallest);
  }
}
