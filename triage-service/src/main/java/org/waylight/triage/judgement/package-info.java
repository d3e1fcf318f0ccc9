/**
 * How well triage reads, measured: labelled vignettes are assessed as signals are, and the answers
 * are compared with the labels. A program of its own beside the service; see docs/judgement.md.
 */
@NullMarked
package org.waylight.triage.judgement;

import org.jspecify.annotations.NullMarked;
