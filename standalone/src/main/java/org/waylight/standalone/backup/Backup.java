package org.waylight.standalone.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waylight.contracts.Topics;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;

/** Makes a backup of the running stack. */
public final class Backup {
  /** The passwords of the database's logins: the server that is brought back has them. */
  public static final String SECRETS = "secrets.properties";

  static final String HEADS = "access-heads.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataFolder folder;
  private final EmbeddedStack stack;

  /** A backup of the stack that runs on the folder. */
  public Backup(DataFolder folder, EmbeddedStack stack) {
    this.folder = folder;
    this.stack = stack;
  }

  /** Makes it in a folder that is not there yet, or empty. */
  public Manifest into(Path target) throws IOException, SQLException {
    refuseFull(target);
    CopiedFiles.makeFolders(target);
    CopiedFiles copy = new CopiedFiles(target);
    try (KafkaState kafka = new KafkaState(stack.kafka().bootstrapServers());
        Connection superuser = stack.postgres().connect(PostgresSettings.SUPERUSER)) {
      // Before the copy: all that the groups have taken by now is in it.
      Map<String, Map<String, Long>> groups = kafka.groups();
      PostgresCopy postgres = new PostgresCopy(superuser, folder.data("postgres"));
      Map<String, String> schemas = postgres.schemas();
      Instant restoresTo = postgres.into(copy);
      Map<String, Long> heads = heads(kafka, copy);
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              restoresTo.toString(),
              Files.readString(folder.data("postgres").resolve("PG_VERSION")).strip(),
              schemas,
              groups,
              kafka.ends(),
              heads,
              keysets(),
              copy.entries());
      manifest.write(target);
      return manifest;
    }
  }

  /** Copies the keysets and the passwords, to a place apart. */
  public int keysInto(Path target) throws IOException {
    refuseFull(target);
    CopiedFiles.makeFolders(target);
    CopiedFiles copy = new CopiedFiles(target);
    for (String name : keysets()) {
      copy.copy(folder.keys().resolve(name), name);
    }
    copy.copy(folder.secrets(), SECRETS);
    return copy.entries().size();
  }

  private List<String> keysets() throws IOException {
    try (Stream<Path> all = Files.list(folder.keys())) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Every signed head as it is on Kafka: what the record can be held against, outside of both. */
  private static Map<String, Long> heads(KafkaState kafka, CopiedFiles copy) throws IOException {
    Map<String, Long> newest = new TreeMap<>();
    StringBuilder lines = new StringBuilder();
    kafka.read(
        List.of(Topics.ACCESS_HEADS),
        Map.of(),
        record -> {
          ObjectNode line = JSON.createObjectNode();
          line.put("offset", record.offset()).put("service", record.key());
          line.put("head", Base64.getEncoder().encodeToString(record.value()));
          lines.append(line).append('\n');
          newest.merge(record.key(), position(record.value()), Math::max);
        });
    copy.write(lines.toString(), HEADS);
    return newest;
  }

  static long position(byte[] head) {
    try {
      return JSON.readTree(head).path("position").asLong();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void refuseFull(Path target) throws IOException {
    if (Files.exists(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              target + " is not empty. Name a folder that is not there yet.");
        }
      }
    }
  }
}
