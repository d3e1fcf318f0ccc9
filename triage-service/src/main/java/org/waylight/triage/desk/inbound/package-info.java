/** Requests of people at the desk: the queue, claims, hand-overs, searches, and what runs out. */
@NullMarked
package org.waylight.triage.desk.inbound;

import org.jspecify.annotations.NullMarked;
