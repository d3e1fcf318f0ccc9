package org.waylight.standalone.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.waylight.standalone.replay.Ledger;

/** Looks for what was planted in everything that the stack keeps, prints or sends. */
final class Search {
  private static final int PIECE = 4 << 20;
  private static final int OVERLAP = 1 << 10;
  private static final String TABLES =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name)
      from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')
      """;

  private final Lens lens;
  private final List<Place> places = new ArrayList<>();

  Search(Lens lens) {
    this.lens = lens;
  }

  List<Place> places() {
    return places;
  }

  private Place place(String name) {
    Place place = new Place(name, lens);
    places.add(place);
    return place;
  }

  /** Every file under a folder; a file may go while it is looked at. */
  void files(String name, Path folder) {
    Place place = place(name);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        file(place, folder.relativize(file).toString(), file);
      }
    } catch (IOException | UncheckedIOException e) {
      place.look("could not be read whole: " + e.getMessage(), new byte[0]);
    }
  }

  private static void file(Place place, String where, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] kept = new byte[0];
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        // What lies across two pieces is in the second, with the end of the first before it.
        byte[] both = Arrays.copyOf(kept, kept.length + piece.length);
        System.arraycopy(piece, 0, both, kept.length, piece.length);
        place.look(where, both);
        kept = Arrays.copyOfRange(piece, Math.max(0, piece.length - OVERLAP), piece.length);
      }
    } catch (NoSuchFileException gone) {
      place.look(where, new byte[0]);
    }
  }

  /** Mails as they came, envelope first, and again without the line breaks of their encoding. */
  void mails(Path folder) {
    Place place = place("mails, with envelope and headers");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
        place.look("a mail", mail);
        place.look("a mail, unfolded", mail.replace("=\r\n", "").replaceAll("[\r\n]+", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every column of every table of every schema. */
  void tables(Ledger ledger) {
    Place place = place("tables of PostgreSQL");
    for (String table : ledger.ids(TABLES)) {
      ledger.each(
          "select * from " + table,
          row -> {
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
              Object value = row.getObject(column);
              place.look(
                  table + "." + row.getMetaData().getColumnName(column),
                  value == null
                      ? null
                      : value instanceof byte[] binary
                          ? binary
                          : value.toString().getBytes(StandardCharsets.UTF_8));
            }
          });
    }
  }

  /** Every record of every topic from its beginning: key, headers, value. */
  void topics(String bootstrapServers) {
    Place place = place("topics of Kafka");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (behind(consumer, ends)) {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> record(place, record));
      }
    }
  }

  private static boolean behind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static void record(Place place, ConsumerRecord<byte[], byte[]> record) {
    place.look("a key of " + record.topic(), record.key());
    place.look("a value of " + record.topic(), record.value());
    record
        .headers()
        .forEach(
            header -> {
              ByteArrayOutputStream whole = new ByteArrayOutputStream();
              whole.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
              whole.writeBytes(header.value() == null ? new byte[0] : header.value());
              place.look("a header of " + record.topic(), whole.toByteArray());
            });
  }

  /** Texts, by where they are from. */
  void texts(String name, Map<String, String> texts) {
    Place place = place(name);
    texts.forEach(place::look);
  }

  void texts(String name, String where, List<String> texts) {
    Place place = place(name);
    texts.forEach(text -> place.look(where, text));
  }
}
