/** What is read from text, and what must never be. */
@NullMarked
package org.waylight.triage.facts.domain;

import org.jspecify.annotations.NullMarked;
