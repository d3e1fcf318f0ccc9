/** Notices ties between signals, shows them, and takes a supervisor's word on them. */
@NullMarked
package org.waylight.triage.ties.application;

import org.jspecify.annotations.NullMarked;
