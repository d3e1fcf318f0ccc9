package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.protocol.application.DirectoryProblem;
import org.waylight.protocol.application.HsdsTables;
import org.waylight.protocol.application.StagedRow;
import org.waylight.protocol.inbound.JsonLines;

/** Reads full service objects one at a time; only one is ever in memory. */
final class ServiceObjects {
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final String FILE = "(file)";
  private static final String CONTENTS = "contents";

  private final Consumer<StagedRow> rows;
  private final Consumer<DirectoryProblem> problems;
  private final Set<String> confidential;

  /**
   * A reading.
   *
   * @param confidential takes the ids of marked locations
   */
  ServiceObjects(
      Consumer<StagedRow> rows, Consumer<DirectoryProblem> problems, Set<String> confidential) {
    this.rows = rows;
    this.problems = problems;
    this.confidential = confidential;
  }

  /** Objects one after the other, in an array, or as the contents of a page. */
  void read(InputStream stream) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(stream)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> serviceOrPage(parser);
          case START_ARRAY -> elements(parser);
          default -> wrong(line(parser), "is no service object of HSDS");
        }
      }
    } catch (JsonProcessingException e) {
      wrong(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "is not well-formed JSON");
    }
  }

  /** An object a line; a line that cannot be read is told, and the next is read. */
  void readLines(InputStream stream) throws IOException {
    JsonLines lines = new JsonLines(stream, LARGEST);
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      try {
        if (JSON.readTree(line.bytes()) instanceof ObjectNode service) {
          take(service, line.number());
        } else {
          wrong(line.number(), "is no service object of HSDS");
        }
      } catch (JsonProcessingException e) {
        wrong(line.number(), "is not well-formed JSON");
      }
    }
  }

  private void elements(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = line(parser);
      if (whole(parser) instanceof ObjectNode service) {
        take(service, line);
      } else {
        wrong(line, "is no service object of HSDS");
      }
    }
  }

  private void serviceOrPage(JsonParser parser) throws IOException {
    int line = line(parser);
    ObjectNode service = JSON.createObjectNode();
    boolean page = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && field.equals(CONTENTS)) {
        elements(parser);
        page = true;
      } else {
        service.set(field, whole(parser));
      }
    }
    if (!page) {
      take(service, line);
    }
  }

  /** The value the parser stands at, unless it is larger than a service can be. */
  private static JsonNode whole(JsonParser parser) throws IOException {
    long start = parser.currentLocation().getByteOffset();
    try (TokenBuffer value = new TokenBuffer(parser)) {
      int depth = 0;
      do {
        JsonToken token = parser.currentToken();
        if (token == null) {
          break;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        value.copyCurrentEvent(parser);
        if (parser.currentLocation().getByteOffset() - start > LARGEST) {
          throw ProblemException.of(
              Problem.tooLarge("The object of line " + line(parser) + " is larger than 4 MiB."));
        }
      } while (depth > 0 && parser.nextToken() != null);
      return JSON.readTree(value.asParser());
    }
  }

  private void take(ObjectNode service, int line) {
    confidential.addAll(Confidential.markedIn(service));
    List<Flaw> flaws = ObjectCheck.whole("services", service);
    flaws.forEach(
        flaw ->
            problems.accept(
                new DirectoryProblem(FILE, line, flaw.field(), flaw.problem(), flaw.mend())));
    String provider = Fields.text(service.path("organization"), "id");
    if (provider == null) {
      problems.accept(
          new DirectoryProblem(
              FILE, line, "organization", "is missing", "give full services, organization inside"));
    } else if (flaws.isEmpty()) {
      Confidential.takeOut(service, confidential);
      String key = HsdsTables.key("services", String.valueOf(Fields.text(service, "id")));
      rows.accept(new StagedRow(FILE, line, key, List.of(), provider, service.toString()));
    }
  }

  private void wrong(int line, String problem) {
    problems.accept(
        new DirectoryProblem(FILE, line, "(body)", problem, "full service objects of HSDS 3.1"));
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
