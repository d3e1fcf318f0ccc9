package org.waylight.referral.delivery.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a webhook may go: to public addresses only, so that no entry of the directory makes
 * Waylight call its own network. Blocks after the IANA special-purpose registries (RFC 6890).
 *
 * @param alsoAllowed blocks that are allowed although they are not public
 */
public record PublicAddresses(List<AddressBlock> alsoAllowed) {
  private static final List<AddressBlock> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carriers' own, some clouds' metadata
              "127.0.0.0/8", // loopback
              "168.63.129.16/32", // a cloud's own services, at a public address
              "169.254.0.0/16", // link-local, most clouds' metadata
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays to IPv6
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // protocol assignments, Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // IPv4 addresses in IPv6
              "3fff::/20") // documentation
          .map(AddressBlock::parse)
          .toList();

  /**
   * Outside of it nothing is global: loopback, link-local, unique-local, mapped IPv4, multicast.
   */
  private static final AddressBlock GLOBAL_IPV6 = AddressBlock.parse("2000::/3");

  /** Copies the list. */
  public PublicAddresses {
    alsoAllowed = List.copyOf(alsoAllowed);
  }

  /** Whether a webhook may go there. */
  public boolean allows(InetAddress address) {
    return alsoAllowed.stream().anyMatch(block -> block.contains(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean global = !(address instanceof Inet6Address) || GLOBAL_IPV6.contains(address);
    return global && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
  }
}
