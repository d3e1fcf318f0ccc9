package org.waylight.triage.casefile.inbound;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.Rule;
import org.waylight.triage.assessment.domain.Rules;
import org.waylight.triage.casefile.application.CaseView;
import org.waylight.triage.casefile.application.Note;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.casefile.inbound.CaseDetail.AssessmentDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.ConclusionDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.FactsDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.MessageDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.NoteDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.PlaceDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.ReadingDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.ResponseDetail;
import org.waylight.triage.casefile.inbound.CaseDetail.SignalDetail;

/** Writes a case down for a person to read. */
final class CaseDetails {
  private CaseDetails() {}

  static CaseDetail of(CaseView view, Instant now) {
    CaseFile file = view.file();
    CaseState state = file.state();
    CaseStatus status = state.status();
    boolean running = status == CaseStatus.OPEN || status == CaseStatus.CLAIMED;
    return new CaseDetail(
        file.id(),
        file.version(),
        status,
        state.holder().orElse(null),
        state instanceof CaseState.Closed closed ? closed.reason() : null,
        file.mergedInto(),
        file.openedAt(),
        file.clock(),
        running && file.clock().dueAt().isBefore(now),
        file.raised() == null ? null : file.raised().by(),
        assessment(file.assessment()),
        file.persons(),
        file.signals().stream().filter(Signal::known).map(signal -> signal(signal, view)).toList(),
        view.written().stream().map(note -> note(note, view)).toList(),
        view.responses().stream()
            .map(r -> new ResponseDetail(r.kind().name(), r.version(), r.at(), r.body()))
            .toList());
  }

  private static AssessmentDetail assessment(Assessment assessment) {
    return new AssessmentDetail(
        assessment.type(),
        assessment.requestType(),
        assessment.urgency(),
        assessment.topics(),
        assessment.needs(),
        assessment.meansOfControl(),
        assessment.industries(),
        assessment.specifics(),
        assessment.sufficient(),
        assessment.actionable(),
        assessment.actionability(),
        assessment.places(),
        assessment.readable(),
        assessment.language(),
        assessment.readings().stream()
            .map(
                r ->
                    new ReadingDetail(
                        r.kind(),
                        r.value(),
                        r.standing(),
                        r.stated(),
                        r.contradicted(),
                        r.decidedBy(),
                        r.evidence()))
            .toList(),
        assessment.conclusions().stream().map(CaseDetails::conclusion).toList(),
        assessment.askNext(),
        assessment.indicatorsVersion());
  }

  private static ConclusionDetail conclusion(Conclusion conclusion) {
    return new ConclusionDetail(
        conclusion.about(),
        conclusion.value(),
        conclusion.rule(),
        Rules.quoted(conclusion.rule()).map(Rule::sentence).orElse(null),
        conclusion.evidence(),
        conclusion.stated());
  }

  private static SignalDetail signal(Signal signal, CaseView view) {
    return new SignalDetail(
        signal.id(),
        signal.channel(),
        signal.gateway(),
        signal.receivedAt(),
        signal.occurredAt(),
        signal.linkedSignalId(),
        signal.unresolvedReceipt(),
        facts(signal.facts(), view.words().getOrDefault(signal.id(), Map.of())),
        signal.messages().stream()
            .map(
                message ->
                    new MessageDetail(
                        message.id(),
                        message.author(),
                        message.sentAt(),
                        text(view.messages(), message.id())))
            .toList());
  }

  private static FactsDetail facts(Facts facts, Map<String, OpenedText> words) {
    Map<String, String> opened = new TreeMap<>();
    words.forEach((field, text) -> opened.put(field, text.reveal()));
    return new FactsDetail(
        facts.answers(),
        facts.ages(),
        facts.places().stream()
            .map(
                p ->
                    new PlaceDetail(
                        p.country(), p.state(), p.county(), p.city(), p.zip(), p.tribalLand()))
            .toList(),
        facts.language(),
        facts.kind(),
        facts.anonymous(),
        opened,
        facts.safe(),
        facts.consents());
  }

  private static NoteDetail note(Note note, CaseView view) {
    return new NoteDetail(
        note.id(),
        note.kind().name(),
        note.about(),
        note.author(),
        note.writtenAt(),
        text(view.notes(), note.id()));
  }

  private static @Nullable String text(Map<UUID, OpenedText> texts, UUID id) {
    OpenedText text = texts.get(id);
    return text == null ? null : text.reveal();
  }
}
