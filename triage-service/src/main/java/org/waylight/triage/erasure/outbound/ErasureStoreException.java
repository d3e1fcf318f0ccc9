package org.waylight.triage.erasure.outbound;

/** Erasing or its record failed; without anything of what was read or written. */
public final class ErasureStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ErasureStoreException(String what, Throwable cause) {
    super(what, cause);
  }
}
