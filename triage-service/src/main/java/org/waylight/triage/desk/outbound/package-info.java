/** The desk in PostgreSQL, and its published policy. */
@NullMarked
package org.waylight.triage.desk.outbound;

import org.jspecify.annotations.NullMarked;
