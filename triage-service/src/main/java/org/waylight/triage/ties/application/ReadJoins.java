package org.waylight.triage.ties.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.ties.domain.JoinEntry;

/** A person reads what a case joined and parted from; reading the reasons is recorded (DIS-8). */
@ApplicationScoped
public class ReadJoins {
  private final JoinHistory history;
  private final PersonalText texts;
  private final AccessRecord record;

  @Inject
  public ReadJoins(JoinHistory history, PersonalText texts, AccessRecord record) {
    this.history = history;
    this.texts = texts;
    this.record = record;
  }

  /** A line with its reason opened. */
  public record OpenedEntry(JoinEntry entry, @Nullable OpenedText reason) {}

  /** The lines, oldest first. */
  @Transactional
  public List<OpenedEntry> of(UUID caseId, String by) {
    List<JoinEntry> entries = history.of(caseId);
    if (!entries.isEmpty()) {
      record.append(new AccessEntry(by, "READ", "case", caseId, "JOINS", null, null));
    }
    return entries.stream().map(this::open).toList();
  }

  private OpenedEntry open(JoinEntry entry) {
    return new OpenedEntry(
        entry,
        entry.reason() == null ? null : texts.kept(entry.reason(), entry.id(), JoinEntry.FIELD));
  }
}
