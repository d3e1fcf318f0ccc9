package org.waylight.protocol.domain;

import java.time.Instant;

/** The version in force: who wrote it and which other person approved it (PRO-1). */
public record Published(
    long version, Content content, String author, String approvedBy, Instant approvedAt) {}
