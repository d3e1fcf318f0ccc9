package org.waylight.standalone.dead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;

/** Asks services for their dead letters, as the operator gwen. */
public final class DeadLetterDesk {
  private static final String OPERATOR = "gwen";
  private static final int PAGE = 500;
  private static final int BATCH = 100;

  private final Rest rest;
  private final Function<String, String> address;

  /** A desk that finds a service's address by its name. */
  public DeadLetterDesk(Rest rest, Function<String, String> address) {
    this.rest = rest;
    this.address = address;
  }

  /** A letter and the service that keeps it. */
  public record Letter(String service, JsonNode body) {}

  /** Those that wait in a service and are meant, oldest first. */
  public List<Letter> waiting(String service, Filter filter, int most) {
    List<Letter> letters = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          rest.get(
                  OPERATOR,
                  letters(service)
                      + "?limit="
                      + Math.min(PAGE, most - letters.size())
                      + filter.query()
                      + cursor)
              .expectOk("The list of " + service)
              .body();
      page.path("items").forEach(item -> letters.add(new Letter(service, item)));
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.get("nextCursor").asText() : "";
    } while (!cursor.isEmpty() && letters.size() < most);
    return letters;
  }

  /** The letter of this id, from whichever service keeps it. */
  public Letter find(List<String> services, String id) {
    for (String service : services) {
      Answer answer = rest.get(OPERATOR, letters(service) + "/" + id);
      if (answer.status() != 404) {
        return new Letter(service, answer.expectOk("The letter in " + service).body());
      }
    }
    throw new ClientFailure("There is no dead letter " + id + " in " + String.join(", ", services));
  }

  /** Puts one on its topic again. */
  public void replay(Letter letter, String id) {
    rest.post(
            OPERATOR,
            letters(letter.service()) + "/" + id + "/replay",
            JsonNodeFactory.instance.objectNode())
        .expectOk("The replay in " + letter.service());
  }

  /** Gives one up. */
  public void discard(Letter letter, String id, String reason) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", reason);
    HttpRequest request =
        rest.request(OPERATOR, letters(letter.service()) + "/" + id)
            .header("Content-Type", "application/json")
            .method("DELETE", HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    rest.send(request).expectOk("Discarding in " + letter.service());
  }

  /** Hears how far a replay of many is. */
  public interface Progress {
    void at(long replayed, long remaining);
  }

  /**
   * Replays all that are meant and died until now, a hundred in a transaction.
   *
   * @return how many, and until when they had died
   */
  public Replayed replayAll(String service, Filter filter, Progress progress) {
    long replayed = 0;
    long remaining;
    @Nullable String until = null;
    do {
      ObjectNode body = filter.body().put("limit", BATCH);
      if (until != null) {
        body.put("until", until);
      }
      JsonNode done =
          rest.post(OPERATOR, letters(service) + "/replay", body)
              .expectOk("The replay in " + service)
              .body();
      until = done.path("until").asText();
      remaining = done.path("remaining").asLong();
      replayed += done.path("replayed").asLong();
      progress.at(replayed, remaining);
      if (done.path("replayed").asLong() == 0) {
        break; // Another operator has the rest.
      }
    } while (remaining > 0);
    return new Replayed(replayed, until);
  }

  /**
   * What was replayed.
   *
   * @param until those that died later were not meant, UTC
   */
  public record Replayed(long count, String until) {}

  private String letters(String service) {
    return address.apply(service) + "/v1/dead-letters";
  }
}
