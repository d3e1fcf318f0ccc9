package org.waylight.triage.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.ClockPolicy;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.Signal;

/**
 * Assesses each vignette as triage assesses a signal that opens a case: the same reader, the same
 * case, no stated facts. Only where it is stored and who is told is left out.
 */
final class Judge {
  private final TextReader reader;
  private final Circumstances circumstances;

  Judge(TextReader reader) {
    this.reader = reader;
    this.circumstances =
        new Circumstances(Instant.EPOCH, ClockPolicy.BUILT_IN, reader.indicatorsVersion());
  }

  List<Judgement> judge(List<Vignette> vignettes) {
    List<Judgement> judgements = new ArrayList<>();
    for (Vignette vignette : vignettes) {
      judgements.add(judge(vignette, judgements.size()));
    }
    return judgements;
  }

  private Judgement judge(Vignette vignette, int position) {
    UUID signalId = new UUID(0, position + 1L);
    Map<UUID, String> texts = new LinkedHashMap<>();
    for (String message : vignette.messages()) {
      texts.put(new UUID(position + 1L, texts.size() + 1L), message);
    }
    List<MessageReading> readings =
        reader.read(
            texts.entrySet().stream()
                .map(text -> new Text(text.getKey(), text.getValue()))
                .toList());
    Assessment assessment =
        CaseFile.open(signalId, List.of(signal(vignette, signalId, readings)), circumstances)
            .assessment();
    return new Judgement(
        position, vignette, Judged.of(assessment), Explanation.of(assessment, readings, texts));
  }

  private Signal signal(Vignette vignette, UUID id, List<MessageReading> readings) {
    MessageAuthor author =
        vignette.channel() == Channel.CALL ? MessageAuthor.ADVOCATE : MessageAuthor.SIGNALER;
    List<Message> messages = new ArrayList<>();
    for (MessageReading reading : readings) {
      messages.add(
          new Message(
              reading.messageId(), messages.size() + 1L, circumstances.now(), author, reading));
    }
    return new Signal(
        id,
        vignette.channel(),
        "judgement",
        circumstances.now(),
        null,
        true,
        null,
        false,
        Facts.NONE,
        messages);
  }
}
