/** Use cases of retention: holds, and what has ended. */
@NullMarked
package org.waylight.triage.retention.application;

import org.jspecify.annotations.NullMarked;
