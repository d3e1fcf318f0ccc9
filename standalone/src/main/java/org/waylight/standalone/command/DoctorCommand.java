package org.waylight.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.waylight.standalone.doctor.Doctor;
import org.waylight.standalone.doctor.Finding;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;

/** Says what is wrong here and how to mend it. */
@Command(name = "doctor", description = "what is wrong here, and how to mend it")
public final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    List<Finding> findings =
        new Doctor(context.checkout(), context.folder(), Ports.from(System.getenv())).findings();
    findings.forEach(finding -> finding.print(terminal));
    long problems = findings.stream().filter(f -> f.weight() == Finding.Weight.PROBLEM).count();
    terminal.line();
    terminal.line(
        problems == 0
            ? "Nothing is in the way. Next: ./waylight up"
            : problems + (problems == 1 ? " problem." : " problems."));
    return problems == 0 ? 0 : 1;
  }
}
