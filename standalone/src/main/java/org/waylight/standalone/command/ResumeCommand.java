package org.waylight.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waylight.standalone.backup.AfterRestore;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a restore left to decide, and lets referral-service go on. */
@Command(name = "resume", description = "after a restore: look, and let referral-service go on")
public final class ResumeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int NOT_YET = 3;

  @Option(names = "--look", description = "only show; nothing leaves yet")
  private boolean look;

  @Override
  public Integer call() {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    try (HttpClient http = Context.http()) {
      return resume(
          terminal,
          new AfterRestore(
              terminal,
              stack.ports(),
              Context.rest(http, stack.keycloak()),
              "127.0.0.1:" + stack.ports().kafka()));
    }
  }

  private int resume(Terminal terminal, AfterRestore after) {
    JsonNode first = after.state();
    if (!first.path("paused").asBoolean()) {
      terminal.line("referral-service is not paused: nothing to resume.");
      return 0;
    }
    JsonNode state;
    try {
      state =
          Await.until(
              "referral-service to take in what Kafka holds",
              PATIENCE,
              () -> Optional.of(after.state()).filter(s -> s.path("reconciled").asBoolean()));
    } catch (ClientFailure late) {
      terminal.line(terminal.bad(String.valueOf(late.getMessage())) + " Nothing leaves meanwhile.");
      terminal.line("Next: look at its log, then ./waylight resume --look again.");
      return NOT_YET;
    }
    after.show(state);
    terminal.heading("Erased since the backup");
    terminal.line("  " + after.eraseAgain(Instant.parse(state.path("restoredTo").asText())));
    if (look) {
      terminal.line();
      terminal.line("Nothing leaves yet. When the above is seen to: ./waylight resume");
      return NOT_YET;
    }
    after.resume();
    terminal.line();
    terminal.line(terminal.good("referral-service goes on.") + " Next: ./waylight audit verify");
    terminal.line(
        "It will find entries told on Kafka beyond the backup: docs/backup.md says which.");
    return 0;
  }
}
