package org.waylight.triage.casefile.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.domain.CaseFile;

/**
 * A case as a person reads it: with its texts opened, for this reading only.
 *
 * @param messages texts by message id
 * @param words stated words by signal id and field
 * @param notes texts by note id
 */
public record CaseView(
    CaseFile file,
    Map<UUID, OpenedText> messages,
    Map<UUID, Map<String, OpenedText>> words,
    List<Note> written,
    Map<UUID, OpenedText> notes,
    List<CaseResponse> responses) {}
