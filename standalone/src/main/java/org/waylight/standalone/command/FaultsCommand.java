package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load on the running stack while its parts fail, then a yes or no for each promise. */
@Command(name = "faults", description = "load while parts fail, then a yes or no for each promise")
public final class FaultsCommand implements Callable<Integer> {
  @Option(names = "--rate", description = "postings a second", defaultValue = "1000")
  private double rate;

  @Option(
      names = "--minutes",
      description = "of load, at least; a short run has short faults",
      defaultValue = "3")
  private double minutes;

  @Option(names = "--seed", description = "the same seed sends the same", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() {
    if (rate <= 0 || minutes <= 0) {
      throw new IllegalArgumentException("--rate and --minutes must be more than 0");
    }
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    try (HttpClient http = FaultRun.http()) {
      FaultRun run =
          new FaultRun(
              terminal,
              context.folder(),
              stack.ports(),
              http,
              Context.tokens(http, stack.keycloak()),
              Clock.systemUTC());
      return switch (run.run(rate, Duration.ofMillis((long) (minutes * 60_000)), seed)) {
        case KEPT -> {
          terminal.heading("Every promise was kept.");
          yield 0;
        }
        case INCOMPLETE -> {
          terminal.heading(
              terminal.warned("Nothing was broken, but NOT EVERY FAULT WAS TRIED: see above."));
          yield 0;
        }
        case BROKEN -> {
          terminal.heading(terminal.bad("Not every promise was kept."));
          yield 1;
        }
      };
    }
  }
}
