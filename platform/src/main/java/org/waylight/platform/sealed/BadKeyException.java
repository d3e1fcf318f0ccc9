package org.waylight.platform.sealed;

/** A keyset is missing or malformed; says which, what was expected, and how to make one. */
public class BadKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadKeyException(String name, String expected, String problem) {
    super(
        "key "
            + name
            + ": "
            + problem
            + "; expected "
            + expected
            + ". waylight.keys.directory names the folder; KeysetTool generate makes a new set.");
  }
}
