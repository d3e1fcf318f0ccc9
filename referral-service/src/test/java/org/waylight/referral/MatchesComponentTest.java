package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/** Matching tried out over REST: a made-up case, and a change over past cases. */
@QuarkusTest
class MatchesComponentTest extends ReferralTest {
  private final OrganisationPublished police = desk("N1");
  private final OrganisationPublished county = desk("N1 county");

  private static OrganisationPublished desk(String name) {
    return Published.agency(
        RecipientKind.LAW_ENFORCEMENT,
        name,
        Published.state("N1"),
        name.charAt(0) + "@example.org");
  }

  private ProtocolPublished published(String state) {
    ProtocolPublished protocol =
        Published.protocol(
            "Report " + state,
            Published.state(state),
            Set.of(),
            Published.ANY,
            police,
            LegalBasis.CONSENT,
            false);
    publish(police, county, protocol);
    return protocol;
  }

  private static String draft(String state, LocalDate from, OrganisationPublished recipient) {
    return """
        {"protocols":[{"name":"County first","geography":{"level":"COUNTY","state":"%s",
          "county":"Harris"},"recipientKind":"LAW_ENFORCEMENT","recipients":["%s"],
          "steps":[{"order":1,"instruction":"Call the desk"}],
          "deadline":"PT24H","basis":"CONSENT","effectiveFrom":"%s"}]}
        """
        .formatted(state, recipient.organisationId(), from);
  }

  @Test
  @DisplayName("PRO-3 a made-up case is told who would be proposed and why; PRO-6 what to ask")
  void simulate() {
    ProtocolPublished protocol = published("NE");
    as("protocol-editor", "dana")
        .body("{\"places\":[{\"state\":\"NE\"}],\"victimAges\":[\"ADULT\"]}")
        .post("/v1/matches:simulate")
        .then()
        .statusCode(200)
        .body("ask", nullValue())
        .body(
            "options.find { it.protocol.id == '" + protocol.protocolId() + "' }.organisation.name",
            equalTo("N1"))
        .body(
            "options.find { it.protocol.id == '" + protocol.protocolId() + "' }.why",
            hasItem("PRO-2: geography STATE"));
    as("supervisor", "ada")
        .body("{}")
        .post("/v1/matches:simulate")
        .then()
        .statusCode(200)
        .body("ask", containsString("PRO-6"));
  }

  @Test
  @DisplayName("PRO-3 a draft is tried on past cases: who would have been told instead")
  void backtest() {
    ProtocolPublished protocol = published("N2");
    Cases harris = new Cases().at(Cases.place("US", "N2", "Harris", null));
    assess(harris);
    assess(new Cases().at(Cases.place("US", "N2", "Dallas", null)));
    as("protocol-editor", "dana")
        .body(draft("N2", Published.today(), county))
        .post("/v1/matches:backtest")
        .then()
        .statusCode(200)
        .body("casesTried", greaterThanOrEqualTo(2))
        .body("casesChanged", equalTo(1))
        .body("changes", hasSize(1))
        .body("changes[0].before.protocolId", equalTo(protocol.protocolId().toString()))
        .body("changes[0].before.organisation", equalTo("N1"))
        .body("changes[0].after.protocol", equalTo("County first"))
        .body("changes[0].after.organisation", equalTo("N1 county"))
        .body("changes[0].examples", contains(harris.caseId.toString()))
        .body("moreChanges", equalTo(0));
    assertThat(plan(harris).jsonPath().getString("actions.protocol.name"))
        .as("nothing was changed by trying")
        .doesNotContain("County first");
  }

  @Test
  @DisplayName("PRO-3 a draft of the future is tried as on its first day")
  void future() {
    published("N3");
    assess(new Cases().at(Cases.place("US", "N3", "Harris", null)));
    LocalDate nextYear = Published.today().plusYears(1);
    as("protocol-approver", "emil")
        .body(draft("N3", nextYear, county))
        .post("/v1/matches:backtest")
        .then()
        .statusCode(200)
        .body("at", equalTo(nextYear + "T00:00:00Z"))
        .body("casesChanged", equalTo(1));
  }

  @Test
  @DisplayName("PRO-3 a withdrawal is tried: nobody would have been told")
  void withdrawal() {
    ProtocolPublished protocol = published("N4");
    assess(new Cases().at(Cases.place("US", "N4", null, null)));
    as("protocol-editor", "dana")
        .body("{\"withdraw\":[\"" + protocol.protocolId() + "\"]}")
        .post("/v1/matches:backtest")
        .then()
        .statusCode(200)
        .body("changes", hasSize(1))
        .body("changes[0].after", nullValue())
        .body("changes[0].cases", equalTo(1));
  }

  @Test
  @DisplayName("Without a change there is nothing to try, and the answer says what to send")
  void nothing() {
    as("protocol-editor", "dana")
        .body("{}")
        .post("/v1/matches:backtest")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("protocols"));
    as("protocol-editor", "dana")
        .body("{\"withdraw\":[],\"cases\":100001}")
        .post("/v1/matches:backtest")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("cases"));
  }
}
