package org.waylight.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waylight.standalone.stack.StackLock;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes all data of this machine's stack, after asking. */
@Command(name = "reset", description = "remove all data of this machine's stack")
public final class ResetCommand implements Callable<Integer> {
  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    Path root = context.folder().root();
    if (!Files.exists(root)) {
      terminal.line("There is no data in " + root + ".");
      return 0;
    }
    Optional<StackLock> lock = StackLock.take(context.folder());
    if (lock.isEmpty()) {
      terminal.line(terminal.bad("Waylight is up on this data.") + " Stop it first (ctrl-C).");
      return 1;
    }
    try (StackLock held = lock.get()) {
      if (!yes && !confirmed(terminal, root)) {
        terminal.line("Nothing was removed.");
        return 1;
      }
      remove(root);
    }
    terminal.line("Removed " + root + ". Next: ./waylight up");
    return 0;
  }

  private static boolean confirmed(Terminal terminal, Path root) {
    terminal.line("This removes signals, cases, keysets and logs in " + root + " for good.");
    terminal.line("Type yes to go on:");
    try (Scanner scanner = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
      return scanner.hasNextLine() && scanner.nextLine().strip().equals("yes");
    }
  }

  private static void remove(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
