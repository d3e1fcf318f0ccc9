package org.waylight.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.backup.Backup;
import org.waylight.standalone.backup.Manifest;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backs up the running stack's database. */
@Command(name = "backup", description = "back up the running stack's database")
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a folder that is not there yet")
  private Path target = Path.of("");

  @Option(names = "--keys", description = "the keysets too, to this folder; keep it elsewhere")
  private @Nullable Path keys;

  @Override
  public Integer call() throws Exception {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState running = context.running();
    Stopwatch watch = new Stopwatch();
    Backup backup =
        new Backup(
            context.folder(),
            new EmbeddedStack(
                context.checkout(),
                context.folder(),
                running.ports(),
                Secrets.of(context.folder())));
    Manifest made = backup.into(target.toAbsolutePath());
    terminal.line(
        "Backed up to %s in %s: %,d files, %,d MB, all four schemas as of %s."
            .formatted(
                target,
                watch.seconds().strip(),
                made.files().size(),
                made.size() / 1_000_000,
                made.restoresTo()));
    made.schemas()
        .forEach(
            (service, version) ->
                terminal.line("  %-9s at migration %s".formatted(service, version)));
    terminal.line("  access records as of: " + made.heads());
    if (keys == null) {
      terminal.line(
          terminal.warned("The keysets are not in it.")
              + " Without them nobody can read what is sealed in it; whoever has both can.");
      terminal.line("Next: ./waylight backup DIR --keys DIR2, DIR2 to another place than DIR.");
    } else {
      int copied = backup.keysInto(keys.toAbsolutePath());
      terminal.line(
          "%d keysets and passwords are in %s: keep it apart from %s."
              .formatted(copied, keys, target));
      terminal.line("Next: try it. ./waylight restore in a copy of this machine's stack.");
    }
    terminal.line(
        "Keep the ids of erased cases apart too (GET /v1/erasures/ids): docs/backup.md says why.");
    return 0;
  }
}
