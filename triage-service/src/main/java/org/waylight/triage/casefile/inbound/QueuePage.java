package org.waylight.triage.casefile.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.application.CaseQueue.Line;

/**
 * A page of the queue.
 *
 * @param nextCursor absent on the last page
 */
public record QueuePage(List<Line> items, @Nullable String nextCursor) {}
