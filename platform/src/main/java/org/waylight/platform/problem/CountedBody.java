package org.waylight.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of unknown length, refused as soon as more of it was read than is taken. */
final class CountedBody extends FilterInputStream {
  private final long most;
  private long read;

  CountedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int some = super.read(buffer, from, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw ProblemException.of(BodyLimit.tooLarge().with("Connection", "close"));
    }
  }
}
