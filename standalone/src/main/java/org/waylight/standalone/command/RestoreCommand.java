package org.waylight.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.backup.Backup;
import org.waylight.standalone.backup.Manifest;
import org.waylight.standalone.backup.Restore;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackLock;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the database back to a backup; Kafka stays as it is. */
@Command(name = "restore", description = "bring the database back to a backup")
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a backup")
  private Path backup = Path.of("");

  @Option(names = "--yes", description = "replace the data that is here")
  private boolean yes;

  @Option(names = "--keys", description = "where the keysets were kept, if they are not here")
  private @Nullable Path keys;

  @Override
  public Integer call() throws Exception {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    Optional<StackLock> lock = StackLock.take(context.folder());
    if (lock.isEmpty()) {
      terminal.line(terminal.bad("Waylight is up on this data.") + " Stop it first (ctrl-C).");
      return 1;
    }
    try (StackLock held = lock.get()) {
      if (keys != null && !Files.exists(context.folder().secrets())) {
        Files.copy(keys.resolve(Backup.SECRETS), context.folder().secrets());
      }
      Restore restore =
          new Restore(
              context.folder(),
              new EmbeddedStack(
                  context.checkout(),
                  context.folder(),
                  Ports.from(System.getenv()),
                  Secrets.of(context.folder())));
      return restore(terminal, restore);
    }
  }

  private int restore(Terminal terminal, Restore restore) throws Exception {
    Stopwatch watch = new Stopwatch();
    Manifest manifest = Restore.check(backup.toAbsolutePath());
    terminal.line(
        "The backup is whole: %,d files, as of %s."
            .formatted(manifest.files().size(), manifest.restoresTo()));
    List<String> missing = restore.missingKeysets(manifest);
    if (!missing.isEmpty() && keys == null) {
      terminal.line(terminal.bad("Keysets are missing here: ") + String.join(", ", missing) + ".");
      terminal.line("Name where they were kept: --keys DIR2. Nothing was changed.");
      return 1;
    }
    if (restore.wouldReplace() && !yes) {
      terminal.line(
          terminal.bad("There is data here already.")
              + " Everything PostgreSQL holds since "
              + manifest.restoresTo()
              + " would be set aside.");
      terminal.line("If that is meant: the same with --yes. Nothing was changed.");
      return 1;
    }
    if (keys != null) {
      restore.bringKeys(keys.toAbsolutePath(), missing);
    }
    try {
      say(
          terminal,
          manifest,
          restore.from(backup.toAbsolutePath(), manifest, Clock.systemUTC().instant()),
          watch);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database that was brought back could not be made ready, and the one before is in"
              + " place again: "
              + e.getMessage(),
          e);
    }
    return 0;
  }

  private static void say(
      Terminal terminal, Manifest manifest, Restore.Done done, Stopwatch watch) {
    terminal.heading("Restored to " + manifest.restoresTo() + " in " + watch.seconds().strip());
    if (done.replaced() != null) {
      terminal.line("  what was here is kept in " + done.replaced());
    }
    lines(terminal, "on Kafka since the backup", done.since());
    lines(terminal, "to be taken again", done.again());
    terminal.line(
        "  %,d events that waited then are not sent again: Kafka has a newer state"
            .formatted(done.notSent()));
    if (!done.gone().isEmpty()) {
      terminal.line(terminal.bad("  Kafka no longer has all since the backup: ") + done.gone());
      terminal.line("  A person must decide: what those records said is lost to the services.");
    }
    if (!done.published().isEmpty()) {
      terminal.line(
          terminal.warned("  Published since and unknown to protocol-service: ")
              + done.published());
      terminal.line("  Publish them again (docs/backup.md).");
    }
    terminal.line();
    terminal.line("referral-service will start paused: nothing leaves, nobody decides.");
    terminal.line("Next: ./waylight up, then ./waylight resume --look");
  }

  private static void lines(Terminal terminal, String what, Map<String, Long> counts) {
    terminal.line("  " + what + ":");
    counts.forEach((name, count) -> terminal.line("    %-20s %,9d".formatted(name, count)));
  }
}
