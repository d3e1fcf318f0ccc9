package org.waylight.platform.access;

import java.time.Instant;
import java.util.UUID;

/** That a person read a case. */
record Reading(String actor, Instant at, UUID caseId) {}
