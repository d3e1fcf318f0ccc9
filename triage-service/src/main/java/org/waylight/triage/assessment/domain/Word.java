package org.waylight.triage.assessment.domain;

/**
 * A word of a text as it is compared: lower case, without accents and apostrophes.
 *
 * @param start offset of its first character in the original text
 * @param end offset after its last
 * @param gap empty positions before it: a sentence's end keeps phrases from reaching across
 */
public record Word(String term, int start, int end, int gap) {}
