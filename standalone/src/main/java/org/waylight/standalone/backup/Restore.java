package org.waylight.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;

/**
 * Brings PostgreSQL back to a backup while Kafka stays as it is. Until the new data folder is in
 * place nothing of the old is touched; if anything fails after that, the old one is put back.
 */
public final class Restore {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final DataFolder folder;
  private final EmbeddedStack stack;

  /** A restore of the stack that keeps its data in the folder; it must be down. */
  public Restore(DataFolder folder, EmbeddedStack stack) {
    this.folder = folder;
    this.stack = stack;
  }

  /**
   * What was done.
   *
   * @param replaced where the data that was here is kept; absent if there was none
   * @param since records that each topic got since the backup
   * @param again records that each service takes again
   * @param gone records that lapsed on Kafka before they could be taken again, by topic
   * @param notSent events of each service's outbox that Kafka already has in a newer state
   * @param published keys published since the backup, by topic
   */
  public record Done(
      @Nullable Path replaced,
      Map<String, Long> since,
      Map<String, Long> again,
      Map<String, Long> gone,
      int notSent,
      Map<String, Integer> published) {}

  /**
   * The backup's manifest, once every file is as it was written.
   *
   * @throws BadBackup with the file and what is wrong with it
   */
  public static Manifest check(Path backup) throws IOException {
    if (!Files.isRegularFile(backup.resolve(Manifest.NAME))) {
      throw new BadBackup(
          backup.resolve(Manifest.NAME)
              + " is missing: this is no backup, or one that was never finished.");
    }
    Manifest manifest;
    try {
      manifest = Manifest.read(backup);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new BadBackup(backup.resolve(Manifest.NAME) + " cannot be read: it was changed.");
    }
    if (manifest.format() != Manifest.FORMAT) {
      throw new BadBackup(
          backup.resolve(Manifest.NAME)
              + " is of format "
              + manifest.format()
              + "; this version reads "
              + Manifest.FORMAT
              + ".");
    }
    for (Manifest.Entry entry : manifest.files()) {
      Optional<String> fault = CopiedFiles.fault(backup, entry);
      if (fault.isPresent()) {
        throw new BadBackup(backup.resolve(entry.path()) + " " + fault.get() + ".");
      }
    }
    if (manifest.files().stream()
        .noneMatch(entry -> entry.path().equals(PostgresCopy.FOLDER + "/backup_label"))) {
      throw new BadBackup(
          backup.resolve(PostgresCopy.FOLDER + "/backup_label") + " is not in the manifest.");
    }
    return manifest;
  }

  /** Names of keysets that the backup needs and that are not here. */
  public List<String> missingKeysets(Manifest manifest) {
    return manifest.keysets().stream()
        .filter(name -> !Files.exists(folder.keys().resolve(name)))
        .toList();
  }

  /** Copies keysets that are missing here from where they were kept apart. */
  public void bringKeys(Path keys, List<String> missing) throws IOException {
    for (String name : missing) {
      if (!Files.isRegularFile(keys.resolve(name))) {
        throw new BadBackup(keys.resolve(name) + " is missing.");
      }
    }
    CopiedFiles copy = new CopiedFiles(folder.keys());
    for (String name : missing) {
      copy.copy(keys.resolve(name), name);
    }
  }

  /** Whether there is data that a restore would replace. */
  public boolean wouldReplace() {
    return Files.exists(folder.data("postgres").resolve("PG_VERSION"));
  }

  /** Brings it back. */
  public Done from(Path backup, Manifest manifest, Instant now) throws IOException, SQLException {
    Path data = folder.data("postgres");
    Path fresh = data.resolveSibling("postgres.restoring");
    remove(fresh);
    PostgresCopy.bringBack(backup, manifest, fresh);
    @Nullable Path replaced = null;
    if (Files.exists(data)) {
      replaced = data.resolveSibling("postgres.before-" + STAMP.format(now));
      Files.move(data, replaced);
    }
    Files.move(fresh, data);
    try {
      stack.foundations().forEach(Part::start);
      return seeToTheRest(manifest, now, replaced);
    } catch (RuntimeException | SQLException | IOException e) {
      stack.postgres().stop();
      Files.move(data, fresh);
      if (replaced != null) {
        Files.move(replaced, data);
      }
      throw e;
    } finally {
      stack.foundations().reversed().forEach(Part::stop);
    }
  }

