/** What triage concludes about a signal, and why (TRI-1): plain Java, no framework. */
@NullMarked
package org.waylight.triage.assessment.domain;

import org.jspecify.annotations.NullMarked;
