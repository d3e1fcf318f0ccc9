/** Which cases signals were in by what was told before a restore. */
@NullMarked
package org.waylight.triage.restore.application;

import org.jspecify.annotations.NullMarked;
