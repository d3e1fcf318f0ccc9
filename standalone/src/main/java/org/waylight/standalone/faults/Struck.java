package org.waylight.standalone.faults;

import org.jspecify.annotations.Nullable;

/**
 * One fault as it went.
 *
 * @param at seconds since the load began
 * @param recovered seconds until all was well again; absent if it was not in time
 * @param meanwhile what was counted from the fault until then
 * @param notRun why it could not be tried here; absent if it was
 * @param note what was seen
 */
record Struck(
    String what,
    double at,
    @Nullable Double recovered,
    Tally.Snapshot meanwhile,
    @Nullable String notRun,
    String note) {

  /** It was tried, and all came back. */
  boolean survived() {
    return recovered != null;
  }
}
