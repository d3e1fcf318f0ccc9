package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;

/** What holds of every case, however many persons and consents it has. */
class DisclosurePolicyPropertiesTest {
  private static final Set<RecipientKind> HELPERS =
      Set.of(RecipientKind.SERVICE_PROVIDER, RecipientKind.PARTNER_HOTLINE);
  private static final List<UUID> PEOPLE = List.of(new UUID(3, 1), new UUID(3, 2), new UUID(3, 3));

  @Property(tries = 3_000)
  @Label("DIS-2 providers and partner hotlines get something with consent only")
  void helpers_with_consent_only(@ForAll("questions") DisclosureQuestion asked) {
    if (HELPERS.contains(asked.recipient())
        && DisclosurePolicy.decide(asked) instanceof Allowed allowed) {
      assertThat(allowed.bases()).containsExactly(LegalBasis.CONSENT);
    }
  }

  @Property(tries = 3_000)
  @Label("DIS-4 an adult who last said no is in no report without an exception")
  void no_is_no(@ForAll("questions") DisclosureQuestion asked) {
    if (DisclosurePolicy.decide(asked) instanceof Allowed allowed) {
      for (Disclosure.OpenedPerson opened : allowed.persons()) {
        if (opened.basis() == LegalBasis.CONSENT) {
          assertThat(lastWord(asked, opened.personId())).isEqualTo(ConsentState.GIVEN);
        }
        if (opened.basis() == LegalBasis.SUPERVISOR_DECISION) {
          assertThat(lastWord(asked, opened.personId())).isNull();
        }
      }
    }
  }

  /** Naively: the newest statement about the situation that is not UNKNOWN, a no before a yes. */
  private static @Nullable ConsentState lastWord(DisclosureQuestion asked, @Nullable UUID person) {
    @Nullable Consent last = null;
    for (Consent consent : asked.consents()) {
      boolean about =
          consent.personId().equals(person)
              && consent.recipientKind() == asked.recipient()
              && consent.state() != ConsentState.UNKNOWN
              && (consent.elements().contains(DataElement.SITUATION)
                  || (consent.elements().isEmpty() && consent.state() != ConsentState.GIVEN));
      boolean newer =
          last == null
              || consent.givenAt().isAfter(last.givenAt())
              || (consent.givenAt().equals(last.givenAt())
                  && consent.state() != ConsentState.GIVEN);
      last = about && newer && !abuser(asked, consent) ? consent : last;
    }
    return last == null ? null : last.state();
  }

  private static boolean abuser(DisclosureQuestion asked, Consent consent) {
    return consent.state() == ConsentState.GIVEN
        && asked.persons().stream()
            .filter(each -> each.roles().contains(PersonRole.ALLEGED_TRAFFICKER))
            .anyMatch(
                each ->
                    each.id().equals(consent.personId())
                        || (each.isSignaler() && consent.source() == ConsentSource.STATED));
  }

  @Property(tries = 3_000)
  @Label(
      "DIS-3 an anonymous signaler's contact goes to emergency services at most, without the name")
  void anonymous_stays(@ForAll("questions") DisclosureQuestion asked) {
    if (DisclosurePolicy.decide(asked) instanceof Allowed allowed) {
      for (Disclosure.OpenedContact contact : allowed.contacts()) {
        Person person =
            asked.persons().stream()
                .filter(each -> each.id().equals(contact.personId()))
                .findFirst()
                .orElseThrow();
        assertThat(person.isSignaler()).isTrue();
        if (person.anonymous()) {
          assertThat(asked.recipient()).isEqualTo(RecipientKind.EMERGENCY_SERVICES);
          assertThat(contact.fields()).doesNotContain(ReportField.CONTACT_NAME);
        }
      }
    }
  }

