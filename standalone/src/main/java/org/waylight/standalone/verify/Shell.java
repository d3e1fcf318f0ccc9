package org.waylight.standalone.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.terminal.Terminal;

/** Runs commands in the checkout, shown before they run, with their output. */
final class Shell {
  private final Path root;
  private final Terminal terminal;

  Shell(Path root, Terminal terminal) {
    this.root = root;
    this.terminal = terminal;
  }

  /** True if it ended well. */
  boolean run(String... command) throws IOException, InterruptedException {
    return run(Map.of(), command);
  }

  boolean run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    terminal.line(terminal.faint("+ " + String.join(" ", command)));
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.asList(command)).directory(root.toFile()).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor() == 0;
  }

  /** True if it ends well; says nothing. */
  boolean answers(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
