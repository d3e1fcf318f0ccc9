package org.waylight.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.standalone.terminal.Terminal;

class ExplanationTest {
  @Test
  @DisplayName("TRI-1 a conclusion is shown with its rule, the very words and the stated facts")
  void words() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();

    new Explanation(
            new ObjectMapper()
                .readTree(
                    """
                    {"signals":[{"messages":[{"messageId":"m1","text":"they took our passports"}]}],
                     "assessment":{"conclusions":[{"about":"URGENCY","value":"URGENT","rule":"TRI-4@1",
                       "stated":["immediateDanger"],
                       "evidence":[{"indicator":"en.documents","messageId":"m1","start":5,"end":23}]}]}}
                    """))
        .print(new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false));

    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("TRI-4@1")
        .contains("stated: immediateDanger")
        .contains("\"took our passports\" (en.documents)");
  }
}
