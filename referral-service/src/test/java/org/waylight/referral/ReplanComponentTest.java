package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/** Open cases are matched anew after the registry changed, with nothing new about them. */
@QuarkusTest
class ReplanComponentTest extends ReferralTest {
  private static OrganisationPublished desk(String name) {
    return Published.agency(
        RecipientKind.LAW_ENFORCEMENT, name, Published.state("Y2"), "p@example.org");
  }

  private ProtocolPublished protocol(String name, String state, OrganisationPublished recipient) {
    ProtocolPublished protocol =
        Published.protocol(
            name,
            Published.state(state),
            Set.of(),
            Published.ANY,
            recipient,
            LegalBasis.CONSENT,
            false);
    publish(recipient, protocol);
    return protocol;
  }

  private Cases inState(String state) {
    Cases cases =
        new Cases()
            .at(Cases.place("US", state, null, null))
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    return cases;
  }

  private String told(Cases cases) {
    return plan(cases).path("actions.protocol.name").toString();
  }

  @Test
  @DisplayName(
      "PRO-2 RES-1 a new, changed or withdrawn protocol is in the plans of open cases soon, what was"
          + " decided stays, and plans it does not touch stay as they were")
  void replanned() {
    ProtocolPublished first = protocol("First Y2", "Y2", desk("Police Y2"));
    protocol("Only Y3", "Y3", desk("Police Y3"));
    Cases open = inState("Y2");
    Cases decided = inState("Y2");
    Cases elsewhere = inState("Y3");
    assertThat(told(open)).contains("First Y2");
    Response before = plan(decided);
    approve(
        before,
        action(before, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"),
        "ada",
        "{\"reason\":\"reviewed\"}");
    String untouched = plan(elsewhere).header("ETag");

    KAFKA.send(Topics.PROTOCOLS, first.protocolId().toString(), Map.of(), null);
    protocol("Second Y2", "Y2", desk("Police Y2 new"));

    await().atMost(PATIENCE).until(() -> told(open).contains("Second Y2"));
    assertThat(told(open)).doesNotContain("First Y2");
    await().atMost(PATIENCE).until(() -> told(decided).contains("Second Y2"));
    assertThat(told(decided)).as("what was approved stays").contains("First Y2");
    assertThat(plan(elsewhere).header("ETag")).isEqualTo(untouched);
  }
}
