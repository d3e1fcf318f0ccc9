/** Cases in PostgreSQL. */
@NullMarked
package org.waylight.triage.casefile.outbound;

import org.jspecify.annotations.NullMarked;
