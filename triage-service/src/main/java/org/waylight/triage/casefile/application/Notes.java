package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.sealed.OpenedText;

/** Keeps what people write about a case, sealed. */
@ApplicationScoped
public class Notes {
  private final CaseStore store;
  private final PersonalText texts;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public Notes(CaseStore store, PersonalText texts, TimeOrderedIds ids, Clock clock) {
    this.store = store;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes a note in the current transaction. */
  public UUID write(
      UUID caseId, Note.Kind kind, @Nullable String about, String author, OpenedText text) {
    UUID id = ids.next();
    store.add(
        new Note(
            id, caseId, kind, about, author, clock.instant(), texts.keep(text, id, Note.FIELD)));
    return id;
  }
}
