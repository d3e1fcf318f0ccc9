/** Publishing a period's statistics, once. */
@NullMarked
package org.waylight.triage.statistics.application;

import org.jspecify.annotations.NullMarked;
