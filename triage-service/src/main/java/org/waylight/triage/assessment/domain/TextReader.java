package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.UUID;

/** Reads texts with the stored indicators: the port that stored-query matching implements. */
public interface TextReader {
  /** One reading a text, in the order given. */
  List<MessageReading> read(List<Text> texts);

  /** The version of the indicators it reads with: {@code en@1,es@1}. */
  String indicatorsVersion();

  /** An opened text, for the moment of reading only. */
  record Text(UUID messageId, String words) {
    @Override
    public String toString() {
      return "Text[" + messageId + "]";
    }
  }
}
