package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.plan.domain.KnownTexts;
import org.waylight.referral.plan.domain.SummaryCheck;
import org.waylight.referral.plan.domain.SummaryWarning;

/** DIS-1: looks in a summary for what leads to the persons of its case. */
@ApplicationScoped
public class CheckSummary {
  private final PersonalTexts texts;

  @Inject
  public CheckSummary(PersonalTexts texts) {
    this.texts = texts;
  }

  /** What the summary should not say, or only knowingly; nothing of no summary. */
  List<SummaryWarning> of(@Nullable String summary, CaseFile file) {
    return summary == null ? List.of() : SummaryCheck.of(summary, known(file));
  }

  private KnownTexts known(CaseFile file) {
    UUID caseId = file.state().caseId();
    Stream<String> streets =
        file.state().places().stream()
            .map(place -> open(place.street(), caseId, SealedFields.STREET))
            .filter(Objects::nonNull);
    return new KnownTexts(
        opened(file, ContactDetails::name, SealedFields.CONTACT_NAME).toList(),
        opened(file, ContactDetails::phone, SealedFields.CONTACT_PHONE).toList(),
        opened(file, ContactDetails::email, SealedFields.CONTACT_EMAIL).toList(),
        Stream.concat(opened(file, ContactDetails::address, SealedFields.CONTACT_ADDRESS), streets)
            .toList());
  }

  private Stream<String> opened(
      CaseFile file, Function<ContactDetails, @Nullable SealedText> detail, String field) {
    return file.state().persons().stream()
        .map(person -> opened(person, detail, field))
        .filter(Objects::nonNull);
  }

  private @Nullable String opened(
      CasePerson person, Function<ContactDetails, @Nullable SealedText> detail, String field) {
    ContactDetails contact = person.sealedContact();
    return contact == null ? null : open(detail.apply(contact), person.personId(), field);
  }

  private @Nullable String open(@Nullable SealedText text, UUID record, String field) {
    return text == null ? null : texts.open(text, record, field);
  }
}
