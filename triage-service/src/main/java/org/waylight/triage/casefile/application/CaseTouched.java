package org.waylight.triage.casefile.application;

import java.util.UUID;

/** Somebody worked on a case without changing it: a sign of them if they have it. */
public record CaseTouched(UUID caseId, String by) {}
