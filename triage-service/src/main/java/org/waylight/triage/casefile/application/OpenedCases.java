package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.contracts.SealedFields;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.domain.CaseFile;

/** Reads the kept texts of cases anew: opened for the moment of reading, seen by nobody. */
@ApplicationScoped
public class OpenedCases {
  private final PastCases cases;
  private final PersonalText texts;

  @Inject
  public OpenedCases(PastCases cases, PersonalText texts) {
    this.cases = cases;
    this.texts = texts;
  }

  /** The texts of these cases' messages; erased ones are absent. */
  public List<TextReader.Text> of(Collection<CaseFile> files) {
    return cases.texts(files.stream().map(CaseFile::id).toList()).entrySet().stream()
        .map(
            text ->
                new TextReader.Text(
                    text.getKey(),
                    texts.kept(text.getValue(), text.getKey(), SealedFields.TEXT).reveal()))
        .toList();
  }

  /** What a reader reads in them, by message id. */
  public static Map<UUID, MessageReading> read(TextReader reader, List<TextReader.Text> opened) {
    Map<UUID, MessageReading> readings = new HashMap<>();
    reader.read(opened).forEach(reading -> readings.put(reading.messageId(), reading));
    return readings;
  }
}
