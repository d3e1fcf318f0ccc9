/** How supervisors and advocates work on cases, one use case a class, and the ports they need. */
@NullMarked
package org.waylight.triage.desk.application;

import org.jspecify.annotations.NullMarked;
