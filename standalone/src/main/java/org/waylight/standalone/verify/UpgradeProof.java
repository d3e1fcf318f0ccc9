package org.waylight.standalone.verify;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.FaultRun;
import org.waylight.standalone.faults.UpgradeRun;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KeycloakSettings;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;

/**
 * A stack of the commit before this one, built and started, and replaced by this one under load.
 */
final class UpgradeProof {
  private static final String FROM = "WAYLIGHT_UPGRADE_FROM";
  private static final double RATE = 500;
  private static final long SEED = 1;

  private final Path root;
  private final Terminal terminal;
  private final Shell shell;
  private final Clock clock;

  UpgradeProof(Path root, Terminal terminal, Shell shell, Clock clock) {
    this.root = root;
    this.terminal = terminal;
    this.shell = shell;
    this.clock = clock;
  }

  Outcome run() throws IOException, InterruptedException {
    String commit = System.getenv().getOrDefault(FROM, "HEAD~1");
    if (!shell.answers(List.of("git", "rev-parse", "--verify", "--quiet", commit + "^{commit}"))) {
      terminal.line(
          "  NOT RUN: there is no commit "
              + commit
              + " in this checkout. A clone with its history has one; "
              + FROM
              + " names another.");
      return Outcome.NOT_RUN;
    }
    Path folder = Files.createTempDirectory("waylight-before-");
    Path before = folder.resolve("waylight");
    try {
      return shell.run("git", "worktree", "add", "--detach", before.toString(), commit)
              && shell.run(before.resolve("waylight").toString(), "build")
              && upgraded(before)
          ? Outcome.PASSED
          : Outcome.FAILED;
    } finally {
      shell.run("git", "worktree", "remove", "--force", before.toString());
      Files.deleteIfExists(folder);
    }
  }

  private boolean upgraded(Path before) throws IOException {
    try (FreshStack fresh = FreshStack.start(before);
        HttpClient http = FaultRun.http()) {
      StackState stack = fresh.await();
      Tokens tokens = new Tokens(http, stack.keycloak(), KeycloakSettings.DEMO_GATEWAY_SECRET);
      return new UpgradeRun(
              terminal, new Checkout(root), fresh.folder(), stack.ports(), http, tokens, clock)
          .run(RATE, SEED);
    }
  }
}
