package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Somebody who is on the line is handed over to who can help. */
@QuarkusTest
class LiveTransferComponentTest extends ReferralTest {
  private static final String FIRST = "+12025550141";
  private static final String SECOND = "+12025550142";
  private static final String REFERRAL = "REFERRAL_TO_PROVIDER";
  private static final String TAKEN =
      "{\"step\":\"INTRODUCED\",\"takenBy\":\"Noor of the night desk\",\"readBackConfirmed\":true}";

  /** An approved transfer. */
  private record Approved(Cases cases, UUID report, OrganisationPublished house, String shown) {}

  private OrganisationPublished house(String state, String... addresses) {
    OrganisationPublished house =
        Published.provider("House " + state, Published.state(state), Need.SHELTER, 3, addresses);
    publish(house);
    return house;
  }

  private Cases shelterSeeker(String state) {
    Cases cases = in(state).consent(RecipientKind.SERVICE_PROVIDER, ConsentState.GIVEN);
    cases.contact(contact(cases, "Vera Oak", "+12025550140", "vera@example.org", "3 Elm St"));
    return cases;
  }

  private static Response ask(Response plan, @Nullable Object action, UUID person) {
    return as("advocate", "cora")
        .header("If-Match", plan.header("ETag"))
        .body(Map.of("personId", person, "onTheLine", true))
        .post("/v1/cases/" + plan.path("caseId") + "/plan/actions/" + action + "/live-transfer");
  }

  private Object asked(Cases cases, String kind) {
    Response plan = plan(cases);
    Response asked = ask(plan, action(plan, kind).get("actionId"), cases.tellerId());
    asked.then().statusCode(201);
    return asked.path("actionId");
  }

  private Approved approved(String state, String... numbers) {
    OrganisationPublished house = house(state, numbers);
    Cases cases = shelterSeeker(state);
    return approved(cases, house, REFERRAL);
  }

  private Approved approved(Cases cases, OrganisationPublished house, String kind) {
    assess(cases);
    Object transfer = asked(cases, kind);
    Response plan = plan(cases);
    Response approved =
        approve(plan, transfer, "ada", "{\"reason\":\"r\",\"summary\":\"Needs a bed tonight.\"}");
    approved.then().statusCode(200).body("state", equalTo("APPROVED"));
    return new Approved(
        cases, UUID.fromString(approved.path("reportId")), house, raw(approved.asString()));
  }

  /** The report within an answer, as its bytes are. */
  private static String raw(String answer) {
    String from = answer.substring(answer.indexOf("\"report\":") + "\"report\":".length());
    return from.substring(0, from.lastIndexOf('}'));
  }

  private static Response claim(Approved approved, String who) {
    return as("advocate", who)
        .body("{}")
        .post("/v1/live-transfers/" + approved.report() + "/claim");
  }

  private static Response step(Approved approved, String step) {
    return stepBody(approved, "cora", "{\"step\":\"" + step + "\"}");
  }

  private static Response stepBody(Approved approved, String who, String body) {
    return as("advocate", who)
        .body(body)
        .post("/v1/live-transfers/" + approved.report() + "/steps");
  }

  private static void steps(Approved approved, String... steps) {
    for (String step : steps) {
      Response answer =
          step.equals("INTRODUCED") ? stepBody(approved, "cora", TAKEN) : step(approved, step);
      answer.then().statusCode(200);
    }
  }

  private static void withdraw(Cases cases) {
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"changed her mind\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);
  }

  private static Stream<String> recorded(Approved approved) {
    return DATABASE
        .rows(
            "select step, recorded_by from transfer_step where report_id = ? order by number",
            approved.report())
        .stream()
        .map(row -> row.get("step") + " " + row.get("recorded_by"));
  }

  private static List<String> access(Approved approved) {
    return DATABASE
        .rows(
            "select action, actor, held from access_record where subject_id = ? order by position",
            approved.report())
        .stream()
        .map(row -> row.get("action") + " " + row.get("actor") + " " + row.get("held"))
        .toList();
  }

