package org.waylight.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that points somewhere points at something. */
class LinksTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> demo = Files.walk(ROOT.resolve("demo"));
        Stream<Path> deploy = Files.walk(ROOT.resolve("deploy"))) {
      return Stream.of(top, docs, demo, deploy)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  @DisplayName("Every link of a document leads to a file, and to a heading where it names one")
  void linksLeadSomewhere(Path document) throws IOException {
    List<String> links =
        LINK.matcher(Files.readString(document))
            .results()
            .map(match -> match.group(1))
            .filter(link -> !link.contains("://"))
            .toList();
    assertThat(links)
        .allSatisfy(
            link -> {
              String[] parts = link.split("#", 2);
              Path target =
                  parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
              assertThat(target).exists();
              if (parts.length == 2) {
                assertThat(anchorsOf(target)).contains(parts[1]);
              }
            });
  }

  private static List<String> anchorsOf(Path document) throws IOException {
    return HEADING.matcher(Files.readString(document)).results().map(LinksTest::anchor).toList();
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{Alnum} -]", "")
        .replace(' ', '-');
  }
}
