package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may go. */
class PublicAddressesTest {
  private static final PublicAddresses ONLY_PUBLIC = new PublicAddresses(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "168.63.129.17",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::8a"
      })
  @DisplayName("RES-1 a webhook goes to public addresses")
  void open(String address) {
    assertThat(ONLY_PUBLIC.allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.0.3",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.2.7",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "ff02::1",
        "2001:0:1::1",
        "2001:db8::1",
        "2002:7f00:1::1"
      })
  @DisplayName("DIS-6 a webhook never goes into a network of its own, whatever the directory says")
  void closed(String address) {
    assertThat(ONLY_PUBLIC.allows(InetAddress.ofLiteral(address))).isFalse();
  }

  @Test
  @DisplayName("RES-1 what an installation allows besides is allowed, and nothing beyond the block")
  void allowed() {
    PublicAddresses some = new PublicAddresses(List.of(AddressBlock.parse("10.1.2.0/23")));
    assertThat(some.allows(InetAddress.ofLiteral("10.1.3.255"))).isTrue();
    assertThat(some.allows(InetAddress.ofLiteral("10.1.4.0"))).isFalse();
    assertThat(some.allows(InetAddress.ofLiteral("fe80::1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "localhost/8", "10.0.0.0/x", "::/129"})
  @DisplayName("RES-1 a block that is none is refused when the service starts")
  void noBlock(String text) {
    assertThatThrownBy(() -> AddressBlock.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
