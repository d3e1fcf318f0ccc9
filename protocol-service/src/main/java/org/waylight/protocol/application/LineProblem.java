package org.waylight.protocol.application;

import org.waylight.protocol.domain.FieldProblem;

/** What is wrong in one line of a bundle. */
public record LineProblem(int line, FieldProblem problem) {}
