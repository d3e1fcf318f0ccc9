package org.waylight.triage.desk.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.triage.desk.domain.MarkedQuestion;
import org.waylight.triage.desk.domain.Tags;

/** Tags and questions of cases: the port. All in the current transaction. */
public interface DeskStore {
  /** A case's version and tags, held for this transaction. */
  Optional<Tagged> tagsForChange(UUID caseId);

  /** What a case is tagged with, in which version it is. */
  record Tagged(long version, Tags tags) {}

  /** Keeps its tags. */
  void keep(UUID caseId, Tags tags);

  /** The questions that were asked in a case, the first first. */
  List<MarkedQuestion> questions(UUID caseId);

  /** Keeps what came of one; the latest holds. */
  void keep(UUID caseId, MarkedQuestion question);
}
