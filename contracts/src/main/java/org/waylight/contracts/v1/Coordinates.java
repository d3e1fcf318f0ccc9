package org.waylight.contracts.v1;

/** A point on the earth in degrees, WGS 84; never that of a confidential address (PRO-5). */
public record Coordinates(double latitude, double longitude) {}
