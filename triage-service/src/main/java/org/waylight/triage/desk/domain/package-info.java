/** Why a case stands where it stands, how long a claim lasts, what may be followed up. */
@NullMarked
package org.waylight.triage.desk.domain;

import org.jspecify.annotations.NullMarked;
