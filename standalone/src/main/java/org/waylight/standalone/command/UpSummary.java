package org.waylight.standalone.command;

import java.util.List;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * What {@code up} says when everything is ready: where things are, who may log in, what to do next.
 */
final class UpSummary {
  private static final List<String> PEOPLE =
      List.of(
          "ada, ben    supervisor",
          "cora        advocate",
          "dana        protocol-editor",
          "emil        protocol-approver",
          "finn        auditor",
          "gwen        operator");

  private UpSummary() {}

  static void print(Terminal terminal, DataFolder folder, Ports ports, Stopwatch watch) {
    terminal.heading("Waylight is up after " + watch.seconds().strip());
    EmbeddedStack.SERVICES.forEach(
        service ->
            terminal.line(
                "  %-12s %s%s"
                    .formatted(
                        service,
                        ports.address(service),
                        terminal.faint("   (API: " + ports.address(service) + "/q/openapi)"))));
    terminal.line(
        "  %-12s %s".formatted("keycloak", ports.address("keycloak") + "/realms/waylight"));
    terminal.line("  %-12s localhost:%d".formatted("postgres", ports.postgres()));
    terminal.line("  %-12s localhost:%d".formatted("kafka", ports.kafka()));
    terminal.line("  %-12s %s".formatted("logs", folder.logs()));
    terminal.heading("Demo users " + terminal.faint("(the password is demo- and the name)"));
    PEOPLE.forEach(person -> terminal.line("  " + person));
    terminal.line("  demo-gateway   the gateway's client, secret demo-gateway-secret");
    terminal.heading("Next, in another terminal:  ./waylight demo");
    terminal.line(terminal.faint("ctrl-C here stops everything in order; the data is kept."));
  }
}
