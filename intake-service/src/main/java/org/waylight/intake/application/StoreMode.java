package org.waylight.intake.application;

/** Where intake keeps what it takes, just now. */
public enum StoreMode {
  /** In PostgreSQL, and Kafka is told at once. */
  BOTH,
  /** In PostgreSQL; Kafka is away and is told later. */
  POSTGRESQL,
  /** By Kafka alone; PostgreSQL is away and gets it later. */
  KAFKA,
  /** Nowhere: gateways are asked to come again. */
  NONE
}
