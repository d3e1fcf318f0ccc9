package org.waylight.standalone.command;

import org.waylight.standalone.stack.Tool;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keysets of the embedded stack. */
@Command(name = "keys", description = "keysets")
public final class KeysCommand {

  /** Gives a keyset a new primary key; what was sealed before still opens. */
  @Command(name = "rotate", description = "a new primary key for one keyset")
  int rotate(
      @Parameters(paramLabel = "NAME", description = "for example triage.storage.json")
          String name) {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    terminal.line(new Tool(context.checkout()).rotateKeyset(context.folder().keys(), name));
    terminal.line(
        "Running services read it when they start: stop ./waylight up and start it again.");
    return 0;
  }
}
