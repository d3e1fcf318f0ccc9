package org.waylight.platform.sealed;

/**
 * Personal text in the clear, in memory only.
 *
 * @param reveal the text itself; whoever asks for it answers for where it goes (INT-6)
 */
public record OpenedText(String reveal) {
  @Override
  public String toString() {
    return "OpenedText[]";
  }
}
