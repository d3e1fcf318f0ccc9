package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.desk.domain.Handover;

/**
 * A supervisor reads what was handed to them and they still have; each reading is recorded (DIS-8).
 */
@ApplicationScoped
public class ReadHandovers {
  private static final int SHOWN = 50;

  private final HandoverStore store;
  private final PersonalText texts;
  private final AccessRecord record;

  @Inject
  public ReadHandovers(HandoverStore store, PersonalText texts, AccessRecord record) {
    this.store = store;
    this.texts = texts;
    this.record = record;
  }

  /** One handover with its note opened; without if it was erased. */
  public record Opened(HandoverStore.Received received, @Nullable OpenedText note) {}

  /** The newest first. */
  @Transactional
  public List<Opened> of(String name) {
    return store.to(name, SHOWN).stream().map(received -> open(received, name)).toList();
  }

  private Opened open(HandoverStore.Received received, String by) {
    Handover handover = received.handover();
    SealedText note = handover.note();
    if (note == null) {
      return new Opened(received, null);
    }
    record.append(
        new AccessEntry(by, "READ", "handover", handover.id(), "shift change", null, null));
    return new Opened(received, texts.kept(note, handover.id(), Handover.NOTE));
  }
}
