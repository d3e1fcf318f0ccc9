package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
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
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;
import org.waylight.referral.Cases;
import org.waylight.referral.delivery.domain.ReportBody.ReportedContact;
import org.waylight.referral.delivery.domain.ReportBody.Situation;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedContact;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.ReportField;

/**
 * RES-3, of any case that goes on and a policy that answers otherwise each time: what was told and
 * what a supplement adds are what may be told today, and nothing is told that may not be.
 */
class SupplementPropertiesTest {
  private static final UUID REPORT = new UUID(7, 1);
  private static final UUID VICTIM = new UUID(7, 3);
  private static final Object NONE = "nothing";

  /** Something about the case at one moment, and what the policy opens of it then. */
  record Moment(
      Set<Topic> topics,
      Set<Need> needs,
      String street,
      AgeBand age,
      boolean danger,
      Set<ReportField> fields,
      Set<ReportField> contact,
      String name,
      String phone) {
    /** Today's body; what is sealed opens to the envelope's own text. */
    ReportBody body() {
      Cases cases =
          new Cases(VICTIM)
              .topics(topics.toArray(Topic[]::new))
              .needs(needs.toArray(Need[]::new))
              .at(new Place("US", "TX", null, null, null, null, new SealedText(street)))
              .victimAge(age, Standing.STATED)
              .contact(
                  new ContactDetails(
                      new SealedText(name),
                      new SealedText(phone),
                      new SealedText("k1.email"),
                      new SealedText("k1.address")))
              .safe(new SafeContact(Answer.YES, Answer.NO, Answer.NO, null, null));
      if (danger) {
        cases.reading(ReadingKind.IMMINENT_HARM, Answer.YES, Standing.CONFIRMED);
      }
      return ReportComposer.compose(
          cases.state(),
          new Allowed(
              LegalBasis.CONSENT,
              Set.of(LegalBasis.CONSENT),
              List.of(new OpenedPerson(VICTIM, LegalBasis.CONSENT)),
              contact.isEmpty() ? List.of() : List.of(new OpenedContact(VICTIM, contact)),
              fields,
              List.of(),
              "disclosure@1"),
          new ReportBody.Recipient(new UUID(7, 2), "desk", RecipientKind.LAW_ENFORCEMENT),
          null,
          true,
          (text, record, field) -> text.envelope());
    }
  }

  @Provide
  Arbitrary<Moment> moments() {
    Arbitrary<Set<ReportField>> situation =
        Arbitraries.of(EnumSet.range(ReportField.TRAFFICKING_TYPE, ReportField.LANGUAGE)).set();
    Arbitrary<Set<ReportField>> contact =
        Arbitraries.of(EnumSet.range(ReportField.CONTACT_NAME, ReportField.SAFE_CONTACT)).set();
    return Combinators.combine(
            Arbitraries.of(Topic.CARNIVAL, Topic.BEGGING).set(),
            Arbitraries.of(Need.SHELTER, Need.LEGAL).set(),
            Arbitraries.of("k1.elm", "k1.oak"),
            Arbitraries.of(AgeBand.class),
            Arbitraries.of(true, false),
            situation,
            contact)
        .flatAs(
            (topics, needs, street, age, danger, fields, opened) ->
                Combinators.combine(
                        Arbitraries.of("k1.ana", "k1.bea"), Arbitraries.of("k1.one", "k1.two"))
                    .as(
                        (name, phone) ->
                            new Moment(
                                topics, needs, street, age, danger, fields, opened, name, phone)));
  }

  @Property(tries = 2000)
  @Label(
      "RES-3 DIS-1 what was told and the supplement are today's allowed body; it repeats nothing"
          + " and holds nothing that today's body does not; told once, nothing is new")
  void adds_up(
      @ForAll("moments") Moment first, @ForAll @Size(max = 4) List<@From("moments") Moment> later) {
    ReportBody told = first.body();
    for (Moment moment : later) {
      ReportBody today = moment.body();
      Optional<ReportBody> supplement = Supplement.of(REPORT, told, today);
      if (supplement.isPresent()) {
        heldBy(today, supplement.get());
        repeatsNothing(told, supplement.get());
        told = Supplement.told(told, supplement.get());
      }
      adds(told, today);
      assertThat(Supplement.of(REPORT, told, today)).as("once").isEmpty();
    }
  }

  /** Each thing that is said stands so in today's body. */
  private static void heldBy(ReportBody today, ReportBody supplement) {
    List<Object> now = values(today.situation());
    List<Object> said = values(supplement.situation());
    for (int field = 0; field < now.size(); field++) {
      assertThat(said.get(field)).isIn(NONE, now.get(field));
    }
    assertThat(supplement.persons()).isIn(List.of(), today.persons());
    for (ReportedContact contact : supplement.contacts()) {
      assertThat(today.contacts()).anyMatch(each -> holds(each, contact));
    }
    assertThat(supplement.summary()).isNull();
  }

  private static void repeatsNothing(ReportBody told, ReportBody supplement) {
    List<Object> before = values(told.situation());
    List<Object> said = values(supplement.situation());
    for (int field = 0; field < before.size(); field++) {
      if (!said.get(field).equals(NONE)) {
        assertThat(said.get(field)).isNotEqualTo(before.get(field));
      }
    }
    assertThat(supplement.persons()).isNotEqualTo(told.persons());
    for (ReportedContact contact : supplement.contacts()) {
      assertThat(told.contacts()).noneMatch(known -> holds(known, contact));
    }
  }

  /** All that may be told today was told so last. */
  private static void adds(ReportBody told, ReportBody today) {
    List<Object> said = values(told.situation());
    List<Object> now = values(today.situation());
    for (int field = 0; field < now.size(); field++) {
      if (!now.get(field).equals(NONE)) {
        assertThat(said.get(field)).isEqualTo(now.get(field));
      }
    }
    assertThat(told.persons()).isEqualTo(today.persons());
    for (ReportedContact contact : today.contacts()) {
      assertThat(told.contacts()).anyMatch(known -> holds(known, contact));
    }
  }

  private static boolean holds(ReportedContact whole, ReportedContact part) {
    List<Object> all = values(whole);
    List<Object> some = values(part);
    for (int field = 0; field < all.size(); field++) {
      if (!some.get(field).equals(NONE) && !some.get(field).equals(all.get(field))) {
        return false;
      }
    }
    return true;
  }

  private static List<Object> values(Situation situation) {
    return orNone(
        situation.type(),
        situation.topics(),
        situation.meansOfControl(),
        situation.industries(),
        situation.danger(),
        situation.needs(),
        situation.places());
  }

  private static List<Object> values(ReportedContact contact) {
    return orNone(
        contact.name(), contact.phone(), contact.email(), contact.address(), contact.safeContact());
  }

  private static List<Object> orNone(@Nullable Object... values) {
    List<Object> some = new ArrayList<>();
    for (Object value : values) {
      some.add(value == null ? NONE : value);
    }
    return some;
  }
}
