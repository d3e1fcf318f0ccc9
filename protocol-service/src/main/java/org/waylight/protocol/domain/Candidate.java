package org.waylight.protocol.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content before it is saved or comes into force.
 *
 * @param replaces the version of the same entry that is in force
 * @param forApproval about to come into force: what it refers to must be in force too
 */
public record Candidate<C extends Content>(
    UUID id, C content, @Nullable Published replaces, boolean forApproval) {}
