package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waylight.standalone.replay.Replay;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends many synthetic signals to the running stack and compares what every service holds. */
@Command(
    name = "replay",
    description = "many synthetic signals, then compare what every service holds")
public final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--signals", description = "how many", defaultValue = "5000")
  private int signals;

  @Option(names = "--rate", description = "how many a second", defaultValue = "0")
  private double rate;

  @Option(
      names = "--kill",
      description = "kill -9 each service, Kafka and PostgreSQL once meanwhile")
  private boolean kill;

  @Override
  public Integer call() {
    if (signals < 1 || rate < 0) {
      throw new IllegalArgumentException("--signals must be at least 1 and --rate not negative");
    }
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    try (HttpClient http = Context.http()) {
      boolean agrees =
          new Replay(
                  terminal,
                  context.folder(),
                  stack.ports(),
                  http,
                  Context.tokens(http, stack.keycloak()),
                  Clock.systemUTC())
              .play(signals, rate, kill);
      terminal.heading(agrees ? "Every set agrees." : terminal.bad("The sets do not agree."));
      return agrees ? 0 : 1;
    }
  }
}
