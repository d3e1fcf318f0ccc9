package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whom this replica is telling something at this moment. One sender at a time tells a recipient, so
 * that one who hangs keeps one sender busy, however many reports wait for it, and never all.
 */
@ApplicationScoped
public class BeingTold {
  private final Set<UUID> recipients = ConcurrentHashMap.newKeySet();

  /** Everybody who is being told something. */
  Set<UUID> now() {
    return Set.copyOf(recipients);
  }

  /** False if another sender is telling them something. */
  boolean begin(UUID recipient) {
    return recipients.add(recipient);
  }

  void end(UUID recipient) {
    recipients.remove(recipient);
  }
}
