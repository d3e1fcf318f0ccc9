package org.waylight.triage.judgement;

/**
 * A vignette, what triage concluded of it, and why.
 *
 * @param position among all that were judged, from 0
 */
record Judgement(int position, Vignette vignette, Judged judged, Explanation explanation) {}
