package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** The answers of the HSDS API: pages, lines and single objects. */
final class Answers {
  static final String LINES = "application/x-ndjson";
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final int LONGEST_PAGE = 500;

  private Answers() {}

  /** Goes through all that is asked for. */
  interface All {
    void forEach(Consumer<ObjectNode> reader);
  }

  static Response list(All all, Shape shape, String format, int page, int perPage) {
    return switch (format) {
      case "ndjson" -> lines(all, shape);
      case "json" -> page(all, shape, page, perPage);
      default -> throw ProblemException.of(Problem.badRequest("format is json or ndjson"));
    };
  }

  /** All of it, an object a line, sent as it is read. */
  private static Response lines(All all, Shape shape) {
    StreamingOutput output =
        stream -> {
          try (JsonGenerator lines = JSON.getFactory().createGenerator(stream)) {
            lines.setRootValueSeparator(new SerializedString("\n"));
            all.forEach(object -> write(lines, shape.of(object)));
            lines.writeRaw("\n");
          }
        };
    return Response.ok(output, LINES).build();
  }

  private static void write(JsonGenerator lines, ObjectNode object) {
    try {
      JSON.writeTree(lines, object);
    } catch (IOException e) {
      throw new UncheckedIOException("the reader went away", e);
    }
  }

  private static Response page(All all, Shape shape, int page, int perPage) {
    if (page < 1 || perPage < 1 || perPage > LONGEST_PAGE) {
      throw ProblemException.of(
          Problem.badRequest("page is a number from 1, per_page from 1 to " + LONGEST_PAGE));
    }
    ArrayNode contents = JsonNodeFactory.instance.arrayNode();
    long from = (page - 1L) * perPage;
    long[] total = {0};
    all.forEach(
        object -> {
          if (total[0] >= from && total[0] < from + perPage) {
            contents.add(shape.of(object));
          }
          total[0]++;
        });
    long pages = Math.ceilDiv(total[0], perPage);
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("total_items", total[0]);
    envelope.put("total_pages", pages);
    envelope.put("page_number", page);
    envelope.put("size", contents.size());
    envelope.put("first_page", page == 1);
    envelope.put("last_page", page >= pages);
    envelope.put("empty", contents.isEmpty());
    envelope.set("contents", contents);
    return Response.ok(envelope, MediaType.APPLICATION_JSON).build();
  }

  /** The one of this id, whole. */
  static Response one(All all, String id) {
    AtomicReference<ObjectNode> found = new AtomicReference<>();
    all.forEach(
        object -> {
          if (id.equals(Fields.text(object, "id"))) {
            found.compareAndSet(null, object);
          }
        });
    if (found.get() == null) {
      throw ProblemException.of(
          Problem.notFound("The directory shows nothing of this id: unknown, or not vetted."));
    }
    return Response.ok(found.get(), MediaType.APPLICATION_JSON).build();
  }
}
