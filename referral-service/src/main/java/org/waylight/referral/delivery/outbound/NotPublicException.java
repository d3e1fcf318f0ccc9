package org.waylight.referral.delivery.outbound;

import java.io.IOException;

/** A name leads to an address that no webhook may go to. */
final class NotPublicException extends IOException {
  private static final long serialVersionUID = 1;

  NotPublicException() {
    super("not a public address");
  }
}
