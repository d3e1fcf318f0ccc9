package org.waylight.triage.desk.inbound;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.desk.domain.CaseLine;

/**
 * A page of cases.
 *
 * @param nextCursor absent on the last page
 */
public record QueuePage(List<LineView> items, @Nullable String nextCursor) {
  /** A page of these, of which one more than the limit was read. */
  static QueuePage of(
      List<CaseLine> lines, int limit, Instant now, Function<CaseLine, String> cursorAfter) {
    boolean more = lines.size() > limit;
    List<CaseLine> page = more ? lines.subList(0, limit) : lines;
    return new QueuePage(
        page.stream().map(line -> LineView.of(line, now)).toList(),
        more ? cursorAfter.apply(page.getLast()) : null);
  }
}
