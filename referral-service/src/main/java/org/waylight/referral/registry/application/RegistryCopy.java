package org.waylight.referral.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.referral.matching.domain.Registry;

/**
 * The published protocols and organisations as one immutable index. Changes gather until somebody
 * reads; then the index is made anew by difference and takes the old one's place at once, so that
 * loading a million makes one index and a change makes hardly any of it.
 */
@ApplicationScoped
public class RegistryCopy {
  private final Map<UUID, Long> versions = new HashMap<>();
  private Map<UUID, Optional<ProtocolPublished>> protocols = new HashMap<>();
  private Map<UUID, Optional<OrganisationPublished>> organisations = new HashMap<>();
  private volatile Registry made = Registry.EMPTY;
  private volatile boolean changed;
  private final AtomicLong changes = new AtomicLong();

  /** How many changes were taken; it only grows. */
  public long changes() {
    return changes.get();
  }

  /** The registry as it stands now. */
  public Registry current() {
    return changed ? make() : made;
  }

  /** Takes the newest state of a protocol; an older version than known is ignored. */
  public synchronized void take(ProtocolPublished protocol) {
    if (isNew(protocol.protocolId(), protocol.version())) {
      protocols.put(protocol.protocolId(), Optional.of(protocol));
      change();
    }
  }

  /** Takes the newest state of an organisation; an older version than known is ignored. */
  public synchronized void take(OrganisationPublished organisation) {
    if (isNew(organisation.organisationId(), organisation.version())) {
      organisations.put(organisation.organisationId(), Optional.of(organisation));
      change();
    }
  }

  /** A protocol is no longer published. */
  public synchronized void withdrawProtocol(UUID id) {
    versions.remove(id);
    protocols.put(id, Optional.empty());
    change();
  }

  /** An organisation is no longer published. */
  public synchronized void withdrawOrganisation(UUID id) {
    versions.remove(id);
    organisations.put(id, Optional.empty());
    change();
  }

  private void change() {
    changed = true;
    changes.incrementAndGet();
  }

  private boolean isNew(UUID id, long version) {
    if (versions.getOrDefault(id, Long.MIN_VALUE) > version) {
      return false;
    }
    versions.put(id, version);
    return true;
  }

  private synchronized Registry make() {
    if (changed) {
      made = made.with(protocols, organisations);
      protocols = new HashMap<>();
      organisations = new HashMap<>();
      changed = false;
    }
    return made;
  }
}