  @Test
  @DisplayName(
      "RES-1 DIS-1 DIS-8 TRI-9 a person on the line is handed over step by step, with exactly the"
          + " words that were approved; who read and who told is recorded")
  void whole_way() {
    Approved approved = approved("I1", FIRST);
    Response list = as("advocate", "cora").get("/v1/live-transfers");
    list.then().statusCode(200).body("items.reportId", hasItem(approved.report().toString()));
    assertThat(list.asString()).doesNotContain("Vera", "bed tonight");
    as("advocate", "cora")
        .get("/v1/phone-tasks")
        .then()
        .body("items.reportId", not(hasItem(approved.report().toString())));

    step(approved, "PERSON_AGREED").then().statusCode(409).body("type", containsString("claimed"));
    Response claimed = claim(approved, "cora");
    claimed
        .then()
        .statusCode(200)
        .body("transfer.number", equalTo(FIRST))
        .body("script[1]", containsString("House I1"))
        .body("report", equalTo(approved.shown()))
        .body("report", containsString("Needs a bed tonight."));
    assertThat(approved.shown()).contains("Vera Oak");
    claim(approved, "finn").then().statusCode(409).body("type", containsString("not-claimed"));
    stepBody(approved, "finn", "{\"step\":\"PERSON_AGREED\"}").then().statusCode(409);

    step(approved, "CONNECTED")
        .then()
        .statusCode(409)
        .body("type", containsString("step-out-of-order"))
        .body("detail", containsString("PERSON_AGREED"));
    steps(approved, "PERSON_AGREED", "RECIPIENT_CALLED");
    assertThat(access(approved)).containsExactly("READ cora false");
    step(approved, "INTRODUCED").then().statusCode(422).body(containsString("readBackConfirmed"));
    stepBody(approved, "cora", TAKEN).then().statusCode(200).body("next", hasItem("CONNECTED"));
    assertThat(stage(approved.report())).isEqualTo("WAITING");
    steps(approved, "CONNECTED", "COMPLETED");

    assertThat(stage(approved.report())).isEqualTo("ACKNOWLEDGED");
    assertThat(recorded(approved))
        .containsExactly(
            "PERSON_AGREED cora",
            "RECIPIENT_CALLED cora",
            "INTRODUCED cora",
            "CONNECTED cora",
            "COMPLETED cora");
    assertThat(access(approved)).containsExactly("READ cora false", "DISCLOSE cora null");
    assertThat(audited("organisations", approved.house().organisationId(), "subjectId"))
        .containsExactly(approved.report().toString());
    step(approved, "LINE_DROPPED").then().statusCode(410);
    claim(approved, "cora").then().statusCode(410);
    as("supervisor", "ada")
        .get("/v1/live-transfers/" + approved.report())
        .then()
        .statusCode(200)
        .body("stage", equalTo("COMPLETED"))
        .body("next.size()", equalTo(0))
        .body("steps.by", hasItem("cora"));
    assertThat(
            DATABASE.rows(
                "select taken_by from live_transfer where report_id = ?", approved.report()))
        .extracting(row -> String.valueOf(row.get("taken_by")))
        .allMatch(stored -> !stored.equals("null") && !stored.contains("Noor"));
  }

  @Test
  @DisplayName("RES-2 no answer: the next contact; nobody left: a person; it is not sent otherwise")
  void next_contact() {
    Approved approved = approved("I2", FIRST, "desk@example.org", SECOND);
    claim(approved, "cora").then().statusCode(200);
    steps(approved, "PERSON_AGREED", "RECIPIENT_CALLED");
    step(approved, "NO_ANSWER")
        .then()
        .statusCode(200)
        .body("stage", equalTo("AGREED"))
        .body("number", equalTo(SECOND));
    steps(approved, "RECIPIENT_CALLED", "INTRODUCED");
    step(approved, "CANNOT_TAKE").then().statusCode(200).body("stage", equalTo("NOT_REACHED"));
    assertThat(stage(approved.report())).isEqualTo("ESCALATED");
    assertThat(
            DATABASE.rows(
                "select channel, result from delivery_attempt where report_id = ? order by attempt",
                approved.report()))
        .extracting(row -> row.get("channel") + " " + row.get("result"))
        .containsExactly("PHONE live transfer: NO_ANSWER", "PHONE live transfer: CANNOT_TAKE");
    Response credential = credential(approved.house());
    recipient(credential).get("/v1/delivery/reports/" + approved.report()).then().statusCode(410);
  }

