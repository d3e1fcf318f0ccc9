package org.waylight.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutboxRow;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** Sets records aside that no consumer could handle. */
@ApplicationScoped
public class DeadLetters {
  private final DataSource database;
  private final Outbox outbox;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public DeadLetters(DataSource database, Outbox outbox, TimeOrderedIds ids, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the record as it was, here and on its dead-letter topic, in the current transaction.
   *
   * @param reason without anything the record holds
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void bury(ConsumerRecord<String, byte[]> record, String reason) {
    Instant now = clock.instant();
    Map<String, String> headers = CloudEventHeaders.from(record.headers());
    DeadLetter letter =
        new DeadLetter(
            ids.next(),
            record.topic(),
            record.partition(),
            record.offset(),
            Instant.ofEpochMilli(record.timestamp()),
            record.key() == null ? "" : record.key().replace("\u0000", ""),
            headers,
            record.value(),
            reason,
            now);
    try (var connection = database.getConnection()) {
      if (!DeadLetterTable.insert(connection, letter)) {
        return;
      }
    } catch (SQLException e) {
      throw new DeadLetterException("the dead letter could not be stored", e);
    }
    Map<String, String> deadHeaders = new LinkedHashMap<>(headers);
    deadHeaders.put("dead_reason", reason);
    deadHeaders.put("dead_topic", record.topic());
    deadHeaders.put("dead_partition", String.valueOf(record.partition()));
    deadHeaders.put("dead_offset", String.valueOf(record.offset()));
    deadHeaders.put("dead_at", now.toString());
    byte[] payload = record.value();
    if (payload != null && payload.length > Outbox.LARGEST_PAYLOAD) {
      deadHeaders.put("dead_payload", "too large to send again; the dead_letter table has it");
      payload = null;
    }
    outbox.addRow(
        new OutboxRow(
            letter.id(),
            Topics.dead(record.topic()),
            letter.key(),
            "org.waylight.dead.v1",
            false,
            CloudEventHeaders.json(deadHeaders),
            payload));
  }

  /** Puts the record, as it was, on its topic again. Its event's id is the same as before. */
  @Transactional
  public void replay(UUID id, String operator) {
    again(id, settle(id, DeadLetterState.REPLAYED, operator, null));
  }

  /**
   * Puts the oldest of those that are meant on their topics again, in their order and in one
   * transaction. What dies again has a later time: with {@code until} it is not met once more.
   *
   * @param limit how many at most
   */
  @Transactional
  public Replayed replayAll(DeadLetterQuestion question, int limit, String operator) {
    Instant until = question.until() == null ? clock.instant() : question.until();
    var meant =
        new DeadLetterQuestion(question.topic(), question.reason(), question.since(), until);
    try (var connection = database.getConnection()) {
      List<UUID> waiting = DeadLetterTable.lockWaiting(connection, meant, limit);
      for (UUID id : waiting) {
        again(id, settle(id, DeadLetterState.REPLAYED, operator, null));
      }
      return new Replayed(waiting.size(), DeadLetterTable.countWaiting(connection, meant), until);
    } catch (SQLException e) {
      throw new DeadLetterException("the dead letters could not be replayed", e);
    }
  }

  /**
   * How far a replay of many is.
   *
   * @param replayed by this request
   * @param remaining that are meant and still wait
   * @param until what died later was not meant; say it again in the next request
   */
  public record Replayed(int replayed, long remaining, Instant until) {}

  /** Gives the record up: its payload is emptied, what it was stays on record. */
  @Transactional
  public void discard(UUID id, String operator, String reason) {
    settle(id, DeadLetterState.DISCARDED, operator, reason);
  }

  /**
   * Gives up all records of these keys, in the current transaction: what they are about was erased.
   * Their payloads are emptied, also of those that were replayed.
   *
   * @return how many had a payload
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int discardKeyed(Collection<String> keys, String by, String note) {
    try (var connection = database.getConnection()) {
      return DeadLetterTable.discardKeyed(connection, keys, clock.instant(), by, note);
    } catch (SQLException e) {
      throw new DeadLetterException("dead letters could not be discarded", e);
    }
  }

  private void again(UUID id, DeadLetterTable.Stored letter) {
    outbox.addRow(
        new OutboxRow(
            id,
            letter.topic(),
            letter.key(),
            "org.waylight.replayed.v1",
            false,
            letter.headers(),
            letter.payload()));
  }

  private DeadLetterTable.Stored settle(
      UUID id, DeadLetterState settlement, String operator, @Nullable String note) {
    try (var connection = database.getConnection()) {
      DeadLetterTable.Stored letter = DeadLetterTable.lock(connection, id);
      if (letter == null) {
        throw ProblemException.of(Problem.notFound("There is no such dead letter."));
      }
      if (letter.settled()) {
        throw ProblemException.of(Problem.conflict("It was replayed or discarded already."));
      }
      DeadLetterTable.settle(connection, id, clock.instant(), settlement.name(), operator, note);
      return letter;
    } catch (SQLException e) {
      throw new DeadLetterException("the dead letter could not be settled", e);
    }
  }
}
