package org.waylight.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path root;

  @Test
  @DisplayName("Passwords are made once per data folder and only their owner can read them")
  void madeOnce() throws IOException {
    DataFolder folder = new DataFolder(root.resolve("data"));

    Secrets first = Secrets.of(folder);

    assertThat(Secrets.of(folder)).isEqualTo(first);
    assertThat(first.databasePasswords().values()).doesNotHaveDuplicates();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("One process at a time runs the stack of a data folder")
  void oneLock() {
    DataFolder folder = new DataFolder(root);

    try (StackLock held = StackLock.take(folder).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(StackLock.take(folder)).isEmpty();
    }
    StackLock.take(folder).orElseThrow().close();
  }
}
