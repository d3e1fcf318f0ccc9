package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.FailingRecipient.Seen;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Terminal;

/**
 * A restore, rehearsed: people work, the database is backed up, they go on, it is brought back to
 * the backup; then everything that happened in between is asked for.
 */
public final class RestoreRun implements AutoCloseable {
  private static final int EACH = 20;
  private static final int REPORTS = 5;
  private static final Duration SETTLED = Duration.ofMinutes(3);
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
  private static final Pattern NUMBER = Pattern.compile("(?:from|at|entry) (\\d+)");
  private static final List<String> RECORDERS = List.of("intake", "triage", "referral", "protocol");

  private final Terminal terminal;
  private final Ports ports;
  private final Ledger ledger;
  private final HttpClient http;
  private final Tokens tokens;
  private final FailingRecipient recipient;
  private final Map<String, String> caseOfSignal = new HashMap<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final Promises promises;
  private String erased = "";
  private Map<String, Integer> toldThen = Map.of();

  /** A rehearsal on a stack of its own. */
  public RestoreRun(Terminal terminal, Ports ports, Ledger ledger, HttpClient http, Tokens tokens) {
    this.terminal = terminal;
    this.ports = ports;
    this.ledger = ledger;
    this.http = http;
    this.tokens = tokens;
    this.recipient = new FailingRecipient(ports.receiver(), http, 1, Integer.MAX_VALUE);
    this.promises = new Promises(terminal);
  }

  @Override
  public void close() {
    recipient.close();
  }

  /** What happens before the backup: signals, cases, reports that leave, one case closed. */
  public void before() {
    terminal.heading("Before the backup");
    signals("before", before);
    recipient.knows(desk().credential(desk().recipient(before.getFirst())));
    report(before.subList(0, REPORTS));
    erased = before.get(12);
    change("ada", erased, "/claim", NOTHING);
    change("ada", erased, "/close", because("RESOLVED"));
    terminal.line(
        "  %d signals, %d reports confirmed, one case closed".formatted(EACH, left.size()));
  }

  /** What happens after it, and will be missing in the database. */
  public void between() {
    terminal.heading("After the backup");
    signals("after", after);
    report(before.subList(REPORTS, 2 * REPORTS));
    report(after.subList(0, REPORTS));
    withdrawn.addAll(List.of(before.get(10), before.get(11), after.get(REPORTS)));
    withdrawn.forEach(caseId -> desk().withdraw(desk().consent(caseId)));
    change("ada", erased, "/erasure", because("The person asked for it."));
    change("ben", erased, "/erasure/confirm", NOTHING);
    Await.until(
        "every service's proof of the erasure",
        SETTLED,
        () ->
            Optional.of(rest().get("finn", triage("/v1/cases/" + erased + "/erasure")))
                .filter(one -> one.body().path("stage").asText().equals("COMPLETE")));
    awaitSent();
    toldThen = calls();
    terminal.line(
        "  %d signals, %d reports confirmed, %d consents withdrawn, one case erased"
            .formatted(EACH, 2 * REPORTS, withdrawn.size()));
  }

  /** While referral-service stands still. */
  public void whilePaused() {
    terminal.heading("While referral-service is paused");
    promises.say("it says that it is paused", state().path("paused").asBoolean(), "it does not");
    String open = before.get(13);
    Answer refused = decide(open);
    promises.say(
        "a supervisor's approval is answered with 503 and why",
        refused.status() == 503
            && refused.body().path("type").asText().endsWith("paused-after-restore"),
        "it was answered with " + refused.status());
    Await.until(
        "what Kafka holds to be taken in",
        SETTLED,
        () -> Optional.of(state()).filter(one -> one.path("reconciled").asBoolean()));
    terminal.line("  found: " + state().path("counts"));
    Await.until(
        "triage to take its signals again",
        SETTLED,
        () -> Optional.of(casesNow()).filter(now -> now.size() >= caseOfSignal.size()));
    promises.say("nobody was told anything", calls().equals(toldThen), "somebody was");
  }

  /** Once it goes on. */
  public boolean afterwards(Map<String, Long> headsAtBackup) {
    terminal.heading("After it goes on");
    Map<String, String> now = casesNow();
    promises.none(
        "INT-1 every signal is in triage, in the case it was in",
        caseOfSignal.entrySet().stream()
            .filter(one -> !one.getValue().equals(now.get(one.getKey())))
            .map(one -> one.getKey() + " is in " + now.get(one.getKey()))
            .toList());
    promises.none(
        "RES-1 what left before the restore is decided and cannot be approved again",
        left.stream().filter(caseId -> !isApproved(caseId) || decide(caseId).ok()).toList());
    promises.none(
        "DIS-8 every report that left is on record",
        recipient.acknowledged().stream()
            .filter(
                id ->
                    ledger.count(
                            "select count(*) from referral.report where report_id = '" + id + "'")
                        != 1)
            .toList());
    promises.none(
        "CON-2 no report may leave of those who took their consent back",
        withdrawn.stream().filter(caseId -> decide(caseId).ok()).toList());
    promises.say(
        "RES-4 what was erased is erased in referral and intake, and asked for in triage",
        ledger.count(
                    "select count(*) from referral.case_file where erased_at is not null"
                        + " and case_id = '"
                        + erased
                        + "'")
                == 1
            && texts("intake.signal_message", "sealed_text") == 0,
        "something of it is there");
    change("ben", erased, "/erasure/confirm", NOTHING);
    promises.say(
        "RES-4 a supervisor confirmed it, and it is erased in triage too",
        texts("triage.message", "text") == 0,
        "something of it is there");
    String fresh = before.get(14);
    int confirmed = recipient.acknowledged().size();
    desk().approve(fresh);
    Await.until(
        "a new report to be confirmed",
        SETTLED,
        () -> Optional.of(confirmed).filter(were -> recipient.acknowledged().size() > were));
    awaitSent();
    Map<String, Integer> told = calls();
    promises.none(
        "RES-1 no report that had left was told of again",
        toldThen.entrySet().stream()
            .filter(one -> !one.getValue().equals(told.get(one.getKey())))
            .map(Map.Entry::getKey)
            .toList());
    promises.say(
        "one report left since, of the one approval",
        told.size() == toldThen.size() + 1,
        (told.size() - toldThen.size()) + " left");
    records(headsAtBackup);
    return promises.kept();
  }

