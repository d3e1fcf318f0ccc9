/** The files the indicators come from, and reading with those in use. */
@NullMarked
package org.waylight.triage.assessment.outbound;

import org.jspecify.annotations.NullMarked;
