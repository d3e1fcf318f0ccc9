/** Signals, the cases they make, their persons and clocks: plain Java, no framework. */
@NullMarked
package org.waylight.triage.casefile.domain;

import org.jspecify.annotations.NullMarked;
