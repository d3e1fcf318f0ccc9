package org.waylight.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.List;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;

/** The access records of the services. */
@Command(name = "audit", description = "access records")
public final class AuditCommand {
  private static final List<String> RECORDERS = List.of("intake", "triage", "referral", "protocol");

  /**
   * Has every service check its own record: each row's hash, the chain, the signed head on Kafka.
   */
  @Command(name = "verify", description = "check the chains and signed heads of the access records")
  int verify() {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    StackState stack = context.running();
    boolean whole = true;
    try (HttpClient http = Context.http()) {
      Rest rest = Context.rest(http, stack.keycloak());
      for (String service : RECORDERS) {
        JsonNode found =
            rest.get("finn", stack.ports().address(service) + "/v1/access-record/verification")
                .expectOk("The verification of " + service)
                .body();
        whole &= print(terminal, service, found);
      }
    }
    return whole ? 0 : 1;
  }

  private static boolean print(Terminal terminal, String service, JsonNode found) {
    boolean intact = found.path("intact").asBoolean();
    terminal.line(
        "  %s  %-10s %,d entries; the newest signed head on Kafka is at %,d"
            .formatted(
                intact ? terminal.good("intact ") : terminal.bad("CHANGED"),
                service,
                found.path("entries").asLong(),
                found.path("headOnKafka").asLong()));
    found.path("findings").forEach(finding -> terminal.line("           " + finding.asText()));
    return intact;
  }
}
