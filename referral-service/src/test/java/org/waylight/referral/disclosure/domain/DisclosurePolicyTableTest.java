package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.disclosure.domain.PolicyOracle.Row;

/** Every combination of what the policy asks, against the independently written oracle. */
class DisclosurePolicyTableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID VICTIM = new UUID(1, 1);
  private static final UUID SIGNALER = new UUID(1, 2);
  private static final List<String> AGES =
      List.of("ADULT", "MINOR", "MINOR_CONFIRMED", "UNKNOWN", "MINOR_READ", "ADULT_READ");
  private static final List<String> MINORS = List.of("STATED", "READ", "RULED_OUT", "NOTHING");
  private static final List<String> FACTS = List.of("TRUE", "READ", "FALSE");
  private static final List<String> SIGNALERS =
      List.of("VICTIM", "VICTIM_ABUSER", "FRIEND", "UNKNOWN", "ABUSER");
  private static final List<String> CONSENTS =
      List.of("NONE", "GIVEN", "REFUSED", "WITHDRAWN", "EXPIRED", "UNKNOWN");
  private static final List<Boolean> BOTH = List.of(true, false);

  @ParameterizedTest(
      name = "CON-1 CON-2 CON-3 DIS-1 DIS-2 DIS-3 DIS-4 DIS-5 DIS-10 every combination to {0}")
  @EnumSource(RecipientKind.class)
  @DisplayName("CON-1 to CON-3, DIS-1 to DIS-5, DIS-10 hold in every combination")
  void every_combination(RecipientKind recipient) {
    for (String age : AGES) {
      for (String minor : MINORS) {
        for (String harm : FACTS) {
          for (String selfHarm : FACTS) {
            for (String others : FACTS) {
              for (String signaler : SIGNALERS) {
                for (boolean anonymous : BOTH) {
                  for (String consent : CONSENTS) {
                    for (boolean contactConsent : BOTH) {
                      for (boolean tips : BOTH) {
                        check(
                            age,
                            new Row(
                                recipient,
                                age.endsWith("READ") ? "UNKNOWN" : age,
                                minor,
                                harm,
                                selfHarm,
                                others,
                                signaler,
                                anonymous,
                                consent,
                                contactConsent,
                                tips));
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static void check(String age, Row row) {
    PolicyOracle.Answer expected = PolicyOracle.answer(row);
    PolicyOracle.Answer answered = answered(DisclosurePolicy.decide(question(age, row)), row);
    if (!expected.equals(answered)) {
      assertThat(answered).as("%s, age %s", row, age).isEqualTo(expected);
    }
  }

  private static PolicyOracle.Answer answered(Disclosure disclosure, Row row) {
    Set<String> rules =
        disclosure.rules().stream()
            .map(rule -> rule.id().replaceFirst("@1$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(disclosure.policyVersion()).isEqualTo("disclosure@9");
    return switch (disclosure) {
      case Disclosure.Refused refused ->
          new PolicyOracle.Answer("-", Set.of(), Set.of(), "NONE", rules);
      case Disclosure.Allowed allowed -> {
        assertThat(allowed.fields()).isEqualTo(RecipientNeeds.situation(row.recipient()));
        yield new PolicyOracle.Answer(
            allowed.basis().name(),
            allowed.bases().stream().map(Enum::name).collect(Collectors.toSet()),
            allowed.persons().stream()
                .map(person -> VICTIM.equals(person.personId()) ? "victim" : "unlisted")
                .collect(Collectors.toSet()),
            contact(allowed, row),
            rules);
      }
    };
  }

  private static String contact(Disclosure.Allowed allowed, Row row) {
    if (allowed.contacts().isEmpty()) {
      return "NONE";
    }
    Disclosure.OpenedContact contact = allowed.contacts().getFirst();
    assertThat(contact.personId())
        .isEqualTo(row.signaler().startsWith("VICTIM") ? VICTIM : SIGNALER);
    return contact.fields().equals(RecipientNeeds.reach())
        ? "REACH"
        : contact.fields().equals(RecipientNeeds.contact(row.recipient())) ? "FULL" : "OTHER";
  }

  private static DisclosureQuestion question(String age, Row row) {
    boolean same = row.signaler().startsWith("VICTIM");
    boolean abuser = row.signaler().endsWith("ABUSER");
    SignalerKind kind =
        switch (row.signaler()) {
          case "FRIEND" -> SignalerKind.FAMILY_FRIEND;
          case "ABUSER" -> SignalerKind.OTHER;
          case "UNKNOWN" -> SignalerKind.UNKNOWN;
          default -> SignalerKind.VICTIM_SURVIVOR;
        };
    List<Person> persons = new ArrayList<>();
    Set<PersonRole> victimRoles = new TreeSet<>(Set.of(PersonRole.POTENTIAL_VICTIM));
    if (same) {
      victimRoles.add(PersonRole.SIGNALER);
    }
    if (same && abuser) {
      victimRoles.add(PersonRole.ALLEGED_TRAFFICKER);
    }
    persons.add(
        new Person(
            VICTIM,
            victimRoles,
            AgeBand.valueOf(age.replaceFirst("_.*", "")),
            age.endsWith("READ") || age.equals("UNKNOWN")
                ? Standing.READ
                : age.endsWith("CONFIRMED") ? Standing.CONFIRMED : Standing.STATED,
            same ? kind : null,
            same && row.anonymous()));
    if (!same) {
      Set<PersonRole> roles = new TreeSet<>(Set.of(PersonRole.SIGNALER));
      if (abuser) {
        roles.add(PersonRole.ALLEGED_TRAFFICKER);
      }
      persons.add(
          new Person(SIGNALER, roles, AgeBand.UNKNOWN, Standing.READ, kind, row.anonymous()));
    }
    List<Consent> consents = new ArrayList<>();
    if (!row.consent().equals("NONE")) {
      consents.add(
          consent(
              VICTIM,
              row.recipient(),
              row.consent(),
              same && Set.of("REFUSED", "WITHDRAWN").contains(row.consent())
                  ? Set.of(DataElement.SITUATION, DataElement.CONTACT)
                  : Set.of(DataElement.SITUATION)));
    }
    if (row.contactConsent()) {
      consents.add(
          consent(same ? VICTIM : SIGNALER, row.recipient(), "GIVEN", Set.of(DataElement.CONTACT)));
    }
    return new DisclosureQuestion(
        row.recipient(),
        new CaseFacts(
            switch (row.minor()) {
              case "STATED" -> new Fact(Answer.YES, Standing.STATED);
              case "READ" -> new Fact(Answer.YES, Standing.READ);
              case "RULED_OUT" -> new Fact(Answer.NO, Standing.OVERRIDDEN);
              default -> new Fact(Answer.UNKNOWN, Standing.READ);
            },
            fact(row.harm()),
            fact(row.selfHarm()),
            fact(row.others())),
        persons,
        consents,
        new DisclosureSettings(
            "disclosure@9", row.tips(), Duration.ofDays(30), Duration.ofDays(365)),
        NOW);
  }

  private static Fact fact(String name) {
    return switch (name) {
      case "TRUE" -> new Fact(Answer.YES, Standing.CONFIRMED);
      case "READ" -> new Fact(Answer.YES, Standing.READ);
      default -> new Fact(Answer.NO, Standing.STATED);
    };
  }

  private static Consent consent(
      UUID person, RecipientKind recipient, String state, Set<DataElement> elements) {
    return new Consent(
        new UUID(2, person.getLeastSignificantBits()),
        person,
        ConsentSubject.VICTIM,
        recipient,
        DisclosureQuestion.purposeOf(recipient),
        state.equals("EXPIRED") ? ConsentState.GIVEN : ConsentState.valueOf(state),
        elements,
        ConsentMeans.VERBAL,
        NOW.minusSeconds(3600),
        state.equals("EXPIRED") ? NOW.minusSeconds(60) : null,
        state.equals("WITHDRAWN") ? NOW.minusSeconds(30) : null,
        ConsentSource.STATED);
  }
}
