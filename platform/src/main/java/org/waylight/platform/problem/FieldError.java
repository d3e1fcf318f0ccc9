package org.waylight.platform.problem;

/**
 * What is wrong with one field and how to mend it; never the value that was sent.
 *
 * @param field the path from the body's root, such as {@code messages[0].text}
 */
public record FieldError(String field, String problem, String mend) {}
