package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Said;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.casefile.domain.StatedPlace;

/** A person reads a case with its texts opened; what is not recorded is not read (DIS-8). */
@ApplicationScoped
public class ReadCase {
  private final CaseStore store;
  private final ResponseStore responses;
  private final PersonalText texts;
  private final AccessRecord record;

  @Inject
  public ReadCase(
      CaseStore store, ResponseStore responses, PersonalText texts, AccessRecord record) {
    this.store = store;
    this.responses = responses;
    this.texts = texts;
    this.record = record;
  }

  /** Why a person opens a case. */
  public enum Purpose {
    REVIEW,
    CONVERSATION,
    QUALITY
  }

  /** The case opened; empty if there is none. */
  @Transactional
  public Optional<CaseView> read(UUID caseId, String by, Purpose purpose) {
    return store.load(caseId).map(file -> open(file, by, purpose));
  }

  private CaseView open(CaseFile file, String by, Purpose purpose) {
    boolean held = file.state().holder().filter(by::equals).isPresent();
    // A case that joined this one is read with it, and its record says so too (TRI-8).
    store.withJoined(file.id()).stream()
        .map(id -> new AccessEntry(by, "READ", "case", id, purpose.name(), null, null).held(held))
        .forEach(record::append);
    Map<UUID, OpenedText> messages = new HashMap<>();
    store
        .texts(file.id())
        .forEach((id, text) -> messages.put(id, texts.kept(text, id, SealedFields.TEXT)));
    Map<UUID, Map<String, OpenedText>> words = new HashMap<>();
    file.signals().forEach(signal -> words.put(signal.id(), words(signal)));
    List<Note> written = store.notes(file.id());
    Map<UUID, OpenedText> notes = new HashMap<>();
    for (Note note : written) {
      SealedText text = note.text();
      if (text != null) {
        notes.put(note.id(), texts.kept(text, note.id(), Note.FIELD));
      }
    }
    return new CaseView(file, messages, words, written, notes, responses.of(file.id()));
  }

  private Map<String, OpenedText> words(Signal signal) {
    Map<String, OpenedText> opened = new HashMap<>();
    signal
        .facts()
        .texts()
        .forEach((field, said) -> opened.put(field, texts.kept(said.text(), signal.id(), field)));
    for (StatedPlace place : signal.facts().places()) {
      Said street = place.street();
      if (street != null) {
        opened.put(
            SealedFields.STREET, texts.kept(street.text(), signal.id(), SealedFields.STREET));
      }
    }
    return opened;
  }
}
