package org.waylight.intake.inbound.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  @DisplayName("Both languages have the same texts, in the same order, and none is empty")
  void sameNames() throws IOException {
    assertThat(names("texts_es.properties")).isEqualTo(names("texts_en.properties"));
    assertThat(names("texts_en.properties")).doesNotHaveDuplicates();
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).values()).noneMatch(String::isBlank);
    }
  }

  @Test
  @DisplayName("No text is Spanish in one file and English in the other by mistake")
  void translated() {
    Texts.in(Language.EN)
        .forEach(
            (name, text) -> {
              if (!name.equals("NO") && !name.endsWith(".NO")) {
                assertThat(Texts.in(Language.ES)).as(name).doesNotContainEntry(name, text);
              }
            });
  }

  @Test
  @DisplayName(
      "DIS-2 the form names all three exceptions in both languages, and DIS-3 for contacts")
  void exceptions() {
    for (Language language : Language.values()) {
      assertThat(Texts.in(language))
          .containsKeys("exceptionChild", "exceptionDanger", "exceptionThreat", "exceptionContact");
    }
  }

  private static List<String> names(String file) throws IOException {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve("form").resolve(file))) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.substring(0, line.indexOf('=')))
          .toList();
    }
  }
}
