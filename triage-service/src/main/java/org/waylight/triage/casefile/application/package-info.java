/** What is done with cases, one use case a class, and the ports they need. */
@NullMarked
package org.waylight.triage.casefile.application;

import org.jspecify.annotations.NullMarked;
