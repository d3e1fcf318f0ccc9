package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.triage.casefile.application.CaseResponse;
import org.waylight.triage.casefile.application.ResponseStore;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.desk.domain.ContactBack;
import org.waylight.triage.desk.domain.ContactRules;
import org.waylight.triage.desk.domain.ContactStatement;

/** Asks the contact rules about a case, with what referral told of consent since (CON-4). */
@ApplicationScoped
public class ContactRulesOf {
  private final ResponseStore responses;
  private final Clock clock;

  @Inject
  public ContactRulesOf(ResponseStore responses, Clock clock) {
    this.responses = responses;
    this.clock = clock;
  }

  /** What stands against it now. */
  List<ContactRules.Rule> against(CaseFile file, ContactBack wish) {
    Instant now = clock.instant();
    List<ContactStatement> told =
        responses.of(file.id()).stream()
            .map(CaseResponse::body)
            .flatMap(body -> told(body, wish.personId(), now))
            .toList();
    return ContactRules.against(file, wish, told, now);
  }

  private static Stream<ContactStatement> told(Record body, UUID personId, Instant now) {
    return body instanceof ConsentChanged consent
            && consent.personId().equals(personId)
            && consent.purpose() == ConsentPurpose.CONTACT_BACK
        ? ContactStatement.of(consent.state(), consent.at(), null, now)
        : Stream.empty();
  }
}
