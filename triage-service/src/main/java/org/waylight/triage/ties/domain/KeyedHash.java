package org.waylight.triage.ties.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): 64 bits that say nothing about what was hashed to
 * whoever lacks the key. A hash without a key could be undone by trying every phone number.
 */
public final class KeyedHash {
  private final long k0;
  private final long k1;

  /** Takes the first 16 bytes of the key. */
  public KeyedHash(byte[] key) {
    ByteBuffer halves = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    this.k0 = halves.getLong();
    this.k1 = halves.getLong();
  }

  /** The hash of the text's UTF-8. */
  public long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of the numbers, one after the other. */
  public long of(long... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    return of(bytes.array());
  }

  /** The hash of the bytes. */
  public long of(byte[] bytes) {
    State state = new State(k0, k1);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (words.remaining() >= Long.BYTES) {
      state.take(words.getLong());
    }
    long last = (long) bytes.length << 56;
    for (int at = 0; words.hasRemaining(); at += Byte.SIZE) {
      last |= (words.get() & 0xffL) << at;
    }
    state.take(last);
    return state.end();
  }

  /** The four words of the algorithm, named as in its paper. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void take(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long end() {
      v2 ^= 0xff;
      for (int i = 0; i < 4; i++) {
        round();
      }
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
