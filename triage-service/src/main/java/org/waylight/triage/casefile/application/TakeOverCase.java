package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.domain.CaseFile;

/**
 * A supervisor takes a case from another who cannot go on with it: who went home would otherwise
 * keep it from everybody (TRI-10). That it was taken over is on the access record; from whom and
 * why stays with the case, the reason sealed.
 */
@ApplicationScoped
public class TakeOverCase {
  private final CaseDesk desk;
  private final CaseStore store;
  private final Notes notes;
  private final AccessRecord record;

  @Inject
  public TakeOverCase(CaseDesk desk, CaseStore store, Notes notes, AccessRecord record) {
    this.desk = desk;
    this.store = store;
    this.notes = notes;
    this.record = record;
  }

  /** Takes the case over from whoever has it in this version. */
  @Transactional
  public CaseFile takeOver(UUID caseId, long version, String by, OpenedText reason) {
    // Read before the change: the version says that it is still so then.
    String from = store.load(caseId).flatMap(file -> file.state().holder()).orElse(null);
    CaseFile file = desk.change(caseId, version, (f, now) -> f.takeOver(by, now));
    notes.write(caseId, Note.Kind.TAKE_OVER, from, by, reason);
    record.append(
        new AccessEntry(
            by, "TAKE_OVER", "case", caseId, "taken over from another supervisor", null, null));
    return file;
  }
}
