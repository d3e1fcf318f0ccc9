package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A frame found in a message, and how far it works there.
 *
 * @param start offset in the message's text where its reach begins
 * @param end offset after it
 */
public record Framed(Frame frame, int start, int end) {
  /** The frame whose own words stand from here to there. */
  public static Framed of(Frame frame, int start, int end, List<Word> words) {
    return switch (frame.reach()) {
      case WORDS -> new Framed(frame, start, end);
      case MESSAGE -> new Framed(frame, 0, Integer.MAX_VALUE);
      case SENTENCE -> new Framed(frame, beginOfSentence(start, words), endOfSentence(end, words));
    };
  }

  /** Whether a word within its reach brings it all back to here and now. */
  public boolean isBroughtBack(List<Word> words) {
    return words.stream()
        .anyMatch(
            word ->
                word.start() >= start && word.end() <= end && frame.unless().contains(word.term()));
  }

  /** The hits, without what these frames take from them. */
  public static List<Hit> apply(List<Hit> hits, List<Framed> frames) {
    if (frames.isEmpty()) {
      return hits;
    }
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      Hit left = hit;
      for (Framed framed : frames) {
        if (framed.reaches(hit)) {
          left = framed.takeFrom(left);
        }
      }
      kept.add(left);
    }
    return kept;
  }

  private boolean reaches(Hit hit) {
    return hit.start() < end && hit.end() > start;
  }

  private Hit takeFrom(Hit hit) {
    Set<Finding> taken =
        hit.speaksFor().stream()
            .filter(finding -> frame.takes(finding))
            .collect(Collectors.toSet());
    return taken.isEmpty() ? hit : hit.without(taken, frame.reference());
  }

  private static int beginOfSentence(int at, List<Word> words) {
    int begin = 0;
    for (Word word : words) {
      if (word.start() > at) {
        break;
      }
      if (word.gap() >= Words.SENTENCE_GAP) {
        begin = word.start();
      }
    }
    return begin;
  }

  private static int endOfSentence(int at, List<Word> words) {
    int end = Integer.MAX_VALUE;
    for (Word word : words) {
      if (word.start() >= at && word.gap() >= Words.SENTENCE_GAP) {
        return word.start();
      }
    }
    return end;
  }
}
