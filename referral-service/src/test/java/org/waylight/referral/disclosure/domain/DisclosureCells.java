package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
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

/**
 * Every cell of the disclosure table: all combinations of what the policy asks about a case with
 * one potential victim and one signaler.
 */
final class DisclosureCells {
  static final UUID VICTIM = new UUID(1, 1);
  static final UUID SIGNALER = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<String> AGES =
      List.of("ADULT", "MINOR", "MINOR_CONFIRMED", "UNKNOWN", "MINOR_READ", "ADULT_READ");
  private static final List<String> MINORS = List.of("STATED", "READ", "RULED_OUT", "NOTHING");
  private static final List<String> FACTS = List.of("TRUE", "READ", "FALSE");
  private static final List<String> SIGNALERS =
      List.of(
          "VICTIM VICTIM_SURVIVOR",
          "VICTIM VICTIM_SURVIVOR ABUSER",
          "THIRD FAMILY_FRIEND",
          "THIRD COMMUNITY_MEMBER",
          "THIRD SERVICE_PROVIDER",
          "THIRD LAW_ENFORCEMENT",
          "THIRD OTHER",
          "THIRD OTHER ABUSER",
          "MAYBE VICTIM_SURVIVOR",
          "MAYBE UNKNOWN",
          "MAYBE UNKNOWN ABUSER");
  private static final List<String> CONSENTS =
      List.of("NONE", "GIVEN", "REFUSED", "WITHDRAWN", "EXPIRED", "UNKNOWN");
  private static final List<Boolean> BOTH = List.of(true, false);

  private DisclosureCells() {}

  /** Gives every cell of a kind of recipient, with the question it stands for. */
  static void of(RecipientKind recipient, BiConsumer<Row, DisclosureQuestion> taker) {
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
                        Row row =
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
                                tips);
                        taker.accept(row, question(age, row));
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

  private static DisclosureQuestion question(String age, Row row) {
    boolean same = row.signaler().startsWith("VICTIM");
    boolean abuser = row.signaler().endsWith("ABUSER");
    SignalerKind kind = SignalerKind.valueOf(row.signaler().split(" ")[1]);
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
            age.startsWith("MINOR")
                ? AgeBand.MINOR
                : age.startsWith("ADULT") ? AgeBand.ADULT : AgeBand.UNKNOWN,
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
