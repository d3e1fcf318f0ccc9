package org.waylight.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KafkaPart;
import org.waylight.standalone.parts.KafkaSettings;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.parts.PartPlace;
import org.waylight.standalone.parts.PostgresPart;
import org.waylight.standalone.parts.PostgresSettings;

/** PostgreSQL and Kafka as processes of this machine, which keep their data over a kill. */
final class EmbeddedParts {
  private EmbeddedParts() {}

  private static PartPlace place(Path folder, String part) {
    return PartPlace.kept(
        Checkout.find(),
        folder.resolve(part),
        folder.resolve(part + ".log"),
        folder.resolve(part + ".pid"));
  }

  static Map<String, Object> start(Path folder) {
    PostgresPart postgres = new PostgresPart(place(folder, "postgres"), PostgresSettings.random());
    KafkaPart kafka = new KafkaPart(place(folder, "kafka"), KafkaSettings.random());
    CompletableFuture.allOf(
            CompletableFuture.runAsync(inOwnLoader(postgres::start)),
            CompletableFuture.runAsync(inOwnLoader(kafka::start)))
        .join();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      kafka.kill();
                      postgres.kill();
                      remove(folder);
                    }));
    Map<String, Object> parts = new TreeMap<>();
    parts.put("jdbc", postgres.jdbcUrl());
    PostgresSettings.LOGINS.forEach(
        login -> parts.put("password." + login, postgres.settings().password(login)));
    parts.put("kafka", kafka.bootstrapServers());
    parts.put("kafka.kill", inOwnLoader(kafka::kill));
    parts.put("kafka.start", inOwnLoader(kafka::start));
    parts.put("postgres.kill", inOwnLoader(postgres::kill));
    parts.put("postgres.start", inOwnLoader(() -> startAgain(postgres)));
    parts.put("owners", List.of(postgres, kafka)); // their processes end when they are collected
    return parts;
  }

  /**
   * The killed server's children hold its memory until they notice, and nothing starts till then.
   */
  private static void startAgain(PostgresPart postgres) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsInstanceOf(PartFailure.class)
        .until(
            () -> {
              postgres.start();
              return true;
            });
  }

  /** Kafka's client finds its classes by the thread's loader, whoever's thread it is. */
  private static Runnable inOwnLoader(Runnable action) {
    ClassLoader own = EmbeddedParts.class.getClassLoader();
    return () -> {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(own);
      try {
        action.run();
      } finally {
        thread.setContextClassLoader(before);
      }
    };
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException stillWritten) {
      // A temporary folder: what a dying process still writes may stay behind.
    }
  }
}
