package org.waylight.protocol.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Registry;

/** What the rules must know of the rest of the registry. */
public interface Surroundings {
  /** The part of the registry that these contents refer to or compete with. */
  Registry of(Collection<? extends Content> contents, LocalDate today);

  /** Whether another national fallback of this recipient kind is in force (PRO-2). */
  boolean hasOtherFallback(UUID id, RecipientKind recipientKind);

  /** A duration of the disclosure policy, if one in force says it (PRO-4). */
  Optional<Duration> disclosureSetting(String key, LocalDate today);

  /** Lets one approval or import at a time look at the registry and change it. */
  void oneAtATime();
}
