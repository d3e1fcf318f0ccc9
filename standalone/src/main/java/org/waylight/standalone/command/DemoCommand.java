package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.demo.DemoStory;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;

/** Plays the demonstration on the running stack. */
@Command(
    name = "demo",
    description = "120 invented signals, from the gateway to a delivered report")
public final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    Stopwatch watch = new Stopwatch();
    try (HttpClient http = Context.http()) {
      Rest rest = Context.rest(http, stack.keycloak());
      boolean kept =
          new DemoStory(terminal, stack.ports(), http, rest, Clock.systemUTC())
              .play(context.checkout().resolve("demo/signals.jsonl"));
      terminal.heading(
          kept
              ? "That was the whole path, in " + watch.seconds().strip() + "."
              : "Something was not as promised (NO above).");
      terminal.line("Next: look around as ada (README, \"People and tokens\"), or");
      terminal.line("      ./waylight replay --signals 5000");
      return kept ? 0 : 1;
    }
  }
}