  @Test
  @DisplayName(
      "CON-2 a consent withdrawn in the middle stops it at once; what was said is recorded")
  void withdrawn() {
    Approved before = approved("I3", FIRST);
    withdraw(before.cases());
    assertThat(stage(before.report())).isEqualTo("WITHDRAWN");
    Response refused = claim(before, "cora");
    refused.then().statusCode(410);
    assertThat(refused.asString()).doesNotContain("Vera");
    as("advocate", "cora")
        .get("/v1/live-transfers")
        .then()
        .body("items.reportId", not(hasItem(before.report().toString())));

    Approved middle = approved("I4", FIRST);
    claim(middle, "cora").then().statusCode(200);
    steps(middle, "PERSON_AGREED", "RECIPIENT_CALLED");
    withdraw(middle.cases());
    stepBody(middle, "cora", TAKEN).then().statusCode(410);
    step(middle, "CONNECTED").then().statusCode(410);
    assertThat(stage(middle.report())).isEqualTo("WITHDRAWN");
    assertThat(recorded(middle))
        .containsExactly("PERSON_AGREED cora", "RECIPIENT_CALLED cora", "INTRODUCED cora");
    assertThat(access(middle)).containsExactly("READ cora false", "DISCLOSE cora null");

    Approved late = approved("I5", FIRST);
    claim(late, "cora").then().statusCode(200);
    steps(late, "PERSON_AGREED", "RECIPIENT_CALLED", "INTRODUCED");
    withdraw(late.cases());
    step(late, "CONNECTED").then().statusCode(410);
    assertThat(recorded(late)).noneMatch(step -> step.startsWith("CONNECTED"));
  }

  @Test
  @DisplayName("CON-2 a consent that ends by itself in the middle stops the next thing to be begun")
  void ended_meanwhile() {
    Approved approved = approved("O6", FIRST);
    claim(approved, "cora").then().statusCode(200);
    steps(approved, "PERSON_AGREED");
    DATABASE.execute(
        "update consent set expires_at = now() - interval '1 minute' where case_id = ?::uuid",
        approved.cases().caseId.toString());
    step(approved, "RECIPIENT_CALLED").then().statusCode(410);
    assertThat(stage(approved.report())).isEqualTo("WITHDRAWN");
    assertThat(recorded(approved)).containsExactly("PERSON_AGREED cora");
  }

  @Test
  @DisplayName("CON-2 the person changed their mind: it ends, and nothing is told")
  void changed_mind() {
    Approved approved = approved("I6", FIRST);
    claim(approved, "cora").then().statusCode(200);
    steps(approved, "PERSON_AGREED", "RECIPIENT_CALLED", "CHANGED_MIND");
    assertThat(stage(approved.report())).isEqualTo("WITHDRAWN");
    assertThat(access(approved)).noneMatch(entry -> entry.startsWith("DISCLOSE"));
    assertThat(actions(plan(approved.cases()), "FOLLOW_UP")).hasSize(1);
  }

  @Test
  @DisplayName("CON-4 RES-2 a dropped line goes to a person, who may go back only as is safe")
  void line_dropped() {
    for (Answer phone : List.of(Answer.YES, Answer.UNKNOWN)) {
      String state = phone == Answer.YES ? "I7" : "I8";
      OrganisationPublished house = house(state, FIRST);
      Cases cases =
          shelterSeeker(state).safe(new SafeContact(Answer.YES, phone, Answer.NO, null, null));
      Approved approved = approved(cases, house, REFERRAL);
      claim(approved, "cora").then().statusCode(200);
      steps(approved, "PERSON_AGREED", "LINE_DROPPED");
      assertThat(stage(approved.report())).isEqualTo("ESCALATED");
      await().atMost(PATIENCE).until(() -> actions(plan(cases), "FOLLOW_UP").size() == 2);
      Map<String, Object> back =
          actions(plan(cases), "FOLLOW_UP").stream()
              .filter(each -> each.get("personId") != null)
              .findFirst()
              .orElseThrow();
      assertThat(back)
          .containsEntry("personId", cases.victimId.toString())
          .containsEntry("allowed", phone == Answer.YES);
      assertThat(String.valueOf(back.get("why")))
          .contains(approved.report().toString(), "leave no message");
    }
  }

