package org.waylight.standalone.replay;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.waylight.platform.sealed.Keysets;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/** Sends many signals, waits until nothing moves, and compares what every service holds. */
public final class Replay {
  private final Terminal terminal;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Tokens tokens;
  private final Clock clock;

  public Replay(
      Terminal terminal,
      DataFolder folder,
      Ports ports,
      HttpClient http,
      Tokens tokens,
      Clock clock) {
    this.terminal = terminal;
    this.folder = folder;
    this.ports = ports;
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Plays a replay; true if every set agrees.
   *
   * @param rate signals a second; 0 for as fast as they are taken
   * @param kill whether parts are killed meanwhile
   */
  public boolean play(int signals, double rate, boolean kill) {
    Ledger ledger = new Ledger(ports, Secrets.of(folder));
    Holdings holdings = new Holdings(ledger, new Keysets(folder.keys(), clock));
    Quiescence quiescence = new Quiescence(ledger, terminal);
    Kills kills = new Kills(folder, terminal, signals);
    ProgressBar bar = new ProgressBar(terminal, "accepted", signals);
    Stopwatch watch = new Stopwatch();
    String run = Long.toString(clock.millis(), 36);
    Sent sent =
        new Gateway(http, tokens, ports.address("intake"), rate)
            .send(
                run,
                signals,
                accepted -> {
                  bar.at(accepted);
                  if (kill) {
                    kills.at(accepted);
                  }
                });
    bar.end(signals);
    quiescence.await(sent.ids().size());
    terminal.line(
        "  %,d signals accepted, %,d sent again after trouble, whole path in %s"
            .formatted(sent.ids().size(), sent.retries(), watch.seconds().strip()));
    boolean agrees = report(compare(sent, signals, holdings));
    if (kill && !kills.complete()) {
      terminal.line(
          terminal.bad("  Not every part was killed; the run proves less than it should."));
    }
    return agrees && (!kill || kills.complete());
  }

  private static List<Comparison> compare(Sent sent, int signals, Holdings holdings) {
    Set<String> ids = sent.ids();
    Set<String> contents = sent.contents();
    Set<String> cases = holdings.casesOf(ids);
    return List.of(
        Comparison.of("sent, each once", Set.of("" + signals), Set.of("" + ids.size())),
        Comparison.of("intake: signals", ids, holdings.intakeSignals()),
        Comparison.of("intake: content", contents, holdings.intakeContents(ids)),
        Comparison.of("triage: signals", ids, holdings.triageSignals()),
        Comparison.of("triage: content", contents, holdings.triageContents(ids)),
        Comparison.of("triage: cases", cases, holdings.cases()),
        Comparison.of("referral: plans", cases, holdings.plans()),
        Comparison.of("dead letters", Set.of(), holdings.deadLetters()));
  }

  private boolean report(List<Comparison> comparisons) {
    terminal.heading("What each service holds of this run");
    for (Comparison comparison : comparisons) {
      terminal.line(
          "  %s  %-18s %,7d expected  %,7d held"
              .formatted(
                  comparison.agrees() ? terminal.good("agrees ") : terminal.bad("DIFFERS"),
                  comparison.place(),
                  comparison.expected(),
                  comparison.held()));
      comparison.differences().forEach(difference -> terminal.line("             " + difference));
    }
    return comparisons.stream().allMatch(Comparison::agrees);
  }
}
