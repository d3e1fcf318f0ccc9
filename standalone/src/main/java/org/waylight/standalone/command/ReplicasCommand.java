package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.faults.ReplicaRun;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load on two replicas of triage, killed in turn, then a yes or no for each promise. */
@Command(name = "replicas", description = "load on two replicas of triage while they are killed")
public final class ReplicasCommand implements Callable<Integer> {
  @Option(names = "--rate", description = "postings a second", defaultValue = "500")
  private double rate;

  @Option(names = "--minutes", description = "of load, at least", defaultValue = "2")
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
      boolean kept =
          new ReplicaRun(
                  terminal,
                  context.checkout(),
                  context.folder(),
                  stack.ports(),
                  http,
                  Context.tokens(http, stack.keycloak()),
                  Clock.systemUTC())
              .run(rate, Duration.ofMillis((long) (minutes * 60_000)), seed);
      terminal.heading(
          kept ? "Every promise was kept." : terminal.bad("Not every promise was kept."));
      return kept ? 0 : 1;
    }
  }
}
