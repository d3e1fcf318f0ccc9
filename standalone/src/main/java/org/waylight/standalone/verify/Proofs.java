package org.waylight.standalone.verify;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.waylight.standalone.backup.Restore;
import org.waylight.standalone.canary.CanaryRun;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.DeliveryRun;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.faults.ReplicaRun;
import org.waylight.standalone.faults.RestoreRun;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KeycloakSettings;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.replay.Replay;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;

/** Every slow proof, in the order in which they are tried. */
public final class Proofs {
  private static final int SIGNALS = 20_000;
  private static final double RATE = 1_000;
  private static final Duration LENGTH = Duration.ofMinutes(3);
  private static final double REPLICA_RATE = 500;
  private static final Duration REPLICA_LENGTH = Duration.ofMinutes(2);
  private static final int REPORTS = 1_000;
  private static final int KILLS = 20;
  private static final int CASES = 1_000;
  private static final long SEED = 1;

  private final Path root;
  private final Terminal terminal;
  private final Clock clock;
  private final Shell shell;

  public Proofs(Path root, Terminal terminal, Clock clock) {
    this.root = root;
    this.terminal = terminal;
    this.clock = clock;
    this.shell = new Shell(root, terminal);
  }

  public List<Proof> all() {
    return List.of(
        new Proof(
            "mutation", "a change of any line of the domain's rules is noticed", this::mutation),
        new Proof("kills", "20,000 signals survive kill -9 of every part", this::kills),
        new Proof(
            "faults",
            "every 202 of 3 minutes at 1,000 a second is in triage once, in order, whatever fails",
            this::faults),
        new Proof(
            "replicas",
            "no clock missed and no alert lost of 2 minutes at 500 a second, two triages killed in"
                + " turn",
            this::replicas),
        new Proof(
            "deliveries",
            "each of 1,000 reports confirmed once by a failing recipient, none after its consent was"
                + " withdrawn, referral-service killed 20 times",
            this::deliveries),
        new Proof(
            "canary",
            "text planted in every personal field of 1,000 cases is in the reports that the table"
                + " lets it go to, and nowhere else",
            this::canary),
        new Proof(
            "restore",
            "a database brought back to a backup: no signal lost, no report twice, none after its"
                + " withdrawal, erased stays erased",
            this::restore),
        new Proof(
            "upgrade",
            "every service of the commit before is replaced under 500 requests a second, and then"
                + " restarted: none fails, nothing is lost",
            () -> new UpgradeProof(root, terminal, shell, clock).run()),
        new Proof(
            "packaged",
            "the packaged whole from outside, planted text nowhere to be found",
            this::packaged),
        new Proof(
            "compose",
            "docker compose comes up healthy, and the demo runs on it",
            () -> new ComposeProof(root, terminal, shell).run()));
  }

  /** The profiles of the services say what is changed, and how much of it must be noticed. */
  private Outcome mutation() throws Exception {
    return outcome(
        shell.run(
            root.resolve("mvnw").toString(),
            "--batch-mode",
            "-Pmutation",
            "-pl",
            "referral-service,triage-service",
            "-am",
            "test",
            "-Dmaven.test.skip.exec=true",
            "-Dspotless.check.skip"));
  }

  private Outcome kills() throws Exception {
    try (FreshStack fresh = FreshStack.start(root);
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      return outcome(
          new Replay(terminal, fresh.folder(), stack.ports(), http, tokens, clock)
              .play(SIGNALS, 0, true));
    }
  }

  private Outcome faults() throws Exception {
    try (FreshStack fresh = FreshStack.start(root, "--own-disks");
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      FaultRun run = new FaultRun(terminal, fresh.folder(), stack.ports(), http, tokens, clock);
      return switch (run.run(RATE, LENGTH, SEED)) {
        case KEPT -> Outcome.PASSED;
        case BROKEN -> Outcome.FAILED;
        case INCOMPLETE -> Outcome.NOT_RUN;
      };
    }
  }

  private Outcome replicas() throws Exception {
    try (FreshStack fresh = FreshStack.start(root);
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      return outcome(
          new ReplicaRun(
                  terminal, Checkout.find(), fresh.folder(), stack.ports(), http, tokens, clock)
              .run(REPLICA_RATE, REPLICA_LENGTH, SEED));
    }
  }

  private Outcome deliveries() throws Exception {
    try (FreshStack fresh = FreshStack.start(root);
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      return outcome(
          new DeliveryRun(terminal, fresh.folder(), stack.ports(), http, tokens, clock)
              .run(REPORTS, KILLS, SEED));
    }
  }

  private Outcome canary() throws Exception {
    try (FreshStack fresh = FreshStack.start(root);
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      return outcome(
          new CanaryRun(
                  terminal, Checkout.find(), fresh.folder(), stack.ports(), http, tokens, clock)
              .run(CASES, SEED));
    }
  }

  private Outcome restore() throws Exception {
    Path backups = Files.createTempDirectory("waylight-backup-");
    Path backup = backups.resolve("made");
    try (FreshStack fresh = FreshStack.start(root);
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      Ledger ledger = new Ledger(stack.ports(), Secrets.of(fresh.folder()));
      try (RestoreRun run = new RestoreRun(terminal, stack.ports(), ledger, http, tokens)) {
        run.before();
        boolean made = fresh.command("backup", backup.toString()) == 0;
        run.between();
        fresh.down();
        made &= fresh.command("restore", backup.toString()) == 1; // Not without --yes.
        made &= fresh.command("restore", backup.toString(), "--yes") == 0;
        fresh.upAgain();
        fresh.await();
        run.whilePaused();
        made &= fresh.command("resume", "--look") == 3;
        made &= fresh.command("resume") == 0;
        boolean kept = run.afterwards(Restore.check(backup).heads());
        return outcome(made && kept);
      }
    } finally {
      shell.answers(List.of("rm", "-rf", backups.toString()));
    }
  }

  private Outcome packaged() throws Exception {
    return outcome(
        shell.run(
            root.resolve("mvnw").toString(),
            "--batch-mode",
            "-pl",
            "e2e-tests",
            "-am",
            "verify",
            "-DskipITs=false",
            "-Dtest=org.waylight.e2e.**",
            "-Dspotless.check.skip",
            "-Dsurefire.failIfNoSpecifiedTests=false"));
  }

  private static Outcome outcome(boolean passed) {
    return passed ? Outcome.PASSED : Outcome.FAILED;
  }
}
