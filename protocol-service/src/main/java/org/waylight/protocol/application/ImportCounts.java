package org.waylight.protocol.application;

/**
 * How much a bundle brought.
 *
 * @param unchanged entries that already stood as the bundle has them
 */
public record ImportCounts(long protocols, long organisations, long policies, long unchanged) {}
