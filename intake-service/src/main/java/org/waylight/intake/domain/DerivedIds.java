package org.waylight.intake.domain;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids that follow from what was submitted, so that the same submission names the same signal
 * wherever and whenever it is taken (INT-2). Each is the start of a keyed hash in the form of a
 * UUIDv8 (RFC 9562).
 */
public final class DerivedIds {
  private final KeyedHash signals;
  private final KeyedHash messages;
  private final KeyedHash submissions;
  private final KeyedHash conversations;

  /** Derives ids under keys of their own. */
  public DerivedIds(IntakeSecret secret) {
    signals = new KeyedHash(secret, "signal id");
    messages = new KeyedHash(secret, "message id");
    submissions = new KeyedHash(secret, "submission id");
    conversations = new KeyedHash(secret, "conversation id");
  }

  /** The signal that a gateway submitted under a key. */
  public UUID signal(String gateway, String key) {
    return asUuid(signals.of(gateway, key));
  }

  /** The message that a gateway named within a signal. */
  public UUID namedMessage(UUID signalId, String name) {
    return asUuid(messages.of(signalId.toString(), "named", name));
  }

  /** The message at a place among those that a signal came with. */
  public UUID firstMessage(UUID signalId, int place) {
    return asUuid(messages.of(signalId.toString(), "first", Integer.toString(place)));
  }

  /** The message that was submitted under a key and has no name of its own. */
  public UUID keyedMessage(UUID signalId, String key) {
    return asUuid(messages.of(signalId.toString(), "keyed", key));
  }

  /** The message that a provider submitted under its own id, whichever signal it joins. */
  public UUID providersMessage(String gateway, String key) {
    return asUuid(messages.of(gateway, "provider's", key));
  }

  /**
   * One submission of a message: the gateway's, under its key, to a signal or a provider's line.
   */
  public UUID submission(String gateway, String target, String key) {
    return asUuid(submissions.of(gateway, target, key));
  }

  /** The conversation that a provider's messages share; the id tells nobody's number. */
  public UUID conversation(String gateway, String shared) {
    return asUuid(conversations.of(gateway, shared));
  }

  /** Whether a UUID has the form of a derived id. */
  static boolean isDerived(UUID id) {
    return id.version() == 8 && id.variant() == 2;
  }

  private static UUID asUuid(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
