package org.waylight.intake.outbound;

import java.sql.SQLException;

/** Too many wait to be stored; the database itself is well. */
final class CrowdedException extends StoreException {
  private static final long serialVersionUID = 1;

  CrowdedException() {
    super(new SQLException("too many wait", "53000"));
  }
}