  private Done seeToTheRest(Manifest manifest, Instant now, @Nullable Path replaced)
      throws SQLException, IOException {
    try (KafkaState kafka = new KafkaState(stack.kafka().bootstrapServers());
        Connection superuser = stack.postgres().connect(PostgresSettings.SUPERUSER)) {
      Map<String, Set<String>> published = publishedSince(kafka, manifest);
      int notSent = 0;
      superuser.setAutoCommit(false);
      for (String service : List.of("triage", "referral")) {
        pause(superuser, service, manifest.moment(), now);
      }
      for (String service : EmbeddedStack.SERVICES) {
        notSent += dropSent(superuser, service, published);
      }
      superuser.commit();
      Map<String, Long> gone = gone(kafka, manifest);
      Map<String, Long> again = kafka.rewind(manifest.groups());
      Map<String, Integer> keys = new TreeMap<>();
      published.forEach((topic, some) -> keys.put(topic, some.size()));
      return new Done(replaced, since(kafka, manifest), again, gone, notSent, keys);
    }
  }

  private static void pause(Connection superuser, String service, Instant to, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        superuser.prepareStatement(
            "insert into " + service + ".restored (restored_at, restored_to) values (?, ?)")) {
      insert.setObject(1, now.atOffset(ZoneOffset.UTC));
      insert.setObject(2, to.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /**
   * What waited at the backup was sent since. Most readers know it by its id; of a compacted topic
   * an older state would come after the newer, and stay.
   */
  private static int dropSent(
      Connection superuser, String service, Map<String, Set<String>> published)
      throws SQLException {
    int dropped = 0;
    try (Statement forget = superuser.createStatement();
        PreparedStatement drop =
            superuser.prepareStatement(
                "delete from " + service + ".outbox where topic = ? and key = any (?)")) {
      forget.executeUpdate("delete from " + service + ".outbox_sent");
      for (var topic : published.entrySet()) {
        drop.setString(1, topic.getKey());
        drop.setArray(2, superuser.createArrayOf("text", topic.getValue().toArray()));
        dropped += drop.executeUpdate();
      }
    }
    return dropped;
  }

  private static Map<String, Set<String>> publishedSince(KafkaState kafka, Manifest manifest) {
    Map<String, Set<String>> published = new TreeMap<>();
    kafka.read(
        Topics.COMPACTED.stream().sorted().toList(),
        manifest.ends(),
        record ->
            published
                .computeIfAbsent(record.topic(), topic -> new HashSet<>())
                .add(String.valueOf(record.key())));
    return published;
  }

  private static Map<String, Long> since(KafkaState kafka, Manifest manifest) {
    Map<String, Long> since = new TreeMap<>();
    kafka
        .ends()
        .forEach(
            (partition, end) -> {
              long then = manifest.ends().getOrDefault(partition, 0L);
              if (!partition.startsWith("__")) {
                since.merge(topic(partition), Math.max(0, end - then), Long::sum);
              }
            });
    since.values().removeIf(count -> count == 0);
    return since;
  }

  private static Map<String, Long> gone(KafkaState kafka, Manifest manifest) {
    Map<String, Long> begin = kafka.beginnings();
    Map<String, Long> first = new HashMap<>();
    manifest
        .groups()
        .values()
        .forEach(group -> group.forEach((partition, at) -> first.merge(partition, at, Math::min)));
    Map<String, Long> gone = new TreeMap<>();
    first.forEach(
        (partition, at) -> {
          long lost = begin.getOrDefault(partition, 0L) - at;
          if (lost > 0) {
            gone.merge(topic(partition), lost, Long::sum);
          }
        });
    return gone;
  }

  private static String topic(String partition) {
    return partition.substring(0, partition.lastIndexOf('-'));
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
