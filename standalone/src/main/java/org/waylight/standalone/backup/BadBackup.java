package org.waylight.standalone.backup;

/** A backup that is not used; the message names the file and what is wrong with it. */
public final class BadBackup extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadBackup(String message) {
    super(message);
  }
}
