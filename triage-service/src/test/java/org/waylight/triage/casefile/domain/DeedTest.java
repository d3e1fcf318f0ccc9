package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.more;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.casefile.domain.Deed.Kind;
import org.waylight.triage.casefile.domain.MoveResult.Moved;

class DeedTest {
  private final Signal first = signal(Facts.NONE, "NEED:LEGAL");
  private final CaseFile file = open(first);

  @Test
  @DisplayName("TRI-1 a case's history says what was done and by whom, move by move")
  void moves() {
    CaseFile claimed = moved(file.claim("ada", NOW));
    CaseFile taken = moved(claimed.takeOver("ben", NOW));
    CaseFile closed = moved(taken.close(CloseReason.RUMOUR, "ben", NOW));

    assertThat(deed(null, file)).isEqualTo(new Deed(Kind.OPENED, "triage", null));
    assertThat(deed(file, claimed)).isEqualTo(new Deed(Kind.CLAIMED, "ada", null));
    assertThat(deed(claimed, moved(claimed.release("ada", NOW))))
        .isEqualTo(new Deed(Kind.RELEASED, "ada", null));
    assertThat(deed(claimed, taken)).isEqualTo(new Deed(Kind.TAKEN_OVER, "ben", "ada"));
    assertThat(deed(taken, closed)).isEqualTo(new Deed(Kind.CLOSED, "ben", "RUMOUR"));
    assertThat(deed(closed, closed.with(List.of(more(first, "HELP:WITHIN_A_DAY")), NOW)))
        .isEqualTo(new Deed(Kind.REOPENED_BY_NEWS, "triage", null));
    assertThat(deed(file, file.mergedInto(new UUID(0, 9), "triage", NOW.now())))
        .isEqualTo(new Deed(Kind.MERGED, "triage", new UUID(0, 9).toString()));
  }

  @Test
  @DisplayName("TRI-9 decisions name what they are about; news of an unclaimed case are news")
  void decisions() {
    CaseFile decided = moved(file.decide(ReadingKind.MINOR, Answer.NO, "ada", NOW));
    UUID person = file.persons().getFirst().id();
    PersonDecision adult = new PersonDecision(person, AgeBand.ADULT, Set.of(), "ben", NOW.now());

    assertThat(deed(file, decided)).isEqualTo(new Deed(Kind.READING_DECIDED, "ada", "MINOR"));
    assertThat(deed(file, moved(file.decide(adult, NOW))))
        .isEqualTo(new Deed(Kind.PERSON_DECIDED, "ben", person.toString()));
    assertThat(deed(file, moved(file.raise("cora", NOW))))
        .isEqualTo(new Deed(Kind.ALERT_RAISED, "cora", null));
    assertThat(deed(file, file.with(List.of(more(first, "NEED:LEGAL")), NOW)))
        .isEqualTo(new Deed(Kind.NEWS_CAME, "triage", null));
  }

  private static Deed deed(@Nullable CaseFile before, CaseFile after) {
    return Deed.of(new CaseChange(before, after));
  }

  private static CaseFile moved(MoveResult result) {
    return ((Moved) result).file();
  }
}
