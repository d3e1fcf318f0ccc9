package org.waylight.platform.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant. What is absent excludes none.
 *
 * @param topic on which the record came
 * @param reason a part of why it died, as written
 * @param since it died then or later
 * @param until it died then or before
 */
public record DeadLetterQuestion(
    @Nullable String topic,
    @Nullable String reason,
    @Nullable Instant since,
    @Nullable Instant until) {}
