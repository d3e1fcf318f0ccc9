package org.waylight.standalone.terminal;

import java.io.PrintStream;

/** Where the commands write. Safe for several threads; a line is never torn. */
public final class Terminal {
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean interactive;
  private String status = "";

  public Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** The terminal this JVM was started from, or a plain stream where there is none. */
  public static Terminal standard() {
    boolean interactive =
        System.console() != null
            && System.console().isTerminal()
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(System.out, interactive);
  }

  public boolean interactive() {
    return interactive;
  }

  /** One line. */
  public synchronized void line(String text) {
    if (interactive && !status.isEmpty()) {
      out.print(CLEAR_LINE);
    }
    out.println(text);
    redraw();
  }

  /** An empty line. */
  public void line() {
    line("");
  }

  /** A line with a heading's look, after an empty one. */
  public void heading(String text) {
    line();
    line(bold(text));
  }

  /** A line at the bottom that later lines push down; nothing where there is no terminal. */
  public synchronized void status(String text) {
    status = text;
    if (interactive) {
      out.print(CLEAR_LINE);
      redraw();
    }
  }

  public String good(String text) {
    return styled("32", text);
  }

  public String bad(String text) {
    return styled("31", text);
  }

  public String warned(String text) {
    return styled("33", text);
  }

  public String bold(String text) {
    return styled("1", text);
  }

  public String faint(String text) {
    return styled("2", text);
  }

  private void redraw() {
    if (interactive && !status.isEmpty()) {
      out.print(status);
    }
    out.flush();
  }

  private String styled(String code, String text) {
    return interactive ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