  @Test
  @DisplayName(
      "CON-1 CON-2 whoever is on the line must have agreed themselves, at the decision as before;"
          + " the option stays in the plan with the reason")
  void consent_of_the_person() {
    house("I9", FIRST);
    Cases cases = in("I9").toldBy(SignalerKind.FAMILY_FRIEND);
    cases.consent(RecipientKind.SERVICE_PROVIDER, ConsentState.GIVEN);
    assess(cases);
    Object transfer = asked(cases, REFERRAL);
    Response plan = plan(cases);
    assertThat(action(plan, REFERRAL)).containsEntry("allowed", true);
    assertThat(action(plan, "LIVE_TRANSFER")).containsEntry("allowed", false);
    assertThat(String.valueOf(action(plan, "LIVE_TRANSFER").get("rules"))).contains("CON-3");
    approve(plan, transfer, "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", containsString("disclosure-refused"));

    cases.consent(
        cases.signalerId,
        RecipientKind.SERVICE_PROVIDER,
        ConsentState.GIVEN,
        Set.of(DataElement.CONTACT));
    assess(cases.next());
    Response agreed = plan(cases);
    assertThat(action(agreed, "LIVE_TRANSFER")).containsEntry("allowed", true);
    approve(agreed, transfer, "ada", REASON).then().statusCode(200);
  }

  @Test
  @DisplayName("DIS-2 in danger emergency services are connected without consent")
  void emergency() {
    OrganisationPublished rescue =
        Published.agency(RecipientKind.EMERGENCY_SERVICES, "Rescue", Published.state("O1"), FIRST);
    publish(
        rescue,
        Published.protocol(
            "Emergency O1",
            Published.state("O1"),
            Set.of(),
            Published.ANY,
            rescue,
            LegalBasis.IMMINENT_HARM,
            false));
    Cases cases = in("O1").reading(ReadingKind.IMMINENT_HARM, Answer.YES, Standing.CONFIRMED);
    Approved approved = approved(cases, rescue, "EMERGENCY_COORDINATION");
    claim(approved, "cora").then().statusCode(200);
    steps(approved, "PERSON_AGREED", "RECIPIENT_CALLED", "INTRODUCED", "CONNECTED", "COMPLETED");
    assertThat(stage(approved.report())).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  @DisplayName("RES-1 bad asking is refused and says how to mend it")
  void bad_asking() {
    house("O2", FIRST);
    house("O3", "desk@example.org");
    Cases cases = shelterSeeker("O2");
    assess(cases);
    Response plan = plan(cases);
    Object option = action(plan, REFERRAL).get("actionId");
    ask(plan, option, UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("errors.field", contains("personId"));
    as("advocate", "cora")
        .header("If-Match", plan.header("ETag"))
        .body(Map.of("personId", cases.victimId, "onTheLine", false))
        .post("/v1/cases/" + cases.caseId + "/plan/actions/" + option + "/live-transfer")
        .then()
        .statusCode(422)
        .body("errors.field", contains("onTheLine"));
    ask(plan, action(plan, "FOLLOW_UP").get("actionId"), cases.victimId)
        .then()
        .statusCode(409)
        .body("type", containsString("transfer-unsuitable"));
    ask(plan, UUID.randomUUID(), cases.victimId).then().statusCode(404);
    ask(plan, option, cases.victimId).then().statusCode(201);
    ask(plan, option, cases.victimId).then().statusCode(412);
    ask(plan(cases), option, cases.victimId)
        .then()
        .statusCode(409)
        .body("type", containsString("transfer-asked"));
    as("advocate", "cora").get("/v1/live-transfers/" + UUID.randomUUID()).then().statusCode(404);

    Cases unreachable = shelterSeeker("O3");
    assess(unreachable);
    Response other = plan(unreachable);
    ask(other, action(other, REFERRAL).get("actionId"), unreachable.victimId)
        .then()
        .statusCode(409)
        .body("type", containsString("no-phone"));
  }

  @Test
  @DisplayName("RES-1 a transfer that takes too long goes to a person, once")
  void too_long() {
    Approved approved = approved("O4", FIRST);
    claim(approved, "cora").then().statusCode(200);
    DATABASE.execute(
        "update delivery set expires_at = now() - interval '1 second' where report_id = ?::uuid",
        approved.report().toString());
    awaitStage(approved.report(), "EXPIRED");
    step(approved, "PERSON_AGREED").then().statusCode(410);
    assertThat(stage(approved.report())).isEqualTo("EXPIRED");
  }

  @Test
  @DisplayName("RES-2 a claim that lasts too long without a step is taken over")
  void taken_over() {
    Approved approved = approved("O5", FIRST);
    claim(approved, "cora").then().statusCode(200);
    steps(approved, "PERSON_AGREED");
    DATABASE.execute(
        "update live_transfer set claimed_at = now() - interval '31 minutes' where report_id = ?::uuid",
        approved.report().toString());
    claim(approved, "finn").then().statusCode(200).body("transfer.stage", equalTo("AGREED"));
    step(approved, "RECIPIENT_CALLED").then().statusCode(409);
  }
}
