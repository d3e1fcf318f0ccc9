package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Builds questions to the policy, for examples that the table cannot hold. */
final class Asked {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final UUID ANA = new UUID(7, 1);
  static final UUID BEN = new UUID(7, 2);
  static final UUID CARL = new UUID(7, 3);
  static final Set<DataElement> ALL = Set.of(DataElement.SITUATION, DataElement.CONTACT);

  private final List<Person> persons = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private CaseFacts facts = CaseFacts.NONE;

  static Fact yes(Standing standing) {
    return new Fact(Answer.YES, standing);
  }

  Asked victim(UUID id, AgeBand age) {
    persons.add(
        new Person(id, Set.of(PersonRole.POTENTIAL_VICTIM), age, Standing.STATED, null, false));
    return this;
  }

  Asked victimWhoSignals(UUID id) {
    persons.add(
        new Person(
            id,
            Set.of(PersonRole.POTENTIAL_VICTIM, PersonRole.SIGNALER),
            AgeBand.ADULT,
            Standing.STATED,
            SignalerKind.VICTIM_SURVIVOR,
            false));
    return this;
  }

  Asked signaler(UUID id, @Nullable SignalerKind kind) {
    persons.add(
        new Person(id, Set.of(PersonRole.SIGNALER), AgeBand.UNKNOWN, Standing.READ, kind, false));
    return this;
  }

  Asked facts(CaseFacts established) {
    facts = established;
    return this;
  }

  Asked said(
      UUID person,
      ConsentState state,
      RecipientKind recipient,
      ConsentPurpose purpose,
      Set<DataElement> elements,
      Duration ago) {
    consents.add(
        new Consent(
            UUID.randomUUID(),
            person,
            ConsentSubject.VICTIM,
            recipient,
            purpose,
            state,
            elements,
            ConsentMeans.VERBAL,
            NOW.minus(ago),
            null,
            null,
            ConsentSource.STATED));
    return this;
  }

  Asked has(Consent consent) {
    consents.add(consent);
    return this;
  }

  Asked has(Person person) {
    persons.add(person);
    return this;
  }

  /** An advocate recorded that the person agrees to everything. */
  Asked recorded(UUID person, RecipientKind recipient, ConsentPurpose purpose) {
    return has(
        new Consent(
            UUID.randomUUID(),
            person,
            ConsentSubject.VICTIM,
            recipient,
            purpose,
            ConsentState.GIVEN,
            ALL,
            ConsentMeans.VERBAL,
            NOW.minus(Duration.ofHours(1)),
            null,
            null,
            ConsentSource.RECORDED));
  }

  Disclosure connecting(UUID person, RecipientKind recipient) {
    return ConnectPolicy.decide(question(recipient, DisclosureSettings.BUILT_IN), person);
  }

  Disclosure to(RecipientKind recipient) {
    return to(recipient, DisclosureSettings.BUILT_IN);
  }

  Disclosure to(RecipientKind recipient, DisclosureSettings settings) {
    return DisclosurePolicy.decide(question(recipient, settings));
  }

  private DisclosureQuestion question(RecipientKind recipient, DisclosureSettings settings) {
    return new DisclosureQuestion(recipient, facts, persons, consents, settings, NOW);
  }
}
