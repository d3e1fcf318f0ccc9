package org.waylight.protocol.synthetic;

import java.util.Set;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Urgency;

/** The conditions the made-up protocols use, by what they mean. */
final class Who {
  /** Anybody. */
  static final ProtocolConditions ANYBODY =
      new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of());

  /** A minor, suspected by more than an unknown age. */
  static final ProtocolConditions MINOR =
      new ProtocolConditions(Set.of(AgeBand.MINOR), Set.of(), Set.of(), Set.of());

  /** Somebody who cannot wait. */
  static final ProtocolConditions URGENT =
      new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of(Urgency.URGENT));

  /** Somebody who needs help within a day. */
  static final ProtocolConditions IN_CRISIS =
      new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of(Urgency.URGENT, Urgency.CRISIS));

  /** An adult, or somebody of unknown age, of whom a third party tells. */
  static final ProtocolConditions TOLD_OF =
      new ProtocolConditions(
          Set.of(AgeBand.ADULT, AgeBand.UNKNOWN),
          Set.of(),
          Set.of(
              SignalerKind.FAMILY_FRIEND,
              SignalerKind.COMMUNITY_MEMBER,
              SignalerKind.SERVICE_PROVIDER,
              SignalerKind.LAW_ENFORCEMENT,
              SignalerKind.OTHER),
          Set.of());

  private Who() {}
}
