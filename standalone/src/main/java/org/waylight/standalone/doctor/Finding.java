package org.waylight.standalone.doctor;

import org.waylight.standalone.terminal.Terminal;

/**
 * One thing that was looked at.
 *
 * @param mend what to do about it; empty if nothing
 */
public record Finding(Weight weight, String text, String mend) {
  /** How bad it is. */
  public enum Weight {
    FINE,
    /** Works, but may surprise. */
    WARNING,
    /** Keeps Waylight from running. */
    PROBLEM
  }

  public static Finding fine(String text) {
    return new Finding(Weight.FINE, text, "");
  }

  public static Finding warning(String text, String mend) {
    return new Finding(Weight.WARNING, text, mend);
  }

  public static Finding problem(String text, String mend) {
    return new Finding(Weight.PROBLEM, text, mend);
  }

  /** Prints it, and below it how to mend it. */
  public void print(Terminal terminal) {
    String mark =
        switch (weight) {
          case FINE -> terminal.good("fine   ");
          case WARNING -> terminal.warned("careful");
          case PROBLEM -> terminal.bad("problem");
        };
    terminal.line("  " + mark + "  " + text);
    if (!mend.isEmpty()) {
      terminal.line("           " + terminal.bold("mend: ") + mend);
    }
  }
}
