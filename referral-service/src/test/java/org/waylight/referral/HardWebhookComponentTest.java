package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.OrganisationPublished;

/** Webhooks that fail, end, or lead where they must not. */
@QuarkusTest
class HardWebhookComponentTest extends ReferralTest {
  private static final int FAILURES_TO_REST = 5;

  @AfterEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  private static List<Object> attempts(UUID report) {
    return DATABASE
        .rows("select result from delivery_attempt where report_id = ? order by attempt", report)
        .stream()
        .map(row -> row.get("result"))
        .toList();
  }

  @Test
  @DisplayName(
      "DIS-6 RES-2 a webhook into an internal network is refused for good, with the reason, and the"
          + " next channel is taken")
  void internal() {
    credential(
        police(
            "S1",
            "https://169.254.169.254/latest/meta-data",
            "http://10.0.0.1/",
            AGENCY.url("s1")));
    UUID report = approvedReport(agreed("S1"));
    awaitStage(report, "TOLD");
    assertThat(attempts(report))
        .containsExactly(
            "webhook: the address is not a public one",
            "webhook: the address is not a public one",
            "told");
    assertThat(AGENCY.at("s1")).hasSize(1);
  }

  @Test
  @DisplayName("RES-2 a webhook that is gone (410) is not tried again: the next contact is told")
  void gone() {
    AGENCY.answers(410);
    credential(police("S2", AGENCY.url("s2")));
    UUID report = approvedReport(agreed("S2"));
    awaitStage(report, "ESCALATED");
    assertThat(attempts(report)).containsExactly("webhook: status 410");
  }

  @Test
  @DisplayName(
      "RES-2 after failures in a row, of whichever report, the recipient rests and gets one probe;"
          + " others are told meanwhile; once it works, all are")
  void rests() {
    OrganisationPublished police = police("S3", AGENCY.url("s3"));
    credential(police);
    credential(police("S4", AGENCY.url("s4")));
    AGENCY.answersAt("s3", 500);
    List<UUID> reports = Stream.generate(() -> approvedReport(agreed("S3"))).limit(5).toList();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                reports.stream()
                    .allMatch(each -> rested(each) > 0 || stage(each).equals("ESCALATED")));
    assertThat(AGENCY.at("s3")).hasSize(FAILURES_TO_REST);

    UUID other = approvedReport(agreed("S4"));
    awaitStage(other, "TOLD");

    List<UUID> resting = reports.stream().filter(each -> stage(each).equals("WAITING")).toList();
    assertThat(resting).hasSizeGreaterThan(2);
    int before = resting.stream().mapToInt(each -> attempts(each).size()).sum();
    turnComes(police, resting);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                resting.stream().mapToInt(each -> attempts(each).size()).sum()
                    == before + resting.size());
    assertThat(AGENCY.at("s3")).as("one probe").hasSize(FAILURES_TO_REST + 1);

    AGENCY.answersAt("s3", 204);
    UUID next = approvedReport(agreed("S3"));
    await().atMost(PATIENCE).until(() -> rested(next) == 1);
    turnComes(police, List.of(next));
    awaitStage(next, "TOLD");
    assertThat(
            DATABASE.count(
                "select count(*) from recipient_circuit where organisation_id = ?",
                police.organisationId()))
        .isZero();
  }

  private static long rested(UUID report) {
    return attempts(report).stream()
        .filter("webhook: rests after failures in a row"::equals)
        .count();
  }

  /** The hour of rest is over, and these reports are due. */
  private static void turnComes(OrganisationPublished police, List<UUID> reports) {
    DATABASE.execute(
        "update recipient_circuit set rests_until = now() where organisation_id = ?",
        police.organisationId());
    for (UUID report : reports) {
      DATABASE.execute("update delivery set next_try_at = now() where report_id = ?", report);
    }
  }
}
