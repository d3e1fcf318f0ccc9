package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.doctor.Finding;
import org.waylight.standalone.doctor.PortFindings;
import org.waylight.standalone.faults.TemporaryPolicy;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.MailFolder;
import org.waylight.standalone.stack.OwnDisks;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackLock;
import org.waylight.standalone.stack.StackStart;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.stack.Supervision;
import org.waylight.standalone.stack.SyntheticImport;
import org.waylight.standalone.stack.Tool;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, keeps it running, and stops it in order. */
@Command(name = "up", description = "start everything and stay")
public final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--own-disks",
      description = "PostgreSQL and Kafka each on a file system of its own (root, Linux)")
  private boolean ownDisks;

  private final Context context = Context.here();
  private final Terminal terminal = context.terminal();
  private final Stopwatch watch = new Stopwatch();

  @Override
  public Integer call() throws Exception {
    Ports ports = Ports.from(System.getenv());
    StackLock lock =
        StackLock.take(context.folder())
            .orElseThrow(
                () -> new PartFailure("Waylight already runs on " + context.folder().root() + "."));
    refuseTakenPorts(ports);
    EmbeddedStack stack =
        new EmbeddedStack(
            context.checkout(), context.folder(), ports, Secrets.of(context.folder()));
    Supervision supervision = new Supervision(terminal, context.folder());
    StackStart start = new StackStart(terminal);
    OwnDisks disks = ownDisks ? ownDisks() : OwnDisks.none();
    MailFolder mail = new MailFolder(ports.smtp(), context.folder().mail());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> stop(stack, supervision, start, mail, disks, lock, stopped), "stop"));

    terminal.line("Starting Waylight on " + context.folder().root());
    Tool tool = new Tool(context.checkout());
    mail.start();
    start.start(stack, () -> tool.generateKeysets(context.folder().keys()));
    supervision.watch(stack.all());
    new StackState(ProcessHandle.current().pid(), ports, stack.issuer())
        .write(context.folder().state());
    importOnce(tool, ports, stack, start);
    withdrawLeftPolicies(ports, stack);
    UpSummary.print(terminal, context.folder(), ports, watch);
    stopped.await();
    return 0;
  }

  /** They are for fault runs only: without them the stack starts all the same, and says so. */
  private OwnDisks ownDisks() {
    try {
      return OwnDisks.mount(context.folder());
    } catch (PartFailure impossible) {
      terminal.line("  " + terminal.warned(String.valueOf(impossible.getMessage())));
      return OwnDisks.none();
    }
  }

  private void refuseTakenPorts(Ports ports) {
    List<Finding> taken = new ArrayList<>(PortFindings.of(ports));
    if (!taken.isEmpty()) {
      taken.forEach(finding -> finding.print(terminal));
      throw new PartFailure("Ports are taken; nothing was started.");
    }
  }

  private void importOnce(Tool tool, Ports ports, EmbeddedStack stack, StackStart start) {
    try (HttpClient http = Context.http()) {
      SyntheticImport synthetic =
          new SyntheticImport(tool, Context.rest(http, stack.issuer()), context.folder(), ports);
      if (!synthetic.done()) {
        Stopwatch importing = new Stopwatch();
        terminal.status("  importing the synthetic national set ...");
        synthetic.run();
        terminal.status("");
        start.done("data", importing);
      }
    }
  }

  /** What a run that was killed left in force would bend this machine's stack for good. */
  private void withdrawLeftPolicies(Ports ports, EmbeddedStack stack) {
    try (HttpClient http = Context.http()) {
      int left =
          TemporaryPolicy.withdrawLeft(Context.rest(http, stack.issuer()), ports, context.folder())
              .size();
      if (left > 0) {
        terminal.line("  withdrew %d policies that a killed run had left in force".formatted(left));
      }
    } catch (ClientFailure e) {
      terminal.line(
          "  "
              + terminal.warned(
                  "A policy of a killed run is still in force, the next run withdraws it: "
                      + e.getMessage()));
    }
  }

  /** Services first, so that none loses what it stands on while it still works. */
  private void stop(
      EmbeddedStack stack,
      Supervision supervision,
      StackStart start,
      MailFolder mail,
      OwnDisks disks,
      StackLock lock,
      CountDownLatch stopped) {
    Stopwatch stopping = new Stopwatch();
    supervision.stop();
    terminal.status("");
    terminal.line();
    terminal.line("Stopping: services, then Keycloak, Kafka and PostgreSQL ...");
    try {
      Files.deleteIfExists(context.folder().state());
    } catch (java.io.IOException e) {
      // The state of a process that is gone counts as none.
    }
    start.stop(stack.services());
    stack.keycloak().stop();
    stack.foundations().reversed().forEach(Part::stop);
    mail.close();
    disks.close();
    terminal.line("Stopped in " + stopping.seconds().strip() + ". The data is kept.");
    lock.close();
    stopped.countDown();
  }
}
