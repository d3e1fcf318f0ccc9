package org.waylight.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for planted text in every log, every Kafka record and every column, and says where it was
 * found.
 */
final class CanarySearch {
  private final Needles needles;
  private final List<String> found = new ArrayList<>();
  private long looked;

  CanarySearch(String canary) {
    this.needles = Needles.of(canary);
  }

  List<String> found() {
    return found;
  }

  /** How many files, records and rows were looked at. */
  long looked() {
    return looked;
  }

  CanarySearch inFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look("file " + folder.relativize(file), Files.readAllBytes(file));
      }
    }
    return this;
  }

  CanarySearch inTables(Connection superuser) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = superuser.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema in ('intake', 'triage', 'referral', 'protocol')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    for (String table : tables) {
      readTable(superuser, table);
    }
    return this;
  }

  private void readTable(Connection superuser, String table) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          Object value = rows.getObject(column);
          if (value != null) {
            byte[] bytes =
                value instanceof byte[] binary
                    ? binary
                    : value.toString().getBytes(StandardCharsets.UTF_8);
            look(table + "." + rows.getMetaData().getColumnName(column), bytes);
          }
        }
      }
    }
  }

  CanarySearch inTopics(String bootstrapServers) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(partition -> !partition.topic().startsWith("__"))
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(
                record -> {
                  String where = "record of " + record.topic();
                  look(where, record.key());
                  look(where, record.value());
                  record.headers().forEach(header -> look(where, header.value()));
                });
      }
    }
    return this;
  }

  private void look(String where, byte @Nullable [] bytes) {
    looked++;
    if (bytes != null && needles.foundIn(bytes)) {
      found.add(where);
    }
  }
}
