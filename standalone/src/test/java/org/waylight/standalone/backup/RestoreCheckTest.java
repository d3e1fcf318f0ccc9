package org.waylight.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCheckTest {
  private static final String LABEL = "postgres/backup_label";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void backup() throws IOException {
    CopiedFiles copy = new CopiedFiles(folder);
    copy.write("START WAL LOCATION", LABEL);
    copy.write("rows", "postgres/base/5/1259");
    manifest(copy.entries()).write(folder);
  }

  private static Manifest manifest(List<Manifest.Entry> files) {
    return new Manifest(
        Manifest.FORMAT,
        "2026-11-23T01:02:03Z",
        "18",
        Map.of("triage", "15"),
        Map.of("triage", Map.of("signals.urgent-0", 7L)),
        Map.of("signals.urgent-0", 9L),
        Map.of("triage", 3L),
        List.of("triage.private.json"),
        files);
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> Restore.check(folder))
        .isInstanceOf(BadBackup.class)
        .hasMessageContainingAll(words);
  }

  @Test
  @DisplayName("A whole backup is read as it was written")
  void whole() throws IOException {
    Manifest read = Restore.check(folder);
    assertThat(read).isEqualTo(manifest(read.files()));
    assertThat(read.files()).hasSize(2);
  }

  @Test
  @DisplayName("A folder without a manifest is a backup that was never finished")
  void unfinished() throws IOException {
    Files.delete(folder.resolve(Manifest.NAME));
    refused(Manifest.NAME, "never finished");
  }

  @Test
  @DisplayName("A file that is missing, cut short or changed is named")
  void damaged() throws IOException {
    Path file = folder.resolve("postgres/base/5/1259");
    Files.writeString(file, "row");
    refused("base/5/1259", "has 3 bytes, not 4");
    Files.writeString(file, "rowz");
    refused("base/5/1259", "checksum");
    Files.delete(file);
    refused("base/5/1259", "is missing");
  }

  @Test
  @DisplayName("A manifest that was changed, of another format or that leads elsewhere is refused")
  void strangeManifest() throws IOException {
    Path manifest = folder.resolve(Manifest.NAME);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"format\" : 1", "\"format\" : 2"));
    refused("format 2");
    Files.writeString(manifest, text.replace("postgres/base/5/1259", "../../elsewhere"));
    refused("lies outside");
    Files.writeString(manifest, text.substring(0, text.length() / 2));
    refused("cannot be read");
  }
}
