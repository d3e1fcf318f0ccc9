package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedContact;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.ReportField;

/** What a digest of a preview tells apart, and what it keeps to itself. */
class PreviewDigestTest {
  private static final OpenedPerson ANA = new OpenedPerson(new UUID(0, 1), LegalBasis.CONSENT);
  private static final OpenedPerson BEA = new OpenedPerson(new UUID(0, 2), LegalBasis.CONSENT);
  private static final String REPORT = "{\"persons\":[{\"ageBand\":\"ADULT\"}]}";
  private static final PlanAction ACTION = action(LegalBasis.CONSENT, "disclosure@1", "CON-1@1");

  private final PreviewDigest digest = new PreviewDigest(new byte[32]);

  @Test
  @DisplayName("DIS-1 every part of what is shown is told apart, also where the text is the same")
  void told_apart() {
    Allowed shown = allowed(EnumSet.of(ReportField.AREA), List.of(ANA), ReportField.CONTACT_PHONE);
    assertThat(
            Stream.of(
                digest.of(ACTION),
                digest.of(ACTION, shown, REPORT),
                digest.of(ACTION, shown, REPORT.replace("ADULT", "MINOR")),
                digest.of(ACTION, with(shown, List.of(BEA)), REPORT),
                digest.of(ACTION, with(shown, List.of(ANA, BEA)), REPORT),
                digest.of(
                    ACTION,
                    allowed(
                        EnumSet.of(ReportField.STREET), List.of(ANA), ReportField.CONTACT_PHONE),
                    REPORT),
                digest.of(
                    ACTION,
                    allowed(EnumSet.of(ReportField.AREA), List.of(ANA), ReportField.CONTACT_EMAIL),
                    REPORT),
                digest.of(action(LegalBasis.THREAT, "disclosure@1", "CON-1@1"), shown, REPORT),
                digest.of(action(LegalBasis.CONSENT, "disclosure@2", "CON-1@1"), shown, REPORT),
                digest.of(action(LegalBasis.CONSENT, "disclosure@1", "DIS-1@1"), shown, REPORT)))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the same preview has the same digest, in whatever order its sets come")
  void stable() {
    Allowed one =
        allowed(EnumSet.of(ReportField.AREA), List.of(ANA, BEA), ReportField.CONTACT_PHONE);
    assertThat(digest.of(ACTION, with(one, List.of(BEA, ANA)), REPORT))
        .isEqualTo(digest.of(ACTION, one, REPORT))
        .hasSize(22);
  }

  @Test
  @DisplayName("INT-6 without the secret nobody can try texts against a digest")
  void keyed() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(new PreviewDigest(other).of(ACTION)).isNotEqualTo(digest.of(ACTION));
  }

  private static Allowed allowed(
      Set<ReportField> fields, List<OpenedPerson> persons, ReportField contact) {
    return new Allowed(
        LegalBasis.CONSENT,
        Set.of(LegalBasis.CONSENT),
        persons,
        List.of(new OpenedContact(new UUID(0, 1), Set.of(contact))),
        fields,
        List.of(),
        "disclosure@1");
  }

  private static Allowed with(Allowed allowed, List<OpenedPerson> persons) {
    return new Allowed(
        allowed.basis(),
        allowed.bases(),
        persons,
        allowed.contacts(),
        allowed.fields(),
        allowed.rules(),
        allowed.policyVersion());
  }

  private static PlanAction action(@Nullable LegalBasis basis, String version, String... rules) {
    return new PlanAction(
        new UUID(0, 3),
        ActionKind.REPORT_TO_LAW_ENFORCEMENT,
        RecipientKind.LAW_ENFORCEMENT,
        new PlanAction.Organisation(new UUID(0, 4), 1L, "desk", true),
        null,
        Set.of(),
        false,
        true,
        basis,
        List.of(rules),
        version,
        List.of(),
        null,
        null,
        ActionStage.PROPOSED,
        null,
        null,
        null,
        null,
        null);
  }
}
