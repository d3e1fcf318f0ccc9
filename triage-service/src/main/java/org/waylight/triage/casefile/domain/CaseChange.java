package org.waylight.triage.casefile.domain;

import org.jspecify.annotations.Nullable;

/**
 * A case before and after a change.
 *
 * @param before absent of a case that is opened
 */
public record CaseChange(@Nullable CaseFile before, CaseFile after) {}
