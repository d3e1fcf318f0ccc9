/** Ties between signals. */
@NullMarked
package org.waylight.triage.ties.domain;

import org.jspecify.annotations.NullMarked;
