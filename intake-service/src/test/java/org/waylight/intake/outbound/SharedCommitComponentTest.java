package org.waylight.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.Placed;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.outbox.OutboxRow;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

/** Submissions that arrive while PostgreSQL is held up, so that they go in one statement. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class SharedCommitComponentTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Inject DataSource dataSource;

  private final Database database = Database.of("intake");
  private final ExecutorService gateways = Executors.newVirtualThreadPerTaskExecutor();
  private SharedCommit shared;

  @BeforeEach
  void open() {
    shared = new SharedCommit(dataSource, null, Lane.STANDARD, 2_000);
  }

  @AfterEach
  void close() {
    shared.close();
    gateways.close();
  }

  @Test
  @DisplayName(
      "INT-1 signals that arrive together share a commit, and each is stored once, with its event")
  void together() throws Exception {
    List<SignalRow> rows = IntStream.range(0, 50).mapToObj(i -> row(UUID.randomUUID())).toList();

    List<Future<Boolean>> answers = whileHeldUp(rows);

    for (Future<Boolean> answer : answers) {
      assertThat(answer.get()).isTrue();
    }
    for (SignalRow row : rows) {
      assertThat(stored(row.id())).isEqualTo(1);
      assertThat(
              database.count("select count(*) from signal_message where signal_id = ?", row.id()))
          .isEqualTo(2);
    }
    assertThat(
            database.count(
                "select count(distinct xmin::text) from signal where id = any (?)",
                (Object) ids(rows)))
        .as("the first, and all others together")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("INT-2 of submissions of one signal that arrive together, one is new")
  void duplicates() throws Exception {
    UUID signal = UUID.randomUUID();

    List<Future<Boolean>> answers =
        whileHeldUp(List.of(row(UUID.randomUUID()), row(signal), row(signal), row(signal)));

    List<Boolean> news = new ArrayList<>();
    for (Future<Boolean> answer : answers) {
      news.add(answer.get());
    }
    assertThat(news).filteredOn(isNew -> isNew).hasSize(2);
    assertThat(stored(signal)).isEqualTo(1);
    assertThat(database.count("select count(*) from signal_message where signal_id = ?", signal))
        .isEqualTo(2);
  }

  @Test
  @DisplayName(
      "INT-1 one that PostgreSQL refuses does not take with it those that arrived together with it")
  void refused() throws Exception {
    SignalRow bad = row(UUID.randomUUID(), "NUL \0 is no text");
    SignalRow good = row(UUID.randomUUID());

    List<Future<Boolean>> answers =
        whileHeldUp(List.of(row(UUID.randomUUID()), bad, good, row(UUID.randomUUID())));

    assertThatThrownBy(answers.get(1)::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StoreException.class);
    assertThat(answers.get(2).get()).isTrue();
    assertThat(answers.get(3).get()).isTrue();
    assertThat(stored(good.id())).isEqualTo(1);
    assertThat(stored(bad.id())).isZero();
  }

  @Test
  @DisplayName(
      "INT-1 one that cannot be written down does not take with it those that arrived together with it")
  void cannotBeWritten() throws Exception {
    UUID conversation = UUID.randomUUID();
    var opening = new Arrival.OfConversation(said(conversation));
    var bad = new Arrival.OfConversation(said(conversation));
    SignalRow good = row(UUID.randomUUID());

    List<Future<Object>> answers =
        whileHeldUp(
            List.<Callable<Object>>of(
                () -> store(row(UUID.randomUUID())),
                () -> shared.store(opening),
                () -> shared.store(bad),
                () -> store(good)));

    assertThat(answers.get(1).get()).isInstanceOf(Placed.class);
    assertThatThrownBy(answers.get(2)::get).hasRootCauseMessage("cannot be sealed");
    assertThat(answers.get(3).get()).isEqualTo(true);
    assertThat(stored(good.id())).isEqualTo(1);
    assertThat(
            database.count(
                "select count(*) from signal_message where submission = ?",
                bad.message().submission()))
        .isZero();
  }

  private List<Future<Boolean>> whileHeldUp(Collection<SignalRow> rows) throws SQLException {
    return whileHeldUp(rows.stream().map(row -> (Callable<Boolean>) () -> store(row)).toList());
  }

  /** Submits all of them, the first alone, while none can be stored. */
  private <T> List<Future<T>> whileHeldUp(List<Callable<T>> submissions) throws SQLException {
    List<Future<T>> answers = new ArrayList<>();
    try (Connection holder = database.connectAsOwner();
        Statement lock = holder.createStatement()) {
      holder.setAutoCommit(false);
      lock.execute("lock table signal in access exclusive mode");
      for (Callable<T> submission : submissions) {
        answers.add(gateways.submit(submission));
        Awaitility.await()
            .atMost(Duration.ofSeconds(10))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(5))
            .until(
                () ->
                    database.count(
                            "select count(*) from pg_locks where not granted and relation = 'signal'::regclass")
                        == 1);
      }
      assertThat(answers).noneMatch(Future::isDone);
      holder.rollback();
    }
    return answers;
  }

  private boolean store(SignalRow row) {
    return shared.store(new Arrival.OfSignal(row));
  }

  private long stored(UUID signal) {
    return database.count("select count(*) from signal where id = ?", signal);
  }

  private static UUID[] ids(List<SignalRow> rows) {
    return rows.stream().map(SignalRow::id).toArray(UUID[]::new);
  }

  private static SignalRow row(UUID signal) {
    return row(signal, "{\"ce_id\":\"x\"}");
  }

  private static SignalRow row(UUID signal, String headers) {
    List<SignalMessage> messages = List.of(message(0), message(1));
    SignalReceived event =
        new SignalReceived(
            signal,
            "desk",
            Channel.CHAT,
            Lane.STANDARD,
            NOON,
            null,
            messages,
            StatedFacts.NONE,
            null,
            false,
            null,
            null);
    ContentHash hash = new ContentHash("hash");
    return new SignalRow(
        new NewSignal(event, hash, List.of(hash, hash), null),
        new OutboxRow(
            UUID.randomUUID(),
            Topics.SIGNALS_STANDARD,
            signal.toString(),
            "org.waylight.signal.received.v1",
            false,
            headers,
            "{}".getBytes(StandardCharsets.UTF_8)));
  }

  /** What fails, as soon as it joins a signal. */
  private static ConversationMessage said(UUID conversation) {
    SignalReceived event =
        new SignalReceived(
            UUID.randomUUID(),
            "desk",
            Channel.TEXT,
            Lane.STANDARD,
            NOON,
            null,
            List.of(message(0)),
            StatedFacts.NONE,
            null,
            false,
            new InConversation(conversation, Duration.ofHours(1)),
            null);
    ContentHash hash = new ContentHash("hash");
    return new ConversationMessage(
        new NewSignal(event, hash, List.of(hash), UUID.randomUUID()),
        TextKeyword.NONE,
        NOON,
        _ -> {
          throw new IllegalStateException("cannot be sealed");
        });
  }

  private static SignalMessage message(int order) {
    return new SignalMessage(
        UUID.randomUUID(), order, NOON, MessageAuthor.SIGNALER, new SealedText("h1.k.text"));
  }
}
