package org.waylight.triage.assessment.domain;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that say how what stands with them is meant: as a film's, as what might be, as long over.
 * What an indicator finds there does not count for the kinds of findings that the frame takes away;
 * it stays visible, with the frame that set it aside.
 *
 * @param reach how far from its words it works; a whole message only for what does not make a
 *     signal urgent (TRI-2)
 * @param takes what does not count within its reach: a {@link FindingKind}, or one finding
 * @param unless words that bring what stands with them back to here and now: with one of them
 *     within its reach the frame takes nothing
 * @param example a text in which the frame is found
 * @param counterExample one in which it is not
 */
public record Frame(
    String id,
    int version,
    Manner manner,
    PhrasePattern pattern,
    boolean negatable,
    Reach reach,
    Set<String> takes,
    Set<String> unless,
    String example,
    String counterExample) {

  /** How something is meant that is not here and now. */
  public enum Manner {
    /** It might be, or is asked about. */
    HYPOTHETICAL,
    /** Others are said to have said it. */
    HEARSAY,
    /** A film, a book, a song, a game. */
    FICTION,
    /** It was, and is over. */
    PAST_AND_OVER,
    /** The words mean something else. */
    IDIOM,
    /** It is about others than those at risk. */
    SOMEBODY_ELSE,
    /** It was looked for, and is not so. */
    DENIED
  }

  /** How far a frame works. */
  public enum Reach {
    /** What overlaps its own words. */
    WORDS,
    /** The sentence in which its words stand. */
    SENTENCE,
    /** The whole message. */
    MESSAGE
  }

  public Frame {
    takes = Set.copyOf(takes);
    unless = Set.copyOf(unless);
    if (takes.isEmpty()) {
      throw new IllegalArgumentException("frame " + id + " takes nothing away");
    }
    takes.forEach(Frame::check);
    if (reach == Reach.MESSAGE && takes.stream().anyMatch(Frame::isUrgent)) {
      throw new IllegalArgumentException(
          "frame " + id + " may not take a risk, an age or a cry for help from a whole message");
    }
  }

  /** TRI-2: what makes a signal urgent is never set aside beyond the sentence. */
  private static boolean isUrgent(String taken) {
    return Stream.of(FindingKind.READING, FindingKind.AGE, FindingKind.HELP)
        .anyMatch(kind -> taken.equals(kind.name()) || taken.startsWith(kind + ":"));
  }

  private static void check(String taken) {
    if (taken.indexOf(':') < 0) {
      FindingKind.valueOf(taken);
    } else {
      Finding.of(taken);
    }
  }

  /** Whether the finding does not count where the frame works. */
  boolean takes(Finding finding) {
    return takes.contains(finding.kind().name()) || takes.contains(finding.toString());
  }

  /** How conclusions quote it: {@code en.in-a-film@1}. */
  public String reference() {
    return id + "@" + version;
  }
}
