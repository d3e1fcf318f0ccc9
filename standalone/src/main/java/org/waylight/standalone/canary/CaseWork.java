package org.waylight.standalone.canary;

import static org.waylight.standalone.canary.PlantedField.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.Ports;

/** What people do with a case in triage, with planted text in every word they write. */
final class CaseWork {
  private final Rest rest;
  private final String cases;
  private final PlantedForms forms;
  private final PlantedForms.Planted planted;
  private final Clock clock;

  CaseWork(Rest rest, Ports ports, PlantedForms forms, PlantedForms.Planted planted, Clock clock) {
    this.rest = rest;
    this.cases = ports.address("triage") + "/v1/cases/";
    this.forms = forms;
    this.planted = planted;
    this.clock = clock;
  }

  /** Works on the case; what is not done to each is done to some. The case's version after it. */
  long work(MadeUpCase one, String caseId) {
    int number = one.number();
    String at = cases + caseId;
    if (one.way().byProvider()) {
      rest.post("cora", at + "/facts", forms.facts(one)).expectOk("Facts");
    }
    rest.get("ada", at + "?purpose=REVIEW").expectOk("A case");
    rest.post("ada", at + "/claim", JsonNodeFactory.instance.objectNode()).expectOk("A claim");
    post("cora", at + "/notes", "text", number, NOTE);
    if (number % 4 == 0) {
      post("cora", at + "/alerts", "reason", number, ALERT_REASON);
    }
    if (number % 4 == 1) {
      decidePerson(one, at);
    }
    if (number % 4 == 2) {
      followUp(number, at);
    }
    if (number % 4 == 3) {
      post("ada", at + "/hold", "reason", number, HOLD_REASON);
      post("ada", at + "/hold/lift", "reason", number, LIFT_REASON);
    }
    if (number % 5 == 0) {
      handOver(number, caseId);
    }
    if (number % 5 == 1) {
      changing("ben", at + "/takeover", reason(number, TAKEOVER_REASON));
    }
    if (number % 5 == 2 && one.danger() == MadeUpCase.Danger.NONE) {
      changing(
          "ada", at + "/readings/SELF_HARM", reason(number, READING_REASON).put("value", "NO"));
    }
    return rest.get("cora", at).expectOk("A case").body().path("version").asLong();
  }

  /** Joins a case to another. */
  void merge(int number, String caseId, String other) {
    changing(
        "ada", cases + caseId + "/merge", reason(number, MERGE_REASON).put("otherCaseId", other));
  }

  void close(int number, String caseId) {
    String at = cases + caseId;
    String holder = rest.get("ada", at).expectOk("A case").body().path("claimedBy").asText("ada");
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("reason", "RESOLVED")
            .put("note", "Done, says " + planted.text(number, CLOSING_NOTE));
    changing(holder, at + "/close", body);
  }

  /** Somebody's stated age, confirmed; where none was stated, nobody decides. */
  private void decidePerson(MadeUpCase one, String at) {
    if (one.age() == MadeUpCase.Age.UNKNOWN) {
      return;
    }
    Answer read = rest.get("ada", at).expectOk("A case");
    for (JsonNode person : read.body().path("persons")) {
      if (person.path("roles").toString().contains("POTENTIAL_VICTIM")) {
        changing(
            "ada",
            at + "/persons/" + person.path("id").asText(),
            reason(one.number(), PERSON_REASON).put("ageBand", one.age().name()));
        return;
      }
    }
  }

  private void followUp(int number, String at) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("dueAt", clock.instant().plus(Duration.ofDays(1)).toString())
            .put("what", "ask " + planted.text(number, FOLLOW_UP) + " again");
    rest.post("cora", at + "/follow-ups", body).expectOk("A follow-up");
  }

  private void handOver(int number, String caseId) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("to", "ben")
            .put("note", "goes on with " + planted.text(number, HANDOVER_NOTE));
    body.putArray("caseIds").add(caseId);
    rest.post("ada", cases.replace("/cases/", "/shift/handovers"), body).expectOk("A handover");
  }

  private ObjectNode reason(int number, PlantedField field) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("reason", "so says " + planted.text(number, field));
  }

  private void post(String who, String address, String member, int number, PlantedField field) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put(member, "says " + planted.text(number, field));
    rest.post(who, address, body).expectOk(address);
  }

  /** A change of what was read; read again as long as somebody else was quicker. */
  private void changing(String who, String address, ObjectNode body) {
    String read = address.replaceFirst("(/v1/cases/[^/]+).*", "$1");
    Answer answer;
    do {
      String tag = rest.get(who, read).expectOk("A case").entityTag();
      answer = rest.post(who, address, body, Map.of("If-Match", tag));
    } while (answer.status() == 412);
    answer.expectOk(address);
  }
}
