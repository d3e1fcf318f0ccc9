package org.waylight.protocol.application;

/**
 * What is wrong in an HSDS file; never quotes it.
 *
 * @param place the table, such as {@code schedules.csv}, or {@code (file)}
 * @param line in it, from 1
 * @param field path from the row or object, such as {@code schedules[0].timezone}
 */
public record DirectoryProblem(String place, int line, String field, String problem, String mend) {}
