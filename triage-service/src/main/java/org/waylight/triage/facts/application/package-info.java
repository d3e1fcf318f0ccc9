/** What is done with facts read from text. */
@NullMarked
package org.waylight.triage.facts.application;

import org.jspecify.annotations.NullMarked;
