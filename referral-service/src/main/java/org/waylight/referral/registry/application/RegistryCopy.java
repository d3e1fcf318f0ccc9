package org.waylight.referral.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.referral.matching.domain.Registry;

/**
 * The published protocols and organisations as one immutable index, replaced whole. A change only
 * marks it; the next reader makes the new one, so that loading thousands makes one index.
 */
@ApplicationScoped
public class RegistryCopy {
  private final Map<UUID, ProtocolPublished> protocols = new HashMap<>();
  private final Map<UUID, OrganisationPublished> organisations = new HashMap<>();
  private volatile @Nullable Registry current = Registry.EMPTY;

  /** The registry as it stands now. */
  public Registry current() {
    Registry made = current;
    return made == null ? make() : made;
  }

  /** Takes the newest state of a protocol; an older version than known is ignored. */
  public synchronized void take(ProtocolPublished protocol) {
    ProtocolPublished known = protocols.get(protocol.protocolId());
    if (known == null || known.version() <= protocol.version()) {
      protocols.put(protocol.protocolId(), protocol);
      current = null;
    }
  }

  /** Takes the newest state of an organisation; an older version than known is ignored. */
  public synchronized void take(OrganisationPublished organisation) {
    OrganisationPublished known = organisations.get(organisation.organisationId());
    if (known == null || known.version() <= organisation.version()) {
      organisations.put(organisation.organisationId(), organisation);
      current = null;
    }
  }

  /** A protocol is no longer published. */
  public synchronized void withdrawProtocol(UUID id) {
    if (protocols.remove(id) != null) {
      current = null;
    }
  }

  /** An organisation is no longer published. */
  public synchronized void withdrawOrganisation(UUID id) {
    if (organisations.remove(id) != null) {
      current = null;
    }
  }

  private synchronized Registry make() {
    Registry made = new Registry(protocols.values(), organisations.values());
    current = made;
    return made;
  }
}