  @Property(tries = 3_000)
  @Label("DIS-10 what was only read changes nothing of what may leave")
  void read_changes_nothing(@ForAll("questions") DisclosureQuestion asked) {
    DisclosureQuestion unread =
        new DisclosureQuestion(
            asked.recipient(),
            new CaseFacts(
                unread(asked.facts().minor()),
                unread(asked.facts().imminentHarm()),
                unread(asked.facts().selfHarm()),
                unread(asked.facts().threatToOthers())),
            asked.persons(),
            asked.consents(),
            asked.settings(),
            asked.at());
    Disclosure with = DisclosurePolicy.decide(asked);
    Disclosure without = DisclosurePolicy.decide(unread);
    assertThat(with instanceof Allowed).isEqualTo(without instanceof Allowed);
    if (with instanceof Allowed) {
      assertThat(with).isEqualTo(without);
    }
  }

  @Property(tries = 3_000)
  @Label(
      "CON-2 taking a consent back never opens anything; nothing is opened beside DIS-2 and DIS-5")
  void withdrawal_only_closes(@ForAll("questions") DisclosureQuestion asked) {
    List<Consent> withdrawn =
        asked.consents().stream()
            .map(consent -> consent.withdrawn(asked.at(), ConsentMeans.VERBAL))
            .toList();
    Disclosure after =
        DisclosurePolicy.decide(
            new DisclosureQuestion(
                asked.recipient(),
                asked.facts(),
                asked.persons(),
                withdrawn,
                asked.settings(),
                asked.at()));
    if (after instanceof Allowed allowed) {
      assertThat(allowed.bases()).doesNotContain(LegalBasis.CONSENT);
      assertThat(DisclosurePolicy.decide(asked)).isInstanceOf(Allowed.class);
    }
  }

  private static Fact unread(Fact fact) {
    return fact.onlyRead() ? Fact.NOTHING_KNOWN : fact;
  }

  @Provide
  Arbitrary<DisclosureQuestion> questions() {
    Arbitrary<CaseFacts> facts =
        Combinators.combine(fact(), fact(), fact(), fact()).as(CaseFacts::new);
    Arbitrary<List<Person>> persons =
        Combinators.combine(person(0), person(1), person(2))
            .as((first, second, third) -> new ArrayList<>(List.of(first, second, third)));
    return Combinators.combine(
            Arbitraries.of(RecipientKind.class),
            facts,
            persons,
            consent().list().ofMaxSize(4),
            Arbitraries.of(true, false))
        .as(
            (recipient, known, people, consents, tips) ->
                new DisclosureQuestion(
                    recipient,
                    known,
                    people,
                    consents,
                    new DisclosureSettings(
                        "disclosure@1", tips, Duration.ofDays(30), Duration.ofDays(365)),
                    Asked.NOW));
  }

  private static Arbitrary<Fact> fact() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.just(Fact.NOTHING_KNOWN)),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(Answer.class), Arbitraries.of(Standing.class))
                .as(Fact::new)));
  }

  private static Arbitrary<Person> person(int index) {
    return Combinators.combine(
            Arbitraries.of(PersonRole.class).set().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(AgeBand.class),
            Arbitraries.of(Standing.class),
            Arbitraries.of(SignalerKind.class),
            Arbitraries.of(true, false))
        .as(
            (roles, age, standing, kind, anonymous) ->
                new Person(PEOPLE.get(index), roles, age, standing, kind, anonymous));
  }

  private static Arbitrary<Consent> consent() {
    return Combinators.combine(
            Arbitraries.of(PEOPLE),
            Arbitraries.of(RecipientKind.class),
            Arbitraries.of(ConsentState.class),
            Arbitraries.of(DataElement.class).set(),
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(ConsentSource.class))
        .as(
            (person, recipient, state, elements, daysAgo, source) ->
                new Consent(
                    UUID.randomUUID(),
                    person,
                    ConsentSubject.VICTIM,
                    recipient,
                    DisclosureQuestion.purposeOf(recipient),
                    state,
                    elements,
                    ConsentMeans.VERBAL,
                    Asked.NOW.minus(Duration.ofDays(daysAgo)),
                    null,
                    null,
                    source));
  }
}
