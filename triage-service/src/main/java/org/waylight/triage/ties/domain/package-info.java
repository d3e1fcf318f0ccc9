/** What two signals share, and what follows from it: only suggestions (TRI-8). */
@NullMarked
package org.waylight.triage.ties.domain;

import org.jspecify.annotations.NullMarked;
