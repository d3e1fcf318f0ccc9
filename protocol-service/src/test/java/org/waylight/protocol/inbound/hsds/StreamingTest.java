package org.waylight.protocol.inbound.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.waylight.protocol.application.DirectoryProblem;

/** A large file never sits in memory: a row is handed on before much more of the file is read. */
class StreamingTest {
  private static final int SERVICES = 100_000;
  private static final int READ_AHEAD = 256 * 1024;

  @ParameterizedTest
  @EnumSource(value = HsdsFile.Form.class, names = "PACKAGE", mode = Mode.EXCLUDE)
  @DisplayName("100,000 services of 2 KiB are read with never more than 256 KiB read ahead")
  void readsAhead(HsdsFile.Form form) {
    Services file = new Services(form == HsdsFile.Form.JSON);
    long[] rows = {0};
    long[] furthest = {0};
    List<DirectoryProblem> problems = new ArrayList<>();

    new HsdsFile(file, form)
        .read(
            row -> {
              rows[0]++;
              furthest[0] = Math.max(furthest[0], file.read - rows[0] * file.size());
            },
            problems::add);

    assertThat(problems).isEmpty();
    assertThat(rows[0]).isEqualTo(SERVICES);
    assertThat(file.read).isGreaterThan(200_000_000L);
    assertThat(furthest[0]).isLessThan(READ_AHEAD);
  }

  /** Writes the services while they are read, all of one length. */
  private static final class Services extends InputStream {
    private final boolean array;
    private byte[] line = new byte[0];
    private int next;
    private int at;
    private long read;

    Services(boolean array) {
      this.array = array;
    }

    int size() {
      return line.length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (at == line.length) {
        if (next > SERVICES || (next == SERVICES && !array)) {
          return -1;
        }
        line = text(next++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, offset, count);
      at += count;
      read += count;
      return count;
    }

    private String text(int number) {
      if (number == SERVICES) {
        return "]\n";
      }
      String start = array ? (number == 0 ? "[" : ",") : "";
      return start
          + """
          {"id":"5d0f9c1e-2222-4000-8000-%012d","name":"Beds","status":"active","description":"%s",\
          "organization":{"id":"5d0f9c1e-3333-4000-8000-%012d","name":"Help"}}
          """
              .formatted(number, "x".repeat(2000), number / 3);
    }
  }
}
