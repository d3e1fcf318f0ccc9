package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.DeliveryRun;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.faults.SlowRun;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports to a failing recipient while referral-service is killed; yes or no for each promise. */
@Command(
    name = "deliveries",
    description = "reports to a failing recipient while referral-service is killed")
public final class DeliveriesCommand implements Callable<Integer> {
  @Option(names = "--reports", description = "how many are approved", defaultValue = "1000")
  private int reports;

  @Option(names = "--kills", description = "of referral-service meanwhile", defaultValue = "20")
  private int kills;

  @Option(names = "--seed", description = "the same seed fails the same", defaultValue = "1")
  private long seed;

  @Option(
      names = "--slow",
      description = "instead: how many wait for a slow recipient while a fast one is told",
      defaultValue = "0")
  private int slow;

  @Override
  public Integer call() {
    return slow > 0 ? slow() : deliveries();
  }

  private int slow() {
    Context context = Context.here();
    StackState stack = context.running();
    try (HttpClient http = FaultRun.http()) {
      Tokens tokens = Context.tokens(http, stack.keycloak());
      return new SlowRun(context.terminal(), stack.ports(), http, tokens, Clock.systemUTC())
              .run(slow, seed)
          ? 0
          : 1;
    }
  }

  private int deliveries() {
    if (reports <= kills || kills < 0) {
      throw new IllegalArgumentException("--reports must be more than --kills, and both above 0");
    }
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    try (HttpClient http = FaultRun.http()) {
      boolean kept =
          new DeliveryRun(
                  terminal,
                  context.folder(),
                  stack.ports(),
                  http,
                  Context.tokens(http, stack.keycloak()),
                  Clock.systemUTC())
              .run(reports, kills, seed);
      terminal.heading(
          kept ? "Every promise was kept." : terminal.bad("Not every promise was kept."));
      return kept ? 0 : 1;
    }
  }
}
