package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;

/**
 * A policy for the time of a run, published as people would: dana drafts and submits it, emil
 * approves it, and withdraws it afterwards. A file in the data folder says that it is there: what a
 * killed run left in force is withdrawn by the next one, or by the next {@code up}.
 */
public final class TemporaryPolicy implements AutoCloseable {
  private static final List<String> IN_FORCE = List.of("IN_FORCE", "REVISED");

  private final Rest rest;
  private final String policy;
  private final Path mark;

  private TemporaryPolicy(Rest rest, String policy, Path mark) {
    this.rest = rest;
    this.policy = policy;
    this.mark = mark;
  }

  /** Publishes it, after withdrawing what an earlier run left in force. */
  public static TemporaryPolicy publish(
      Rest rest,
      Ports ports,
      DataFolder folder,
      Clock clock,
      String name,
      Map<String, String> settings) {
    withdrawLeft(rest, ports, folder);
    String policies = policies(ports);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", name);
    body.put("effectiveFrom", LocalDate.now(clock).toString());
    ObjectNode set = body.putObject("settings");
    settings.forEach(set::put);
    Answer drafted = rest.post("dana", policies, body).expectOk("The draft of a policy");
    String id = drafted.body().path("id").asText();
    TemporaryPolicy policy = of(rest, ports, folder, id);
    policy.mark();
    Answer submitted =
        rest.post(
                "dana",
                policy.policy + "/submit",
                JsonNodeFactory.instance.objectNode(),
                Map.of("If-Match", drafted.entityTag()))
            .expectOk("The submission of a policy");
    rest.post(
            "emil",
            policy.policy + "/approve",
            JsonNodeFactory.instance.objectNode(),
            Map.of("If-Match", submitted.entityTag()))
        .expectOk("The approval of a policy");
    return policy;
  }

  /** Withdraws what killed runs left in force; the ids of the policies. */
  public static List<String> withdrawLeft(Rest rest, Ports ports, DataFolder folder) {
    List<String> left = left(folder);
    left.forEach(
        id -> {
          TemporaryPolicy policy = of(rest, ports, folder, id);
          Answer stands = rest.get("emil", policy.policy);
          if (stands.ok() && IN_FORCE.contains(stands.body().path("state").asText())) {
            policy.withdraw(stands);
          }
          policy.unmark();
        });
    return left;
  }

  /** Every policy of which a mark is left. */
  static List<String> left(DataFolder folder) {
    Path marks = folder.temporaryPolicies();
    if (!Files.isDirectory(marks)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(marks)) {
      return all.map(mark -> String.valueOf(mark.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    withdraw(rest.get("emil", policy).expectOk("A policy"));
    unmark();
  }

  private static TemporaryPolicy of(Rest rest, Ports ports, DataFolder folder, String id) {
    return new TemporaryPolicy(
        rest, policies(ports) + "/" + id, folder.temporaryPolicies().resolve(id));
  }

  private static String policies(Ports ports) {
    return ports.address("protocol") + "/v1/policies";
  }

  private void withdraw(Answer stands) {
    ObjectNode why = JsonNodeFactory.instance.objectNode().put("reason", "the run is over");
    rest.post("emil", policy + "/withdraw", why, Map.of("If-Match", stands.entityTag()))
        .expectOk("The end of a policy");
  }

  private void mark() {
    try {
      Files.createDirectories(mark.getParent());
      Files.writeString(mark, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unmark() {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
