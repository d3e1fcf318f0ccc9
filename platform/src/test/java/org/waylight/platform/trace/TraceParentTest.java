package org.waylight.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The W3C trace context. */
class TraceParentTest {
  @Test
  @DisplayName("a well-formed header is kept; its next step has the same trace and another step")
  void kept() {
    String header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    TraceParent parsed = TraceParent.parse(header);
    assertThat(parsed.header()).isEqualTo(header);
    assertThat(parsed.next().traceId()).isEqualTo(parsed.traceId());
    assertThat(parsed.next().stepId()).isNotEqualTo(parsed.stepId());
  }

  @Property(tries = 100)
  @Label("INT-6 whatever else a sender puts there is dropped")
  void malformed(@ForAll String header) {
    assertThat(TraceParent.parse(header).header())
        .isNotEqualTo(header)
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  @DisplayName("ids of zeros are invalid")
  void zeros() {
    String zeros = "00-00000000000000000000000000000000-0000000000000000-01";
    assertThat(TraceParent.parse(zeros).header()).isNotEqualTo(zeros);
  }
}
