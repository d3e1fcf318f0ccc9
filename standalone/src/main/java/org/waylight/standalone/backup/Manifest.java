package org.waylight.standalone.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup is: written last, so a folder without one is no backup.
 *
 * @param format 1
 * @param restoresTo the moment the data is of, UTC
 * @param postgres the major version that wrote the files
 * @param schemas the newest migration of each service
 * @param groups how far each consumer group was before the copy began, by {@code topic-partition}
 * @param ends where each topic ended when the copy was whole, by {@code topic-partition}
 * @param heads the newest position of each service's access record on Kafka
 * @param keysets names of the keysets that open what is sealed in it; they are kept apart
 * @param files every file, with its checksum
 */
public record Manifest(
    int format,
    String restoresTo,
    String postgres,
    Map<String, String> schemas,
    Map<String, Map<String, Long>> groups,
    Map<String, Long> ends,
    Map<String, Long> heads,
    List<String> keysets,
    List<Entry> files) {
  /** The format that this version writes and reads. */
  public static final int FORMAT = 1;

  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the collections. */
  public Manifest {
    schemas = Map.copyOf(schemas);
    groups = Map.copyOf(groups);
    ends = Map.copyOf(ends);
    heads = Map.copyOf(heads);
    keysets = List.copyOf(keysets);
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path within the backup, with slashes
   * @param sha256 in hexadecimal digits
   */
  public record Entry(String path, long bytes, String sha256) {}

  void write(Path folder) throws IOException {
    Path whole = folder.resolve(NAME + ".part");
    JSON.writeValue(whole.toFile(), this);
    Files.move(whole, folder.resolve(NAME));
  }

  static Manifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
  }

  /** The moment the data is of. */
  public Instant moment() {
    return Instant.parse(restoresTo);
  }

  /** How large it is. */
  public long size() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }
}
