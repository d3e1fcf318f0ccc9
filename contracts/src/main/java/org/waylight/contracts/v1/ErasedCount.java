package org.waylight.contracts.v1;

/**
 * How much of a kind was erased.
 *
 * @param kind what it was, such as {@code messages}
 */
public record ErasedCount(String kind, int count) {}
