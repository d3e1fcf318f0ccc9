package org.waylight.triage.assessment.outbound;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.Words;

/** Hands the domain's words to Lucene, so that both read a text alike. */
final class WordTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private Iterator<Word> words = List.<Word>of().iterator();
  private int end;

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    Word word = words.next();
    term.append(word.term());
    offset.setOffset(word.start(), word.end());
    position.setPositionIncrement(1 + word.gap());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = text(input);
    end = text.length();
    words = Words.of(text).iterator();
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(end, end);
  }

  private static String text(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
    }
    return text.toString();
  }
}
