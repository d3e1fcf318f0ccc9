package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A bundle of 100,000 lines brought in, one with a single bad line among as many, and one of 200
 * MB: from the first byte sent to the answer. What was drafted is removed afterwards.
 */
record ImportBenchmark(RunningStack stack, PrintStream out) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES = 100_000;
  private static final double TARGET_SECONDS = 20;
  private static final List<String> STATES =
      List.of("TX", "CA", "OH", "NY", "FL", "WA", "NV", "GA", "IL", "AZ");
  private static final List<String> TOPICS =
      List.of(
          "FORCED_MARRIAGE",
          "DEBT_BONDAGE",
          "DOCUMENT_CONFISCATION",
          "DOMESTIC_WORK",
          "AGRICULTURE",
          "CONSTRUCTION",
          "RESTAURANT",
          "HOTEL",
          "ILLICIT_MASSAGE",
          "ESCORT",
          "ONLINE",
          "TRAVELING_SALES",
          "CARNIVAL",
          "BEGGING",
          "FACTORY",
          "GANG",
          "FAMILIAL",
          "VISA_WORKER",
          "SHELTER_NEEDED",
          "LEGAL_HELP",
          "MEDICAL_NEED",
          "FOREIGN_NATIONAL",
          "LAW_ENFORCEMENT_CALLER");

  void run() throws IOException, InterruptedException {
    out.println("Import: synthetic organisations and protocols; they are removed afterwards");
    String token = stack.editorToken();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      double seconds = bringIn(client, token, "100,000 lines", 202, 0, false);
      out.printf(
          Locale.ROOT,
          "  target: under %.0f s: %s%n",
          TARGET_SECONDS,
          seconds < TARGET_SECONDS ? "met" : "MISSED");
      bringIn(client, token, "100,000 lines, the last one bad", 422, 0, true);
      bringIn(client, token, "200 MB", 202, 2_600, false);
    }
  }

  private double bringIn(
      HttpClient client, String token, String what, int expected, int padding, boolean bad)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("import", ".jsonl");
    try {
      write(file, padding, bad);
      HttpRequest request =
          HttpRequest.newBuilder(stack.protocol().resolve("/v1/import"))
              .timeout(Duration.ofMinutes(10))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofFile(file))
              .build();
      long start = System.nanoTime();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "  %s (%.0f MB): %.1f s, answer %d%n",
          what,
          Files.size(file) / 1e6,
          seconds,
          answer.statusCode());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException("expected " + expected + ": " + answer.body());
      }
      JsonNode body = JSON.readTree(answer.body());
      if (expected == 202) {
        remove(body.path("importId").asText());
      } else {
        out.printf("    %s%n", body.path("errors"));
      }
      return seconds;
    } finally {
      Files.delete(file);
    }
  }

  private void remove(String importId) {
    UUID id = UUID.fromString(importId);
    stack.execute(
        List.of(
            "delete from protocol.entry_change where import_id = '" + id + "'",
            "delete from protocol.entry where draft_import = '" + id + "'",
            "delete from protocol.bundle_import where id = '" + id + "'"));
  }

  /** Half agencies, half protocols that name one of them, each of three topics in a state. */
  private static void write(Path file, int padding, boolean bad) throws IOException {
    List<String> topics = triples();
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      lines.write("{\"bundle\":\"import benchmark\",\"synthetic\":true}\n");
      for (int i = 0; i < LINES / 2; i++) {
        UUID agency = UUID.randomUUID();
        boolean worst = bad && i == LINES / 2 - 1;
        lines.write(agency(agency, i, padding));
        lines.write(
            protocol(
                agency,
                i,
                worst ? "ZZ" : STATES.get(i % STATES.size()),
                topics.get(i / STATES.size() % topics.size()),
                i / STATES.size() / topics.size()));
      }
    }
  }

  private static String agency(UUID id, int i, int padding) {
    StringBuilder contacts = new StringBuilder();
    for (int c = 0; c <= padding / 200; c++) {
      contacts.append(c == 0 ? "" : ",").append(contact(i, c, padding > 0 ? 110 : 10));
    }
    return """
    {"kind":"ORGANISATION","id":"%s","body":{"kind":"AGENCY","recipientKind":"LAW_ENFORCEMENT",\
    "name":"Agency %d (synthetic)","areas":[{"level":"STATE","state":"TX"}],"contacts":[%s],\
    "synthetic":true}}
    """
        .formatted(id, i, contacts);
  }

  private static String contact(int i, int c, int length) {
    return """
    {"contactId":"%s","role":"%s","channels":[{"channel":"EMAIL",\
    "address":"desk%d-%d@agency.example"}],"verifiedOn":"2026-01-05"}\
    """
        .formatted(UUID.randomUUID(), "Desk ".repeat(length / 5).strip(), i, c);
  }

  private static String protocol(UUID agency, int i, String state, String topics, int round) {
    return """
    {"kind":"PROTOCOL","body":{"name":"Protocol %d (synthetic)","geography":{"level":"STATE",\
    "state":"%s"},"topics":[%s],"conditions":{"urgencies":[%s]},"recipientKind":"LAW_ENFORCEMENT",\
    "recipients":["%s"],"steps":[{"order":1,"instruction":"Offer the options without law\
     enforcement first."}],"deadline":"PT24H","basis":"CONSENT","effectiveFrom":"2026-01-01",\
    "synthetic":true}}
    """
        .formatted(
            i,
            state,
            topics,
            List.of("", "\"URGENT\"", "\"CRISIS\"", "\"ROUTINE\"").get(round % 4),
            agency);
  }

  /** Every three topics, so that no two protocols say the same. */
  private static List<String> triples() {
    List<String> triples = new ArrayList<>();
    for (int a = 0; a < TOPICS.size(); a++) {
      for (int b = a + 1; b < TOPICS.size(); b++) {
        for (int c = b + 1; c < TOPICS.size(); c++) {
          triples.add(
              "\"%s\",\"%s\",\"%s\"".formatted(TOPICS.get(a), TOPICS.get(b), TOPICS.get(c)));
        }
      }
    }
    return triples;
  }
}
