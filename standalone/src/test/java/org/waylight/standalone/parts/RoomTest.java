package org.waylight.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  @TempDir Path folder = Path.of("");

  @Test
  @DisplayName("A folder that is not there yet, or has room, does not keep a part from starting")
  void room() {
    assertThat(Room.enough(folder)).isTrue();
    assertThat(Room.enough(folder.resolve("later"))).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @DisplayName("A full file system does")
  void full() {
    // What the kernel shows of itself takes no byte.
    assertThat(Room.enough(Path.of("/proc"))).isFalse();
  }
}
