package org.waylight.referral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.ReaderSealer;
import org.waylight.platform.sealed.SealContext;
import org.waylight.referral.registry.application.RegistryCopy;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** What component tests of referral share: publish, post cases, read plans, decide. */
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "referral"))
@QuarkusTestResource(MailServer.class)
abstract class ReferralTest {
  static final Database DATABASE = Database.of("referral");
  static final KafkaProbe KAFKA = new KafkaProbe();
  static final RecordingAgency AGENCY = new RecordingAgency();
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String REPORT = "REPORT_TO_LAW_ENFORCEMENT";
  static final String REASON = "{\"reason\":\"reviewed\"}";
  private static final Map<String, String> STATES = new ConcurrentHashMap<>();

  @Inject RegistryCopy registry;
  @Inject Keysets keysets;

  static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name)).contentType("application/json");
  }

  void publish(Record... bodies) {
    for (Record body : bodies) {
      if (body instanceof OrganisationPublished organisation) {
        KAFKA.send(Topics.DIRECTORY, organisation.organisationId().toString(), body);
      } else if (body instanceof ProtocolPublished protocol) {
        KAFKA.send(Topics.PROTOCOLS, protocol.protocolId().toString(), body);
      }
    }
    await().atMost(PATIENCE).until(() -> Arrays.stream(bodies).allMatch(this::known));
  }

  /**
   * The police of a made-up state, told on the way of each address in order, and the state's one
   * protocol: a report to them, with consent. A state belongs to one class of tests, so that no
   * other's protocols are matched there.
   *
   * @param addresses a webhook of the recording agency, named as the state, if there are none
   */
  OrganisationPublished police(String state, String... addresses) {
    String owner = STATES.computeIfAbsent(state, unknown -> getClass().getName());
    if (!owner.equals(getClass().getName())) {
      throw new IllegalStateException("the state " + state + " is " + owner + "'s");
    }
    OrganisationPublished police =
        Published.agency(
            RecipientKind.LAW_ENFORCEMENT,
            "Police " + state,
            Published.state(state),
            addresses.length == 0 ? new String[] {AGENCY.url(state)} : addresses);
    publish(
        police,
        Published.protocol(
            "Report " + state,
            Published.state(state),
            Set.of(),
            Published.ANY,
            police,
            LegalBasis.CONSENT,
            false));
    return police;
  }

  static Cases in(String state) {
    return new Cases().at(Cases.place("US", state, null, null));
  }

  /** A case in the state, assessed, whose report to law enforcement has consent. */
  Cases agreed(String state) {
    Cases cases = in(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    return cases;
  }

  /** Approves the one report to law enforcement that the case's plan has. */
  UUID approvedReport(Cases assessed) {
    Response plan = plan(assessed);
    Response approved = approve(plan, action(plan, REPORT).get("actionId"), "ada", REASON);
    approved.then().statusCode(200);
    return UUID.fromString(approved.path("reportId"));
  }

  /** What the access record answers the auditor of a case or an organisation: one field of each. */
  static List<String> audited(String of, UUID id, String field) {
    Response answer =
        as("auditor", "finn").get("/v1/access-record/" + of + "/" + id + "?purpose=ROUTINE_REVIEW");
    answer.then().statusCode(200);
    return answer.jsonPath().getList("items." + field);
  }

  private boolean known(Record body) {
    return switch (body) {
      case OrganisationPublished organisation ->
          registry.current().organisation(organisation.organisationId()).isPresent();
      case ProtocolPublished protocol -> registry.current().holds(protocol.protocolId());
      default -> true;
    };
  }

  /** Triage assesses the case; waits until its plan is there. */
  void assess(Cases cases) {
    long version = cases.state().version();
    KAFKA.send(
        Topics.CASES, cases.caseId.toString(), new CaseAssessed(cases.state(), Published.now()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from plan where case_id = ? and case_version >= ?",
                        cases.caseId,
                        version)
                    == 1);
  }

  Response plan(Cases cases) {
    Response plan = as("supervisor", "ada").get("/v1/cases/" + cases.caseId + "/plan");
    plan.then().statusCode(200);
    return plan;
  }

  static Map<String, Object> action(Response plan, String kind) {
    return actions(plan, kind).getFirst();
  }

  static List<Map<String, Object>> actions(Response plan, String kind) {
    return plan.jsonPath().getList("actions.findAll { it.kind == '" + kind + "' }");
  }

  /** Approves what the plan showed of the action. */
  static Response approve(Response plan, @Nullable Object actionId, String by, String body) {
    return as("supervisor", by)
        .header("If-Match", plan.header("ETag"))
        .body(naming(digest(plan, actionId), body))
        .post("/v1/cases/" + plan.path("caseId") + "/plan/actions/" + actionId + "/approve");
  }

  /** What the plan showed of an action, as its digest says; "none" once it was decided. */
  static String digest(Response plan, @Nullable Object actionId) {
    String digest = plan.path("actions.find { it.actionId == '" + actionId + "' }.previewDigest");
    return digest == null ? "none" : digest;
  }

  /** An approval's body with the digest of what was shown. */
  static String naming(String digest, String body) {
    return body.strip().replaceFirst("\\{", "{\"previewDigest\":\"" + digest + "\",");
  }

  static Response decline(Response plan, @Nullable Object actionId, String by) {
    return as("supervisor", by)
        .header("If-Match", plan.header("ETag"))
        .body("{\"reason\":\"not in this case\"}")
        .post("/v1/cases/" + plan.path("caseId") + "/plan/actions/" + actionId + "/decline");
  }

  static Response credential(OrganisationPublished organisation) {
    Response issued =
        as("operator", "gwen")
            .put("/v1/recipients/" + organisation.organisationId() + "/credential");
    issued.then().statusCode(200);
    return issued;
  }

  /** Stores the certificate to which the organisation's e-mail is encrypted. */
  static Response certify(OrganisationPublished organisation, String pem) {
    return as("operator", "gwen")
        .body(Map.of("certificate", pem))
        .put("/v1/recipients/" + organisation.organisationId() + "/certificate");
  }

  static RequestSpecification recipient(Response credential) {
    return given().auth().preemptive().basic(credential.path("user"), credential.path("password"));
  }

  static String stage(UUID reportId) {
    return String.valueOf(
        DATABASE
            .rows("select stage from delivery where report_id = ?", reportId)
            .getFirst()
            .get("stage"));
  }

  static void awaitStage(UUID reportId, String stage) {
    await().atMost(PATIENCE).until(() -> stage(reportId).equals(stage));
  }

  /** Contact details sealed as triage seals them. */
  ContactDetails contact(Cases cases, String name, String phone, String email, String address) {
    ReaderSealer sealer = keysets.sealerTo("referral");
    UUID person = cases.tellerId();
    return new ContactDetails(
        sealer.seal(new OpenedText(name), new SealContext(person, SealedFields.CONTACT_NAME)),
        sealer.seal(new OpenedText(phone), new SealContext(person, SealedFields.CONTACT_PHONE)),
        sealer.seal(new OpenedText(email), new SealContext(person, SealedFields.CONTACT_EMAIL)),
        sealer.seal(
            new OpenedText(address), new SealContext(person, SealedFields.CONTACT_ADDRESS)));
  }
}
