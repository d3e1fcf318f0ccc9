package org.waylight.protocol.domain;

/**
 * What is wrong with one field and how to mend it, without repeating its value.
 *
 * @param field path into the content, such as {@code recipients[0]}
 * @param rule the rule of the hotline it breaks, such as {@code PRO-1}
 */
public record FieldProblem(String field, String rule, String problem, String mend) {}
