package org.waylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard itself: it lets additions through and nothing else. */
class SchemaCompatibilityTest {
  private static final String BEFORE =
      """
      {"type":"object","properties":{"a":{"type":"string","enum":["X","Y"]},
      "n":{"type":"object","properties":{"m":{"type":"integer"}}}},"required":["a"]}
      """;

  @ParameterizedTest(name = "{0}")
  @DisplayName("a change of schema is judged")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a new optional field   | "n":{"type"                | "o":{"type":"string"},"n":{"type" | 0
          a new value            | "X","Y"                    | "X","Y","Z"                       | 0
          a lost value           | "X","Y"                    | "X"                               | 1
          another type           | "integer"                  | "string"                          | 1
          a lost inner field     | "m":{"type":"integer"}     |                                   | 1
          a new demand           | "required":["a"]           | "required":["a","n"]              | 1
          a broken promise       | "required":["a"]           | "required":[]                     | 1
          """)
  void judges(String name, String from, String to, int breaks) throws JsonProcessingException {
    assertThat(BEFORE).contains(from);
    List<String> found =
        SchemaCompatibility.breaks(
            EventSchemas.JSON.readTree(BEFORE),
            EventSchemas.JSON.readTree(BEFORE.replace(from, to == null ? "" : to)));
    assertThat(found).as(name).hasSize(breaks);
  }
}
