package org.waylight.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contents as editors' programs send them. */
final class Bodies {
  private Bodies() {}

  static Map<String, Object> agency() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "AGENCY");
    body.put("recipientKind", "LAW_ENFORCEMENT");
    body.put("name", "Texas police (synthetic)");
    body.put("areas", List.of(Map.of("level", "STATE", "state", "TX")));
    body.put("contacts", new ArrayList<>(List.of(contact("2026-01-05"))));
    body.put("synthetic", true);
    return body;
  }

  static Map<String, Object> contact(String verifiedOn) {
    return Map.of(
        "contactId",
        UUID.randomUUID().toString(),
        "role",
        "Duty desk",
        "channels",
        List.of(Map.of("channel", "EMAIL", "address", "desk@police.example")),
        "verifiedOn",
        verifiedOn);
  }

  /** A protocol of its own slot: no other test's city is called so. */
  static Map<String, Object> protocol(String recipient) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "A city's report with consent (synthetic)");
    body.put(
        "geography", Map.of("level", "CITY", "state", "TX", "city", "Town " + UUID.randomUUID()));
    body.put("recipientKind", "LAW_ENFORCEMENT");
    body.put("recipients", List.of(recipient));
    body.put("deadline", "PT24H");
    body.put("basis", "CONSENT");
    body.put("effectiveFrom", "2026-01-01");
    body.put("synthetic", true);
    return body;
  }

  static Map<String, Object> clocks(String effectiveFrom) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "clocks");
    body.put("settings", Map.of("urgent", "PT5M", "crisis", "PT1H", "routine", "PT24H"));
    body.put("effectiveFrom", effectiveFrom);
    return body;
  }
}
