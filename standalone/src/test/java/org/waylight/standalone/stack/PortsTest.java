package org.waylight.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  @DisplayName("Without variables the usual ports are used")
  void usual() {
    Ports ports = Ports.from(Map.of());

    assertThat(ports.address("intake")).isEqualTo("http://localhost:8081");
    assertThat(ports.postgres()).isEqualTo(15432);
  }

  @Test
  @DisplayName("A variable moves one port and leaves the others")
  void moved() {
    Ports ports = Ports.from(Map.of("WAYLIGHT_TRIAGE_PORT", " 9082 "));

    assertThat(ports.triage()).isEqualTo(9082);
    assertThat(ports.intake()).isEqualTo(8081);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "65536", "-1"})
  @DisplayName("What is no port is refused with the variable's name")
  void noPort(String value) {
    assertThatThrownBy(() -> Ports.from(Map.of("WAYLIGHT_KAFKA_PORT", value)))
        .hasMessageContaining("WAYLIGHT_KAFKA_PORT")
        .hasMessageContaining(value);
  }

  @Test
  @DisplayName("Two parts on one port are refused with both names")
  void twice() {
    assertThatThrownBy(() -> Ports.from(Map.of("WAYLIGHT_TRIAGE_PORT", "8081")))
        .hasMessageContaining("WAYLIGHT_INTAKE_PORT")
        .hasMessageContaining("WAYLIGHT_TRIAGE_PORT");
  }
}
