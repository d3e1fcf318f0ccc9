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
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
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

  @Test
  @DisplayName("DIS-1 what is allowed is written as the case states it, lists in their order")
  void as_stated() {
    cases
        .topics(Topic.HOTEL, Topic.DEBT_BONDAGE, Topic.CONSTRUCTION)
        .needs(Need.LEGAL, Need.SHELTER);
    ReportBody body = compose(EnumSet.allOf(ReportField.class), Set.of());
    assertThat(body.situation())
        .isEqualTo(
            new ReportBody.Situation(
                TraffickingType.LABOR,
                List.of(Topic.DEBT_BONDAGE, Topic.CONSTRUCTION, Topic.HOTEL),
                List.of("DebtBondage"),
                List.of("Construction"),
                List.of(ReadingKind.IMMINENT_HARM),
                List.of(Need.SHELTER, Need.LEGAL),
                List.of(
                    new ReportBody.ReportedPlace(
                        "US", "TX", "Harris", "Houston", "77002", null, "opened street"))));
    assertThat(body.persons())
        .containsExactly(new ReportBody.ReportedPerson(AgeBand.UNKNOWN, "en"));
  }

  @Test
  @DisplayName("DIS-10 a danger that was ruled out is not reported, in whatever standing")
  void ruled_out() {
    cases.reading(ReadingKind.SELF_HARM, Answer.NO, Standing.STATED);
    assertThat(compose(Set.of(ReportField.DANGER), Set.of()).situation().danger())
        .containsExactly(ReadingKind.IMMINENT_HARM);
  }

  @Test
  @DisplayName("DIS-1 only the persons that the policy opened are in the report")
  void only_opened_persons() {
    cases.withOtherVictim();
    Set<ReportField> person = EnumSet.of(ReportField.AGE_BAND, ReportField.LANGUAGE);
    assertThat(about(person, new OpenedPerson(cases.otherVictimId, LegalBasis.CONSENT)))
        .containsExactly(new ReportBody.ReportedPerson(AgeBand.ADULT, "es"));
    assertThat(
            about(
                person,
                new OpenedPerson(cases.victimId, LegalBasis.CONSENT),
                new OpenedPerson(cases.otherVictimId, LegalBasis.CONSENT)))
        .containsExactly(
            new ReportBody.ReportedPerson(AgeBand.UNKNOWN, "en"),
            new ReportBody.ReportedPerson(AgeBand.ADULT, "es"));
    assertThat(about(person)).isEmpty();
  }

  @Test
  @DisplayName("DIS-2 who is opened as a minor is reported as one, also who is not yet a person")
  void mandated_minor() {
    Set<ReportField> person = EnumSet.of(ReportField.AGE_BAND, ReportField.LANGUAGE);
    assertThat(
            about(
                person,
                new OpenedPerson(cases.victimId, LegalBasis.MANDATED_MINOR),
                new OpenedPerson(null, LegalBasis.MANDATED_MINOR)))
        .containsExactly(
            new ReportBody.ReportedPerson(AgeBand.MINOR, "en"),
            new ReportBody.ReportedPerson(AgeBand.MINOR, null));
  }

  @Test
  @DisplayName("DIS-3 the contact is that of the signaler who was opened, field by field")
  void opened_contact() {
    cases.toldBy(SignalerKind.FAMILY_FRIEND);
    assertThat(
            contacts(
                new OpenedContact(
                    cases.signalerId,
                    EnumSet.of(ReportField.CONTACT_NAME, ReportField.CONTACT_EMAIL))))
        .containsExactly(
            new ReportBody.ReportedContact(
                "opened contact.name", null, "opened contact.email", null, null));
    assertThat(
            contacts(
                new OpenedContact(
                    cases.signalerId,
                    EnumSet.of(ReportField.CONTACT_PHONE, ReportField.CONTACT_ADDRESS))))
        .containsExactly(
            new ReportBody.ReportedContact(
                null, "opened contact.phone", null, "opened contact.address", null));
    assertThat(contacts(new OpenedContact(cases.victimId, EnumSet.of(ReportField.CONTACT_PHONE))))
        .as("the victim left no details")
        .isEmpty();
  }

  @Test
  @DisplayName("INT-3 a part of the contact that was not left is absent; nothing left, no contact")
  void parts_not_left() {
    Set<ReportField> all = EnumSet.allOf(ReportField.class);
    cases.contact(new ContactDetails(null, SEALED, null, null));
    assertThat(contacts(new OpenedContact(cases.victimId, all)))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.name()).isNull();
              assertThat(contact.phone()).isEqualTo("opened contact.phone");
            });
    cases.contact(new ContactDetails(null, null, null, null));
    assertThat(contacts(new OpenedContact(cases.victimId, all))).isEmpty();
  }

  @org.jspecify.annotations.Nullable
  private String places(Set<ReportField> fields) {
    List<ReportBody.ReportedPlace> places = compose(fields, Set.of()).situation().places();
    assertThat(places).hasSize(1);
    return places == null ? null : places.getFirst().street();
  }

  private ReportBody compose(Set<ReportField> fields, Set<ReportField> contact) {
    return compose(
        fields,
        List.of(new OpenedPerson(cases.victimId, LegalBasis.CONSENT)),
        contact.isEmpty() ? List.of() : List.of(new OpenedContact(cases.victimId, contact)));
  }

  private List<ReportBody.ReportedPerson> about(Set<ReportField> fields, OpenedPerson... persons) {
    return compose(fields, List.of(persons), List.of()).persons();
  }

  private List<ReportBody.ReportedContact> contacts(OpenedContact contact) {
    return compose(Set.of(), List.of(), List.of(contact)).contacts();
  }

  private ReportBody compose(
      Set<ReportField> fields, List<OpenedPerson> persons, List<OpenedContact> contacts) {
    return ReportComposer.compose(
        cases.state(),
        new Allowed(
            LegalBasis.CONSENT,
            Set.of(LegalBasis.CONSENT),
            persons,
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
