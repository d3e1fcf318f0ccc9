package org.waylight.standalone.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import org.waylight.standalone.verify.Outcome;
import org.waylight.standalone.verify.Proof;
import org.waylight.standalone.verify.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tries the slow proofs and says plainly which passed, failed, or could not be tried here. */
@Command(name = "verify", description = "the slow proofs")
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(description = "which of them; all if none is named")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    List<Proof> all = new Proofs(context.checkout().root(), terminal, Clock.systemUTC()).all();
    List<String> known = all.stream().map(Proof::name).toList();
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException(
          "No such proof among " + names + "; known: " + String.join(", ", known));
    }
    List<Proof> proofs =
        all.stream().filter(proof -> names.isEmpty() || names.contains(proof.name())).toList();
    Map<Proof, String> lines = new LinkedHashMap<>();
    boolean failed = false;
    for (Proof proof : proofs) {
      terminal.heading("Proof: " + proof.what());
      Stopwatch watch = new Stopwatch();
      Outcome outcome = proof.attempt().run();
      failed |= outcome == Outcome.FAILED;
      lines.put(proof, mark(terminal, outcome) + watch.seconds());
    }
    terminal.heading("Proofs");
    lines.forEach(
        (proof, line) ->
            terminal.line("  %s  %-9s %s".formatted(line, proof.name(), proof.what())));
    return failed ? 1 : 0;
  }

  private static String mark(Terminal terminal, Outcome outcome) {
    return switch (outcome) {
      case PASSED -> terminal.good("passed  ");
      case FAILED -> terminal.bad("FAILED  ");
      case NOT_RUN -> terminal.warned("NOT RUN ");
    };
  }
}
