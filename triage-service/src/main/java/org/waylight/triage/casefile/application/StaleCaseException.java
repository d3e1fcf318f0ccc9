package org.waylight.triage.casefile.application;

import java.util.List;
import org.waylight.triage.casefile.domain.RecordedDeed;

/**
 * Somebody changed the case since the caller read it: the request ends with what the other did, so
 * that the caller can decide anew. Whatever transaction runs is rolled back.
 */
public final class StaleCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long read;
  private final long current;
  private final transient List<RecordedDeed> since;

  /** What was done since the version that was read, the oldest first. */
  public StaleCaseException(long read, long current, List<RecordedDeed> since) {
    super("version " + read + " of a case is not the last", null, false, false);
    this.read = read;
    this.current = current;
    this.since = List.copyOf(since);
  }

  /** The version the caller read. */
  public long read() {
    return read;
  }

  /** The version there is. */
  public long current() {
    return current;
  }

  /** What was done in between, the oldest first. */
  public List<RecordedDeed> since() {
    return since;
  }
}
