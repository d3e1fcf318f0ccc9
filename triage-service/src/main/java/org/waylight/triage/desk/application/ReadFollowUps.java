package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.desk.domain.FollowUp;

/** Somebody reads what is to be done: lists without words, one case's with them (DIS-8). */
@ApplicationScoped
public class ReadFollowUps {
  private final FollowUpStore store;
  private final PersonalText texts;
  private final AccessRecord record;

  @Inject
  public ReadFollowUps(FollowUpStore store, PersonalText texts, AccessRecord record) {
    this.store = store;
    this.texts = texts;
    this.record = record;
  }

  /** A follow-up with its words opened; without if they were erased. */
  public record Opened(FollowUp followUp, @Nullable OpenedText what) {}

  /** Open ones of all cases, by due time, their words closed. */
  @Transactional
  public List<FollowUp> page(
      @Nullable String assignedTo,
      @Nullable Instant dueBy,
      FollowUpStore.@Nullable Place after,
      int limit) {
    return store.page(assignedTo, dueBy, after, limit);
  }

  /** All of a case, their words opened; that they were read is recorded. */
  @Transactional
  public List<Opened> of(UUID caseId, String by) {
    List<FollowUp> all = store.of(caseId);
    if (all.stream().anyMatch(one -> one.what() != null)) {
      record.append(new AccessEntry(by, "READ", "case", caseId, "follow-ups", null, null));
    }
    return all.stream().map(this::open).toList();
  }

  private Opened open(FollowUp one) {
    SealedText what = one.what();
    return new Opened(one, what == null ? null : texts.kept(what, one.id(), FollowUp.WHAT));
  }
}
