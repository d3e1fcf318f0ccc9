package org.waylight.referral.delivery.domain;

import java.net.InetAddress;

/**
 * A block of IP addresses in CIDR notation, {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param prefix how many leading bits all its addresses share
 */
public record AddressBlock(InetAddress start, int prefix) {
  /** The prefix is no longer than the address. */
  public AddressBlock {
    if (prefix < 0 || prefix > start.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no such block: " + start.getHostAddress() + "/" + prefix);
    }
  }

  /** Reads {@code address/prefix}; throws {@link IllegalArgumentException} at anything else. */
  public static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a block is written address/prefix: " + text);
    }
    return new AddressBlock(
        InetAddress.ofLiteral(text.substring(0, slash).strip()),
        Integer.parseInt(text.substring(slash + 1).strip()));
  }

  /** Whether the address lies in the block; never for one of the other family. */
  public boolean contains(InetAddress address) {
    byte[] mine = start.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
