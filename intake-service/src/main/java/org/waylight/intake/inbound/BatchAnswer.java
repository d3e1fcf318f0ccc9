package org.waylight.intake.inbound;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.ProblemBody;

/**
 * What became of one line.
 *
 * @param line counted from 1
 * @param status as the request alone would have been answered
 */
@Schema(name = "BatchAnswer")
public record BatchAnswer(
    int line, int status, @Nullable AcceptedBody accepted, @Nullable ProblemBody problem) {}
