/** How long cases are kept, plainly (RES-4). */
@NullMarked
package org.waylight.triage.retention.domain;

import org.jspecify.annotations.NullMarked;
