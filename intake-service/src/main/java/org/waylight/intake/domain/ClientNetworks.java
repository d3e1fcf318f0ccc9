package org.waylight.intake.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Names the network that somebody calls from, under a key that lives as long as the process: enough
 * to count, and nobody's address can be told from it (INT-6).
 */
public final class ClientNetworks {
  private static final int SECRET_BYTES = 32;

  /** What one household or office has of IPv6: 56 bits. */
  private static final int IPV6_BYTES = 7;

  private final KeyedHash hash;

  /** Names networks under a new key. */
  public ClientNetworks() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    hash = new KeyedHash(new IntakeSecret(secret), "client network");
  }

  /** The name of the network of an address. */
  public long of(String address) {
    return ByteBuffer.wrap(hash.of(network(address))).getLong();
  }

  private static byte[] network(String address) {
    try {
      InetAddress literal = InetAddress.ofLiteral(address);
      byte[] bytes = literal.getAddress();
      return literal instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_BYTES) : bytes;
    } catch (IllegalArgumentException name) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
