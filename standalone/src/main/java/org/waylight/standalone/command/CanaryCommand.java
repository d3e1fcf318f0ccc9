package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waylight.standalone.canary.CanaryRun;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Planted text in every personal field: where it may be, and nowhere else. */
@Command(
    name = "canary",
    description = "text planted in every personal field, looked for everywhere")
public final class CanaryCommand implements Callable<Integer> {
  @Option(names = "--cases", description = "how many", defaultValue = "1000")
  private int cases;

  @Option(names = "--seed", description = "the same seed makes up the same", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() {
    if (cases < 50) {
      throw new IllegalArgumentException(
          "--cases must be 50 or more, or not every field is planted");
    }
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    try (HttpClient http = FaultRun.http()) {
      boolean kept =
          new CanaryRun(
                  terminal,
                  context.checkout(),
                  context.folder(),
                  stack.ports(),
                  http,
                  Context.tokens(http, stack.keycloak()),
                  Clock.systemUTC())
              .run(cases, seed);
      terminal.heading(
          kept
              ? "Planted text is where it may be, and nowhere else."
              : terminal.bad("Not every promise was kept."));
      return kept ? 0 : 1;
    }
  }
}
