package org.waylight.triage.casefile.outbound;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.ReadingDecision;
import org.waylight.triage.casefile.domain.CaseClock;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.PersonDecision;
import org.waylight.triage.casefile.domain.Raised;

/** The part of a case that is kept as one document. */
record CaseContent(
    List<Person> persons,
    List<ReadingDecision> readingDecisions,
    List<PersonDecision> personDecisions,
    @Nullable Raised raised,
    CaseClock clock,
    Assessment assessment,
    @Nullable String closedBy,
    @Nullable UUID mergedInto) {

  static CaseContent of(CaseFile file, @Nullable String closedBy) {
    return new CaseContent(
        file.persons(),
        file.readingDecisions(),
        file.personDecisions(),
        file.raised(),
        file.clock(),
        file.assessment(),
        closedBy,
        file.mergedInto());
  }
}
