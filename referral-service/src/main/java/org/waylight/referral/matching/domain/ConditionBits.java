package org.waylight.referral.matching.domain;

import java.util.Set;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;

/**
 * What a protocol asks of a case, and what a case has, as bits of one word: a protocol fits if each
 * group shares a bit. The last bit of a group means "asks nothing"; every case has it.
 */
final class ConditionBits {
  private static final int TOPIC = 0;
  private static final int AGE = TOPIC + Topic.values().length + 1;
  private static final int TYPE = AGE + AgeBand.values().length + 1;
  private static final int SIGNALER = TYPE + TraffickingType.values().length + 1;
  private static final int URGENCY = SIGNALER + SignalerKind.values().length + 1;
  private static final int BASIS = URGENCY + Urgency.values().length + 1;
  private static final int END = BASIS + LegalBasis.values().length;

  private static final long TOPICS = bitsOf(TOPIC, AGE);
  private static final long AGES = bitsOf(AGE, TYPE);
  private static final long TYPES = bitsOf(TYPE, SIGNALER);
  private static final long SIGNALERS = bitsOf(SIGNALER, URGENCY);
  private static final long URGENCIES = bitsOf(URGENCY, BASIS);
  private static final long BASES = bitsOf(BASIS, END);

  static {
    if (END > Long.SIZE) {
      throw new IllegalStateException("topics and conditions need a second word: " + END + " bits");
    }
  }

  private ConditionBits() {}

  static long of(ProtocolPublished protocol) {
    ProtocolConditions asks = protocol.conditions();
    return asked(protocol.topics(), TOPIC, AGE)
        | asked(asks.victimAgeBands(), AGE, TYPE)
        | asked(asks.types(), TYPE, SIGNALER)
        | asked(asks.signalerKinds(), SIGNALER, URGENCY)
        | asked(asks.urgencies(), URGENCY, BASIS)
        | bit(BASIS, protocol.basis());
  }

  static long of(CaseToMatch asked) {
    long bits =
        had(asked.topics(), TOPIC, AGE)
            | had(asked.victimAges(), AGE, TYPE)
            | had(Set.of(asked.type()), TYPE, SIGNALER)
            | had(asked.signalerKinds(), SIGNALER, URGENCY)
            | had(Set.of(asked.urgency()), URGENCY, BASIS);
    for (LegalBasis basis : LegalBasis.values()) {
      if (asked.mayRestOn(basis)) {
        bits |= bit(BASIS, basis);
      }
    }
    return bits;
  }

  static boolean fit(long asked, long had) {
    long both = asked & had;
    return (both & TOPICS) != 0
        && (both & AGES) != 0
        && (both & TYPES) != 0
        && (both & SIGNALERS) != 0
        && (both & URGENCIES) != 0
        && (both & BASES) != 0;
  }

  private static long asked(Set<? extends Enum<?>> wanted, int from, int end) {
    return wanted.isEmpty() ? 1L << (end - 1) : had(wanted, from, end) & ~(1L << (end - 1));
  }

  private static long had(Set<? extends Enum<?>> values, int from, int end) {
    long bits = 1L << (end - 1);
    for (Enum<?> value : values) {
      bits |= bit(from, value);
    }
    return bits;
  }

  private static long bit(int from, Enum<?> value) {
    return 1L << (from + value.ordinal());
  }

  private static long bitsOf(int from, int end) {
    return (1L << end) - (1L << from);
  }
}
