package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The one life of protocols, organisations and policies. */
class EntryTest {
  @Test
  @DisplayName("PRO-1 another person than the author puts it in force")
  void anotherPersonApproves() {
    Entry draft = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));

    Entry approved = moved(draft.approve("emil", Given.NOW));

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

    assertThat(byDana.approve("dana", Given.NOW))
        .isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(byBoth.approve("dana", Given.NOW))
        .isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(byBoth.approve("emil", Given.NOW))
        .isEqualTo(new Move.Refused(Refusal.SELF_APPROVAL));
    assertThat(byBoth.approve("gwen", Given.NOW)).isInstanceOf(Move.Moved.class);
  }

  @Test
  @DisplayName("PRO-1 while the next version is written, the one in force stays in force")
  void revisionLeavesTheOldInForce() {
    Entry inForce =
        moved(
            Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()))
                .approve("emil", Given.NOW));

    Entry revised = moved(inForce.save(Given.by("emil", Given.protocol())));

    assertThat(revised.state().inForce()).isEqualTo(inForce.state().inForce());
    assertThat(revised.state().openDraft().orElseThrow().version()).isEqualTo(2);
    assertThat(moved(revised.approve("dana", Given.NOW)).state().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("PRO-1 withdrawn is final and outranks every version before")
  void withdrawnIsFinal() {
    Entry draft = Entry.first(Given.PROTOCOL, Given.by("dana", Given.protocol()));

    Entry withdrawn = moved(draft.withdraw("emil", Given.NOW, "superseded"));

    assertThat(withdrawn.state().version()).isGreaterThan(draft.state().version());
    assertThat(withdrawn.save(Given.by("dana", Given.protocol())))
        .isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
    assertThat(withdrawn.approve("gwen", Given.NOW)).isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
    assertThat(withdrawn.withdraw("emil", Given.NOW, "again"))
        .isEqualTo(new Move.Refused(Refusal.WITHDRAWN));
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
            case APPROVE -> before.approve(step.who(), Given.NOW);
            case WITHDRAW -> before.withdraw(step.who(), Given.NOW, "no longer right");
          };
      if (move instanceof Move.Moved(Entry after)) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.state().version()).isGreaterThanOrEqualTo(before.state().version());
        if (step.act() == Act.APPROVE) {
          assertThat(before.state().openDraft().orElseThrow().editors()).doesNotContain(step.who());
        }
        entry = after;
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(5, Act.SAVE), Tuple.of(5, Act.APPROVE), Tuple.of(1, Act.WITHDRAW));
    Arbitrary<String> people = Arbitraries.of("dana", "emil", "gwen");
    return Combinators.combine(acts, people).as(Step::new).list().ofMaxSize(12);
  }

  private static Entry moved(Move move) {
    assertThat(move).isInstanceOf(Move.Moved.class);
    return ((Move.Moved) move).entry();
  }

  /** What somebody may try. */
  enum Act {
    SAVE,
    APPROVE,
    WITHDRAW
  }

  /** Somebody trying it. */
  record Step(Act act, String who) {}
}
