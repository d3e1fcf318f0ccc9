package org.waylight.triage.casefile.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.casefile.domain.CaseFile;

/** Cases read again, whatever became of them: the port. All in the current transaction. */
public interface PastCases {
  /** The newest cases, those merged into another left out; {@code before} continues. */
  List<CaseFile> newest(@Nullable UUID before, int limit);

  /**
   * Holds cases that are not closed and were last assessed with other indicators; those that
   * somebody else is changing are left for later.
   */
  List<CaseFile> assessedOtherwise(String indicatorsVersion, int limit);

  /** The sealed texts of the cases' messages, by message id; erased ones are absent. */
  Map<UUID, SealedText> texts(Collection<UUID> caseIds);

  /** Replaces what was read in messages. */
  void keep(Collection<MessageReading> readings);
}
