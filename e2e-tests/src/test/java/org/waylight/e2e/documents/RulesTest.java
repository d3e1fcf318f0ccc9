package org.waylight.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of rules tells the truth about where each rule lives and what tests it. */
class RulesTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".waylight", "node_modules");
  private static final Path NOWHERE = Path.of("no such file");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** One row of the table. */
  private record Rule(String id, List<String> places, List<String> tests) {}

  private static final List<Rule> RULES = new ArrayList<>();
  private static final Map<String, Path> FILES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(ROOT.resolve("docs/rules.md"))) {
      String[] cells = line.split("(?<!\\\\)\\|");
      if (cells.length == 5 && cells[1].matches(" `[A-Z]{3}-\\d+` ")) {
        RULES.add(new Rule(names(cells[1]).getFirst(), names(cells[3]), names(cells[4])));
      }
    }
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            FILES.put(file.getFileName().toString(), file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  @DisplayName("Every rule of every family is listed once")
  void complete() {
    Stream<String> expected =
        Map.of("INT", 6, "TRI", 10, "CON", 5, "DIS", 10, "PRO", 7, "RES", 4).entrySet().stream()
            .flatMap(
                family ->
                    Stream.iterate(1, number -> number <= family.getValue(), number -> number + 1)
                        .map(number -> family.getKey() + "-" + number));
    assertThat(RULES.stream().map(Rule::id)).containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @Test
  @DisplayName("What the table names is in the repository")
  void namesExist() {
    assertThat(
            RULES.stream()
                .flatMap(rule -> Stream.concat(rule.places.stream(), rule.tests.stream())))
        .allSatisfy(name -> assertThat(fileOf(name)).as(name).exists());
  }

  @Test
  @DisplayName("A test that the table names quotes the rule in a name of its own")
  void testsQuoteTheirRule() {
    for (Rule rule : RULES) {
      Pattern quoted =
          Pattern.compile("@(?:DisplayName|Label)\\(\\s*\"[^\"]*\\b" + rule.id + "(?!\\d)");
      assertThat(rule.tests)
          .as(rule.id)
          .allSatisfy(test -> assertThat(Files.readString(fileOf(test))).containsPattern(quoted));
    }
  }

  private static Path fileOf(String name) {
    return FILES.getOrDefault(name + ".java", FILES.getOrDefault(name, NOWHERE));
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(RulesTest::name).toList();
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }
}
