package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.Cases;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedContact;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.ReportField;

/** DIS-1: a report holds exactly the allowed fields. */
class ReportComposerTest {
  private static final TextOpener OPENER = (text, record, field) -> "opened " + field;
  private static final SealedText SEALED = new SealedText("a1.xyz");

  private final Cases cases =
      new Cases()
          .at(new Place("US", "TX", "Harris", "Houston", "77002", null, SEALED))
          .victimAge(AgeBand.MINOR, Standing.READ)
          .reading(ReadingKind.IMMINENT_HARM, Answer.YES, Standing.STATED)
          .reading(ReadingKind.MINOR, Answer.YES, Standing.READ)
          .contact(new ContactDetails(SEALED, SEALED, SEALED, SEALED))
          .safe(new SafeContact(Answer.YES, Answer.YES, Answer.NO, SEALED, SEALED));

  @Test
  @DisplayName("DIS-1 nothing allowed, nothing written")
  void nothing() {
    ReportBody body = compose(Set.of(), Set.of());
    assertThat(body.situation())
        .isEqualTo(new ReportBody.Situation(null, null, null, null, null, null, null));
    assertThat(body.persons()).containsExactly(new ReportBody.ReportedPerson(null, null));
    assertThat(body.contacts()).isEmpty();
    assertThat(body.summary()).isNull();
    assertThat(body.with("words").summary()).isEqualTo("words");
  }

  @ParameterizedTest(name = "DIS-1 only {0} allowed, only that is written")
  @EnumSource(
      value = ReportField.class,
      mode = EnumSource.Mode.MATCH_ALL,
      names = "(?!SUMMARY|STREET|SAFE_CONTACT).*")
  void one_field(ReportField field) {
    boolean contact = field.name().startsWith("CONTACT");
    ReportBody one = contact ? compose(Set.of(), Set.of(field)) : compose(Set.of(field), Set.of());
    ReportBody none = compose(Set.of(), Set.of());
    int changed =
        (one.situation().equals(none.situation()) ? 0 : 1)
            + (one.persons().equals(none.persons()) ? 0 : 1)
            + (one.contacts().equals(none.contacts()) ? 0 : 1);
    assertThat(changed).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "DIS-10 danger that was only read is not reported, an age that was only read is unknown")
  void only_read() {
    ReportBody body = compose(EnumSet.allOf(ReportField.class), Set.of());
    assertThat(body.situation().danger()).containsExactly(ReadingKind.IMMINENT_HARM);
    assertThat(body.persons().getFirst().ageBand()).isEqualTo(AgeBand.UNKNOWN);
  }

  @Test
  @DisplayName("DIS-1 the street goes only where it is needed, opened for the report")
  void street() {
    assertThat(places(EnumSet.of(ReportField.AREA))).isNull();
    assertThat(places(EnumSet.of(ReportField.AREA, ReportField.STREET))).isEqualTo("opened street");
  }

  @Test
  @DisplayName("CON-4 how to contact safely goes with the number, never alone")
  void safe_contact() {
    ReportBody.ReportedContact contact =
        compose(Set.of(), EnumSet.of(ReportField.CONTACT_PHONE, ReportField.SAFE_CONTACT))
            .contacts()
            .getFirst();
    assertThat(contact.phone()).isEqualTo("opened contact.phone");
    assertThat(contact.safeContact())
        .isEqualTo(
            new ReportBody.SafeToContact(
                Answer.YES,
                Answer.YES,
                Answer.NO,
                "opened safeContact.hours",
                "opened safeContact.instructions"));
    assertThat(compose(Set.of(), Set.of(ReportField.SAFE_CONTACT)).contacts()).isEmpty();
  }

  @org.jspecify.annotations.Nullable
  private String places(Set<ReportField> fields) {
    List<ReportBody.ReportedPlace> places = compose(fields, Set.of()).situation().places();
    assertThat(places).hasSize(1);
    return places == null ? null : places.getFirst().street();
  }

  private ReportBody compose(Set<ReportField> fields, Set<ReportField> contact) {
    CaseSnapshot state = cases.state();
    List<OpenedContact> contacts =
        contact.isEmpty() ? List.of() : List.of(new OpenedContact(cases.victimId, contact));
    return ReportComposer.compose(
        state,
        new Allowed(
            LegalBasis.CONSENT,
            Set.of(LegalBasis.CONSENT),
            List.of(new OpenedPerson(cases.victimId, LegalBasis.CONSENT)),
            contacts,
            fields,
            List.of(),
            "disclosure@1"),
        new ReportBody.Recipient(UUID.randomUUID(), "Police", RecipientKind.LAW_ENFORCEMENT),
        null,
        true,
        OPENER);
  }
}