  /** DIS-8: the records are whole up to the backup; the gap after it is named. */
  private void records(Map<String, Long> headsAtBackup) {
    for (String service : RECORDERS) {
      JsonNode found =
          rest()
              .get("finn", ports.address(service) + "/v1/access-record/verification")
              .expectOk("The verification of " + service)
              .body();
      long whole = headsAtBackup.getOrDefault(service, 0L);
      List<String> wrong = new ArrayList<>();
      for (JsonNode finding : found.path("findings")) {
        Matcher number = NUMBER.matcher(finding.asText());
        if (!number.find() || Long.parseLong(number.group(1)) <= whole) {
          wrong.add(finding.asText());
        } else {
          terminal.line("         " + service + ": " + finding.asText());
        }
      }
      promises.none(
          "DIS-8 the access record of %s is whole up to the backup, entry %,d; only later ones miss"
              .formatted(service, whole),
          wrong);
    }
  }

  private void signals(String part, List<String> cases) {
    String run = part + "-" + Long.toString(System.nanoTime(), 36);
    for (int number = 0; number < EACH; number++) {
      String signal = desk().post(run, number);
      String caseId = desk().caseOf(signal);
      desk().recipient(caseId);
      caseOfSignal.put(signal, caseId);
      cases.add(caseId);
    }
  }

  private void report(List<String> cases) {
    int confirmed = recipient.acknowledged().size();
    cases.forEach(
        caseId -> {
          desk().approve(caseId);
          left.add(caseId);
        });
    Await.until(
        "reports to be confirmed",
        SETTLED,
        () ->
            Optional.of(confirmed)
                .filter(were -> recipient.acknowledged().size() == were + cases.size()));
  }

  private boolean isApproved(String caseId) {
    JsonNode plan = rest().get("ada", referral("/v1/cases/" + caseId + "/plan")).body();
    for (JsonNode action : plan.path("actions")) {
      if (action.path("kind").asText().equals("REPORT_TO_LAW_ENFORCEMENT")
          && action.path("decision").path("state").asText().equals("APPROVED")) {
        return true;
      }
    }
    return false;
  }

  /** Tries to approve the report of a case's plan. */
  private Answer decide(String caseId) {
    Answer plan = rest().get("ada", referral("/v1/cases/" + caseId + "/plan"));
    for (JsonNode action : plan.body().path("actions")) {
      if (action.path("kind").asText().equals("REPORT_TO_LAW_ENFORCEMENT")) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("previewDigest", action.path("previewDigest").asText("none"));
        body.put("reason", "They asked us to tell the police.");
        return rest()
            .post(
                "ada",
                referral(
                    "/v1/cases/"
                        + caseId
                        + "/plan/actions/"
                        + action.path("actionId").asText()
                        + "/approve"),
                body,
                Map.of("If-Match", plan.entityTag()));
      }
    }
    return plan.ok() ? new Answer(409, plan.headers(), plan.body()) : plan;
  }

  private void change(String who, String caseId, String step, ObjectNode body) {
    Answer known = rest().get(who, triage("/v1/cases/" + caseId));
    rest()
        .post(
            who, triage("/v1/cases/" + caseId + step), body, Map.of("If-Match", known.entityTag()))
        .expectOk(step);
  }

  private static ObjectNode because(String reason) {
    return JsonNodeFactory.instance.objectNode().put("reason", reason);
  }

  private Map<String, String> casesNow() {
    Map<String, String> now = new HashMap<>();
    Set<String> asked = caseOfSignal.keySet();
    ledger.each(
        "select id, case_id from triage.signal",
        row -> {
          if (asked.contains(row.getString(1))) {
            now.put(row.getString(1), row.getString(2));
          }
        });
    return now;
  }

  private long texts(String table, String column) {
    return ledger.count(
        "select count(*) from %s where %s <> '' and signal_id in (select id from triage.signal where case_id = '%s')"
            .formatted(table, column, erased));
  }

  /** What was decided has been told: nothing waits to be sent to Kafka. */
  private void awaitSent() {
    Await.until(
        "the outboxes to drain",
        SETTLED,
        () ->
            Optional.of(
                    ledger.count(
                        "select (select count(*) from triage.outbox) + (select count(*) from"
                            + " referral.outbox) + (select count(*) from intake.outbox)"))
                .filter(waiting -> waiting == 0));
  }

  private Map<String, Integer> calls() {
    return recipient.told().stream()
        .collect(Collectors.toMap(Seen::reportId, one -> 1, Integer::sum));
  }

  private JsonNode state() {
    return rest().get("gwen", referral("/v1/restore")).expectOk("The state").body();
  }

  private Rest rest() {
    return new Rest(http, tokens);
  }

  private Desk desk() {
    return new Desk(rest(), ports);
  }

  private String triage(String path) {
    return ports.address("triage") + path;
  }

  private String referral(String path) {
    return ports.address("referral") + path;
  }
}
