package org.waylight.triage.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.domain.CaseState.Claimed;
import org.waylight.triage.casefile.domain.CaseState.Closed;
import org.waylight.triage.casefile.domain.CaseState.Open;
import org.waylight.triage.casefile.domain.CaseState.Reviewed;

/**
 * What was done with a case and by whom, for its history. No personal text.
 *
 * @param by a user name, or {@link #TRIAGE} for what nobody did by hand
 * @param about the reading, person, reason, tag or other supervisor it belongs to
 */
public record Deed(Kind what, String by, @Nullable String about) {
  /** The name that stands for the system itself. */
  public static final String TRIAGE = "triage";

  /** What was done. */
  public enum Kind {
    OPENED,
    NEWS_CAME,
    REOPENED_BY_NEWS,
    MERGED,
    JOINED,
    PARTED,
    CLAIMED,
    RELEASED,
    CLAIM_LAPSED,
    TAKEN_OVER,
    HANDED_OVER,
    HANDED_BACK,
    READING_DECIDED,
    PERSON_DECIDED,
    FACTS_STATED,
    ALERT_RAISED,
    CLOSED,
    CLOSED_IN_BULK,
    TAGGED,
    UNTAGGED,
    QUESTION_MARKED,
    FOLLOW_UP_SET,
    FOLLOW_UP_SETTLED,
    HOLD_SET,
    HOLD_LIFTED,
    ERASED
  }

  /** What a change says of itself, where whoever made it does not say more. */
  public static Deed of(CaseChange change) {
    CaseFile before = change.before();
    CaseFile after = change.after();
    if (before == null) {
      return new Deed(Kind.OPENED, TRIAGE, null);
    }
    if (after.mergedInto() != null && before.mergedInto() == null) {
      return new Deed(Kind.MERGED, TRIAGE, after.mergedInto().toString());
    }
    if (after.personDecisions().size() > before.personDecisions().size()) {
      PersonDecision decision = after.personDecisions().getLast();
      return new Deed(Kind.PERSON_DECIDED, decision.decidedBy(), decision.personId().toString());
    }
    if (after.readingDecisions().size() > before.readingDecisions().size()) {
      var decision = after.readingDecisions().getLast();
      return new Deed(Kind.READING_DECIDED, decision.decidedBy(), decision.kind().name());
    }
    if (after.raised() != null && before.raised() == null) {
      return new Deed(Kind.ALERT_RAISED, after.raised().by(), null);
    }
    return moved(before, after);
  }

  private static Deed moved(CaseFile before, CaseFile after) {
    return switch (after.state()) {
      case Closed(var reason, String by, var at) when !(before.state() instanceof Closed) ->
          new Deed(Kind.CLOSED, by, reason.name());
      case Open() when before.state() instanceof Closed ->
          new Deed(Kind.REOPENED_BY_NEWS, TRIAGE, null);
      case Open() when before.state().holder().isPresent() ->
          new Deed(Kind.RELEASED, before.state().holder().orElseThrow(), null);
      case Claimed(String by, var at) when before.state() instanceof Open ->
          new Deed(Kind.CLAIMED, by, null);
      case Claimed(String by, var at)
          when !before.state().holder().equals(after.state().holder()) ->
          new Deed(Kind.TAKEN_OVER, by, before.state().holder().orElse(null));
      case Open open -> news();
      case Claimed claimed -> news();
      case Reviewed reviewed -> news();
      case Closed closed -> news();
    };
  }

  private static Deed news() {
    return new Deed(Kind.NEWS_CAME, TRIAGE, null);
  }
}
