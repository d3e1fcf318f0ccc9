package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientNetworksTest {
  private final ClientNetworks networks = new ClientNetworks();

  @Test
  @DisplayName("An IPv4 address is a network of its own, also written as IPv6")
  void ipv4() {
    assertThat(networks.of("192.0.2.1")).isEqualTo(networks.of("192.0.2.1"));
    assertThat(networks.of("::ffff:192.0.2.1")).isEqualTo(networks.of("192.0.2.1"));
    assertThat(networks.of("192.0.2.2")).isNotEqualTo(networks.of("192.0.2.1"));
  }

  @Test
  @DisplayName("IPv6 addresses of one /56 are one network")
  void ipv6() {
    assertThat(networks.of("2001:db8:0:1234::1")).isEqualTo(networks.of("2001:db8:0:12ff:9::2"));
    assertThat(networks.of("2001:db8:0:1334::1")).isNotEqualTo(networks.of("2001:db8:0:1234::1"));
  }

  @Test
  @DisplayName("INT-6 the name of a network is another after each start")
  void keyed() {
    assertThat(new ClientNetworks().of("192.0.2.1")).isNotEqualTo(networks.of("192.0.2.1"));
  }

  @Test
  @DisplayName("What is no address, as a proxy may say, is counted all the same")
  void unknown() {
    assertThat(networks.of("unknown")).isEqualTo(networks.of("unknown"));
  }
}
