package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.protocol.domain.EntryState.InForce;

/** The one life of protocols, organisations and policies. */
class EntryTest {
  @Test
  @DisplayName("PRO-1 another person than the author puts it in force")
  void anotherPersonApproves() {
    Entry draft = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));

    Entry approved = approved(draft, "emil");

    Published published = approved.state().inForce().orElseThrow();
    assertThat(published.author()).isEqualTo("dana");
    assertThat(published.approvedBy()).isEqualTo("emil");
    assertThat(published.version()).isEqualTo(1);
    assertThat(approved.state().openDraft()).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 whoever had a hand in the draft cannot approve it, nor the last editor")
  void nobodyApprovesTheirOwn() {
    Entry byDana = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));
    Entry byBoth = moved(byDana.save(Given.by("emil", Given.protocol())));

    assertThat(approve(byDana, "dana")).isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(approve(byBoth, "dana")).isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(approve(byBoth, "emil")).isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(approve(byBoth, "gwen")).isInstanceOf(Move.Moved.class);
  }

  @Test
  @DisplayName("PRO-1 while the next version is written, the one in force stays in force")
  void revisionLeavesTheOldInForce() {
    Entry inForce =
        approved(Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol())), "emil");

    Entry revised = moved(inForce.save(Given.by("emil", Given.protocol())));

    assertThat(revised.state().inForce()).isEqualTo(inForce.state().inForce());
    assertThat(revised.state().openDraft().orElseThrow().version()).isEqualTo(2);
    assertThat(approved(revised, "dana").state().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("PRO-1 withdrawn is final and outranks every version before")
  void withdrawnIsFinal() {
    Entry draft = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));

    Entry withdrawn = moved(draft.withdraw("emil", Given.NOW, "superseded"));

    assertThat(withdrawn.state().version()).isGreaterThan(draft.state().version());
    assertThat(withdrawn.save(Given.by("dana", Given.protocol())))
        .isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
    assertThat(withdrawn.approve("gwen", Given.NOW, Given.TODAY))
        .isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
    assertThat(withdrawn.withdraw("emil", Given.NOW, "again"))
        .isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
  }

  @Test
  @DisplayName(
      "PRO-1 a draft is approved after its author submitted it, and a change takes it back")
  void reviewComesFirst() {
    Entry draft = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));

    assertThat(draft.approve("emil", Given.NOW, Given.TODAY))
        .isEqualTo(new Move.Refused(Refusal.NOT_SUBMITTED));
    assertThat(draft.submit("emil", Given.NOW)).isEqualTo(new Move.Refused(Refusal.NOT_THE_AUTHOR));
    Entry submitted = moved(draft.submit("dana", Given.NOW));
    assertThat(submitted.submit("dana", Given.NOW)).isEqualTo(new Move.Refused(Refusal.IN_REVIEW));
    Entry changed = moved(submitted.save(Given.by("dana", Given.protocol())));
    assertThat(changed.approve("emil", Given.NOW, Given.TODAY))
        .isEqualTo(new Move.Refused(Refusal.NOT_SUBMITTED));
  }

  @Test
  @DisplayName("PRO-1 a version of the future waits for its day while the one before it holds")
  void waitsForItsDay() {
    LocalDate day = Given.TODAY.plusDays(30);
    Entry inForce =
        approved(Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol())), "emil");

    Entry both = approved(moved(inForce.save(Given.by("dana", Given.protocolFrom(day)))), "emil");

    Published now = both.state().inForce().orElseThrow();
    Published then = both.state().following().orElseThrow();
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.endsOn(then)).isEqualTo(day);
    assertThat(then.version()).isEqualTo(2);
    assertThat(then.publishedAs()).isNotEqualTo(now.publishedAs());
    assertThat(both.on(day.minusDays(1))).isEqualTo(both);
    assertThat(both.on(day).state()).isEqualTo(new InForce(then, null));
  }

  @Test
  @DisplayName("PRO-1 an emergency change holds at once and awaits the review of a second person")
  void emergency() {
    Entry inForce =
        approved(Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol())), "emil");
    Content before = Given.protocol();

    Entry changed =
        moved(
            inForce.putInForceAtOnce(
                Given.by("emil", Given.protocolFrom(Given.TODAY)), "the desk is closed"));

    assertThat(changed.emergency())
        .isEqualTo(new Emergency("emil", Given.NOW, "the desk is closed", 2, 1));
    assertThat(changed.confirm("emil", Given.NOW)).isEqualTo(new Move.Refused(Refusal.SELF_REVIEW));
    assertThat(changed.reverse(before, "emil", Given.NOW))
        .isEqualTo(new Move.Refused(Refusal.SELF_REVIEW));
    Entry confirmed = moved(changed.confirm("gwen", Given.NOW));
    assertThat(confirmed.emergency()).isNull();
    assertThat(confirmed.state().inForce().orElseThrow().approvedBy()).isEqualTo("gwen");
    Published again =
        moved(changed.reverse(before, "gwen", Given.NOW)).state().inForce().orElseThrow();
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.content()).isEqualTo(before);
    assertThat(inForce.confirm("gwen", Given.NOW))
        .isEqualTo(new Move.Refused(Refusal.NO_EMERGENCY));
  }

  @Test
  @DisplayName("PRO-1 a draft that was open in an emergency stays, numbered after it")
  void emergencyKeepsTheDraft() {
    Entry revised =
        moved(
            approved(Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol())), "emil")
                .save(Given.by("dana", Given.protocol())));

    Entry changed =
        moved(revised.putInForceAtOnce(Given.by("emil", Given.protocol()), "the desk is closed"));

    assertThat(changed.state().openDraft().orElseThrow().version())
        .isGreaterThan(changed.state().inForce().orElseThrow().version());
  }

  @Property
  @Label("PRO-1 whatever people do, nothing comes into force that its approver had a hand in")
  void neverSelfApproved(@ForAll("histories") List<Step> history) {
    Entry entry = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));
    for (Step step : history) {
      Entry before = entry;
      Move move =
          switch (step.act()) {
            case SAVE -> before.save(Given.by(step.who(), Given.protocol()));
            case SUBMIT -> before.submit(step.who(), Given.NOW);
            case APPROVE -> before.approve(step.who(), Given.NOW, Given.TODAY);
            case WITHDRAW -> before.withdraw(step.who(), Given.NOW, "no longer right");
          };
      if (move instanceof Move.Moved(Entry after)) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.state().version()).isGreaterThanOrEqualTo(before.state().version());
        if (step.act() == Act.APPROVE) {
          Draft draft = before.state().openDraft().orElseThrow();
          assertThat(draft.editors()).doesNotContain(step.who());
          assertThat(draft.submission()).isNotNull();
        }
        entry = after;
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(5, Act.SAVE),
            Tuple.of(5, Act.SUBMIT),
            Tuple.of(5, Act.APPROVE),
            Tuple.of(1, Act.WITHDRAW));
    Arbitrary<String> people = Arbitraries.of("dana", "emil", "gwen");
    return Combinators.combine(acts, people).as(Step::new).list().ofMaxSize(12);
  }

  private static Move approve(Entry entry, String approver) {
    String author = entry.state().openDraft().orElseThrow().author();
    return moved(entry.submit(author, Given.NOW)).approve(approver, Given.NOW, Given.TODAY);
  }

  private static Entry approved(Entry entry, String approver) {
    return moved(approve(entry, approver));
  }

  private static Entry moved(Move move) {
    assertThat(move).isInstanceOf(Move.Moved.class);
    return ((Move.Moved) move).entry();
  }

  /** What somebody may try. */
  enum Act {
    SAVE,
    SUBMIT,
    APPROVE,
    WITHDRAW
  }

  /** Somebody trying it. */
  record Step(Act act, String who) {}
}
