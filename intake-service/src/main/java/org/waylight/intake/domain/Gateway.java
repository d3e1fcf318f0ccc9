package org.waylight.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;

/**
 * A system that may hand over signals, as an operator registered it.
 *
 * @param name in URLs and in every signal of it; for REST the client id of its token
 * @param version grows with each change
 * @param channels the channels it may speak for
 * @param secrets the newest first
 * @param hosts what the provider calls it by: host, with port and path prefix where there is one;
 *     {@code https} unless it begins with another scheme
 * @param perSecond signals a second, if it is held to a rate
 * @param settings of its kind, such as {@code account}
 */
public record Gateway(
    String name,
    GatewayKind kind,
    long version,
    boolean paused,
    Set<Channel> channels,
    List<GatewaySecret> secrets,
    List<String> hosts,
    @Nullable Integer perSecond,
    Map<String, String> settings) {
  /** Copies the collections, so that a gateway never changes. */
  public Gateway {
    channels = Set.copyOf(channels);
    secrets = List.copyOf(secrets);
    hosts = List.copyOf(hosts);
    settings = Map.copyOf(settings);
  }

  /** The secrets that hold at a moment. */
  public Stream<String> secretsAt(Instant now) {
    return secrets.stream().filter(secret -> secret.holdsAt(now)).map(s -> s.value().reveal());
  }

  /** The addresses under which the provider may have called a path with its query. */
  public Stream<String> addressesOf(String pathAndQuery) {
    return hosts.stream()
        .map(host -> (host.contains("://") ? host : "https://" + host) + pathAndQuery);
  }

  /** A setting of its kind. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }
}
