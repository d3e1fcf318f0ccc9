package org.waylight.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTest {
  @TempDir Path root = Path.of("");

  private DataFolder folder = new DataFolder(root);

  @BeforeEach
  void folder() throws IOException {
    folder = new DataFolder(root);
    Files.createDirectories(folder.hold("kafka").getParent());
  }

  @Test
  @DisplayName("A part is held down until the hold is let go")
  void held() {
    try (Hold hold = Hold.of(folder, "kafka")) {
      assertThat(Hold.isOn(folder, "kafka")).isTrue();
      assertThat(Hold.isOn(folder, "postgres")).isFalse();
    }
    assertThat(Hold.isOn(folder, "kafka")).isFalse();
  }

  @Test
  @DisplayName("The hold of a process that is gone holds nothing")
  void gone() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(folder.hold("kafka"), Long.toString(ended.pid()));

    assertThat(Hold.isOn(folder, "kafka")).isFalse();
  }
}
