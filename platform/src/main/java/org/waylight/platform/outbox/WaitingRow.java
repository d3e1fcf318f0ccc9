package org.waylight.platform.outbox;

/**
 * A row of the outbox and its place in the order of sending.
 *
 * @param position the table's key
 */
record WaitingRow(long position, OutboxRow row) {}
