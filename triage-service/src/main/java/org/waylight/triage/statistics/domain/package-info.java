/** What may be said in numbers, and what not (DIS-6). */
@NullMarked
package org.waylight.triage.statistics.domain;

import org.jspecify.annotations.NullMarked;
