package org.waylight.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);

  @Test
  @DisplayName("Without a terminal a bar is a line every tenth, without colour")
  void plain() {
    ProgressBar bar = new ProgressBar(terminal, "signals", 100);
    for (int done = 0; done <= 100; done++) {
      bar.at(done);
    }
    bar.end(100);

    String text = written.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(11);
    assertThat(text).contains("100 of 100").doesNotContain("\u001b");
  }
}
