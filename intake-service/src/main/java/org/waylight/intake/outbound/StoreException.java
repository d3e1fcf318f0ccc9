package org.waylight.intake.outbound;

import java.sql.SQLException;

/** The database did not do as it was told; the cause tells whether it was away. */
sealed class StoreException extends RuntimeException permits CrowdedException {
  private static final long serialVersionUID = 1;

  // Without a message: the driver's could quote the values of a row.
  StoreException(SQLException cause) {
    super(null, cause);
  }
}
