package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * A gateway as an operator registered or changed it: its full state. Intake tells only itself, so
 * that a replica knows the gateways also while PostgreSQL is away.
 *
 * @param kind the name of intake's kind of gateway
 * @param secrets the newest first; sealed under intake's own keys, bound to the gateway's name
 * @param hosts what the provider calls it by
 * @param perSecond signals a second, if it is held to a rate
 * @param change what was done: REGISTERED, CHANGED, SECRET_ROTATED, PAUSED, RESUMED
 */
public record GatewayRegistered(
    String name,
    long version,
    String kind,
    boolean paused,
    Set<Channel> channels,
    List<SealedSecret> secrets,
    List<String> hosts,
    @Nullable Integer perSecond,
    Map<String, String> settings,
    String change,
    String changedBy,
    Instant changedAt) {
  /** Copies the collections, so that an event never changes. */
  public GatewayRegistered {
    channels = Set.copyOf(channels);
    secrets = List.copyOf(secrets);
    hosts = List.copyOf(hosts);
    settings = Map.copyOf(settings);
  }

  /**
   * A secret that cannot be read here.
   *
   * @param until when it ends, because another took its place
   */
  public record SealedSecret(SealedText value, @Nullable Instant until) {}
}
