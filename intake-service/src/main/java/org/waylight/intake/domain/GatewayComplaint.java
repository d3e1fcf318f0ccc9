package org.waylight.intake.domain;

/** What is wrong with a gateway as an operator wrote it, and how to mend it. */
public record GatewayComplaint(String field, String problem, String mend) {}
