package org.waylight.standalone.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Terminal;

/**
 * {@code docker compose up --wait} for real, under a project name, ports and volumes of its own,
 * and the demo against it. Its secrets are those of the checkout.
 */
final class ComposeProof {
  /** A container's way to this machine has an address of a private block. */
  private static final String PRIVATE_BLOCKS = "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16";

  private final Path root;
  private final Terminal terminal;
  private final Shell shell;

  ComposeProof(Path root, Terminal terminal, Shell shell) {
    this.root = root;
    this.terminal = terminal;
    this.shell = shell;
  }

  Outcome run() throws IOException, InterruptedException {
    if (!shell.answers(List.of("docker", "compose", "version"))
        || !shell.answers(List.of("docker", "info"))) {
      terminal.line("  NOT RUN: no container engine answers here (docker info failed).");
      return Outcome.NOT_RUN;
    }
    Map<String, String> environment = environment();
    try {
      boolean kept =
          shell.run(root.resolve("deploy/compose/prepare").toString())
              && shell.run(environment, "docker", "compose", "up", "--detach", "--build", "--wait")
              && shell.run(environment, root.resolve("deploy/compose/seed").toString())
              && shell.run(environment, root.resolve("waylight").toString(), "demo", "--compose");
      if (!kept) {
        shell.run(environment, "docker", "compose", "ps", "--all");
        shell.run(environment, "docker", "compose", "logs", "--tail", "30");
      }
      return kept ? Outcome.PASSED : Outcome.FAILED;
    } finally {
      shell.run(environment, "docker", "compose", "down", "--volumes");
    }
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    List.of("intake", "triage", "referral", "protocol", "keycloak", "receiver")
        .forEach(name -> environment.put(Ports.variable(name), String.valueOf(FreePort.any())));
    environment.put("COMPOSE_PROJECT_NAME", "waylight-verify");
    environment.put(
        "WAYLIGHT_DELIVERY_PUBLIC_URL",
        "http://localhost:" + environment.get(Ports.variable("referral")));
    environment.put("WAYLIGHT_DELIVERY_ALLOW_PLAIN_HTTP", "true");
    environment.put("WAYLIGHT_DELIVERY_ALLOWED_ADDRESSES", PRIVATE_BLOCKS);
    environment.put(
        "WEBHOOK_BASE",
        "http://host.docker.internal:"
            + environment.get(Ports.variable("receiver"))
            + "/agencies/{organisationId}");
    return environment;
  }
}
