package org.waylight.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The access record of a service in the hands of its database's superuser, who knows how it is
 * hashed but has no key that signs. What was done is undone by {@link #restore}.
 */
final class ForgedRecord {
  private static final List<String> TABLES = List.of("access_record", "access_head");
  private static final String HEADS = "access.heads";

  private final Connection superuser;
  private final String service;
  private final String kafka;

  ForgedRecord(Connection superuser, String service, String kafka) throws SQLException {
    this.superuser = superuser;
    this.service = service;
    this.kafka = kafka;
    for (String table : TABLES) {
      run("drop table if exists public.kept_" + table);
      run("create table public.kept_" + table + " as select * from %1$s." + table);
    }
  }

  /** Puts back what was there at the beginning. */
  void restore() throws SQLException {
    for (String table : TABLES) {
      run("delete from %1$s." + table);
      run("insert into %1$s." + table + " select * from public.kept_" + table);
    }
  }

  long last() throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet row =
            statement.executeQuery("select max(position) from " + service + ".access_record")) {
      row.next();
      return row.getLong(1);
    }
  }

  void changeRow(long position) throws SQLException {
    run("update %1$s.access_record set actor = 'nobody' where position = " + position);
  }

  /** Cuts off what follows and puts the head back that was truly signed then. */
  void cutOffAfter(long position) throws SQLException, IOException {
    JsonNode head = signedAt(position);
    run("delete from %1$s.access_record where position > " + position);
    run(
        "update %1$s.access_head set position = "
            + position
            + ", hash = decode('"
            + head.path("hash").asText()
            + "', 'hex'), signature = '"
            + head.path("signature").asText()
            + "', signed_at = '"
            + head.path("signedAt").asText()
            + "'");
  }

  /** Changes a row and computes every hash from there on anew, the head's too. */
  void recomputeFrom(long position) throws SQLException {
    changeRow(position);
    byte @Nullable [] previous = null;
    String rows =
        "select * from %s.access_record where position >= %d order by position"
            .formatted(service, position);
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(rows)) {
      while (row.next()) {
        byte[] before = previous == null ? row.getBytes("previous_hash") : previous;
        previous = hash(row, before);
        String hex = HexFormat.of().formatHex(previous);
        run(
            "update %1$s.access_record set previous_hash = decode('"
                + HexFormat.of().formatHex(before)
                + "', 'hex'), hash = decode('"
                + hex
                + "', 'hex') where position = "
                + row.getLong("position"));
        run("update %1$s.access_head set hash = decode('" + hex + "', 'hex')");
      }
    }
  }

  private JsonNode signedAt(long position) throws IOException {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(HEADS).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
          JsonNode head = record.value() == null ? null : Http.JSON.readTree(record.value());
          if (head != null
              && head.findPath("service").asText().equals(service)
              && head.findPath("position").asLong() == position) {
            return head.findParent("position");
          }
        }
      }
    }
    throw new AssertionError("no head of " + service + " at " + position);
  }

  /** As ADR 0007 and 0021 have it: every field, length first, then the hash before. */
  private static byte[] hash(ResultSet row, byte[] previous) throws SQLException {
    boolean second =
        row.getObject("case_id") != null
            || row.getObject("organisation_id") != null
            || row.getObject("held") != null;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, second ? "waylight access record 2" : "waylight access record 1");
      out.writeLong(row.getLong("position"));
      var at = row.getObject("at", OffsetDateTime.class).toInstant();
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano() / 1000);
      for (String field :
          List.of(
              "actor",
              "action",
              "subject_type",
              "subject_id",
              "purpose",
              "basis",
              "policy_version")) {
        write(out, row.getString(field));
      }
      if (second) {
        write(out, row.getString("case_id"));
        write(out, row.getString("organisation_id"));
        Object held = row.getObject("held");
        write(out, held == null ? null : held.toString());
      }
      out.write(previous);
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql.replace("%1$s", service));
    }
  }
}
