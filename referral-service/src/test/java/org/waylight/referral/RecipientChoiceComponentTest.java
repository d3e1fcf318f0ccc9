package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;

/** A supervisor chooses another recipient for an option. */
@QuarkusTest
class RecipientChoiceComponentTest extends ReferralTest {
  private static OrganisationPublished desk(RecipientKind kind, String name, String state) {
    return Published.agency(kind, name, Published.state(state), name + "@example.net");
  }

  private static Response choose(
      Response plan, @Nullable Object action, UUID organisation, String reason) {
    return as("supervisor", "ada")
        .header("If-Match", plan.header("ETag"))
        .body("{\"organisationId\":\"%s\",\"reason\":\"%s\"}".formatted(organisation, reason))
        .post("/v1/cases/" + plan.path("caseId") + "/plan/actions/" + action + "/recipient");
  }

  @Test
  @DisplayName(
      "PRO-4 RES-1 another recipient is chosen with a reason, stays when the plan is matched anew,"
          + " and gets the report once it is approved")
  void chosen() {
    OrganisationPublished own = desk(RecipientKind.LAW_ENFORCEMENT, "city-w1", "W1");
    OrganisationPublished other = desk(RecipientKind.LAW_ENFORCEMENT, "county-w1", "W1");
    OrganisationPublished children = desk(RecipientKind.CHILD_PROTECTION, "children-w1", "W1");
    publish(
        own,
        other,
        children,
        Published.protocol(
            "Report W1",
            Published.state("W1"),
            Set.of(),
            Published.ANY,
            own,
            LegalBasis.CONSENT,
            false));
    Cases cases =
        new Cases()
            .at(Cases.place("US", "W1", null, null))
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Object report = action(plan, REPORT).get("actionId");

    choose(plan, report, UUID.randomUUID(), "closer")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("organisationId"));
    choose(plan, report, children.organisationId(), "closer").then().statusCode(422);
    choose(plan, report, own.organisationId(), "closer")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:recipient-in-plan"));
    choose(plan, report, other.organisationId(), " ").then().statusCode(422);
    choose(plan, report, other.organisationId(), "an officer of the city is involved")
        .then()
        .statusCode(200)
        .body("state", equalTo("PROPOSED"));
    choose(plan, report, other.organisationId(), "again").then().statusCode(412);
    approve(plan, report, "ada", REASON).then().statusCode(412);

    assess(cases.next());
    Response again = plan(cases);
    assertThat(again.asString()).contains("a supervisor chose another recipient");
    again
        .then()
        .body(
            "actions.find { it.actionId == '%s' }.organisation.name".formatted(report),
            equalTo("county-w1"))
        .body("actions.findAll { it.kind == '%s' }.size()".formatted(REPORT), equalTo(1));
    approve(again, report, "ben", REASON)
        .then()
        .statusCode(200)
        .body("report.recipient.name", equalTo("county-w1"));
    assertThat(
            DATABASE.count(
                "select count(*) from report where case_id = ? and organisation_id = ?",
                cases.caseId,
                other.organisationId()))
        .isEqualTo(1);
    assertThat(
            DATABASE.rows(
                "select decided_by, reason from decision where case_id = ? and outcome ="
                    + " 'RECIPIENT_CHANGED'",
                cases.caseId))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("decided_by", "ada");
              assertThat(String.valueOf(row.get("reason"))).startsWith("a1.");
            });
    choose(plan(cases), report, own.organisationId(), "back")
        .then()
        .statusCode(409)
        .body("detail", containsString("decided already"));
  }
}
