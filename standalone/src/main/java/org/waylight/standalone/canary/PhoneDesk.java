package org.waylight.standalone.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.Ports;

/** Reads reports out over the phone, as a supervisor does: takes a task, reads, completes it. */
final class PhoneDesk {
  private final Rest rest;
  private final String tasks;
  private final PlantedForms.Planted planted;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  PhoneDesk(Rest rest, Ports ports, PlantedForms.Planted planted) {
    this.rest = rest;
    this.tasks = ports.address("referral") + "/v1/phone-tasks";
    this.planted = planted;
  }

  /** What was read out, by the report's id. */
  Map<String, String> read() {
    return Map.copyOf(read);
  }

  /** Makes every call that waits. */
  void call() {
    for (JsonNode task : rest.get("ada", tasks).expectOk("The phone tasks").body().path("items")) {
      String at = tasks + "/" + task.path("taskId").asText();
      Answer claimed = rest.post("ada", at + "/claim", JsonNodeFactory.instance.objectNode());
      if (claimed.ok()) {
        read.put(claimed.body().path("reportId").asText(), claimed.body().path("report").asText());
        rest.post(
            "ada",
            at + "/complete",
            JsonNodeFactory.instance
                .objectNode()
                .put("takenBy", planted.text(0, PlantedField.TAKEN_BY))
                .put("readBackConfirmed", true));
      }
    }
  }
}
