package org.waylight.standalone.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;

/**
 * Publishes the synthetic national set once per data folder, as people would: dana drafts, emil
 * approves.
 */
public final class SyntheticImport {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Tool tool;
  private final Rest rest;
  private final DataFolder folder;
  private final Ports ports;

  public SyntheticImport(Tool tool, Rest rest, DataFolder folder, Ports ports) {
    this.tool = tool;
    this.rest = rest;
    this.folder = folder;
    this.ports = ports;
  }

  /** Whether this data has the set already. */
  public boolean done() {
    return Files.exists(folder.imported());
  }

  /** Makes the set, posts it, has it approved, and remembers that. */
  public void run() {
    Path bundle = folder.root().resolve("synthetic-nation.jsonl");
    tool.writeSyntheticNation(
        bundle, "http://localhost:" + ports.receiver() + "/agencies/{organisationId}");
    String imports = ports.address("protocol") + "/v1/import";
    try {
      Answer drafted =
          rest.send(
                  rest.request("dana", imports)
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/x-ndjson")
                      .POST(HttpRequest.BodyPublishers.ofFile(bundle))
                      .build())
              .expectOk("The import of the synthetic set");
      String id = drafted.body().path("importId").asText();
      rest.send(
              rest.request("emil", ports.address("protocol") + "/v1/imports/" + id + "/approve")
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          JsonNodeFactory.instance.objectNode().toString()))
                  .build())
          .expectOk("The approval of the synthetic set");
      Files.writeString(folder.imported(), drafted.body().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
