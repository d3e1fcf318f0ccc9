/** Stored-query matching with Lucene, and the files the indicators come from. */
@NullMarked
package org.waylight.triage.assessment.outbound;

import org.jspecify.annotations.NullMarked;
