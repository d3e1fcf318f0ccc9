package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.ReadPlace;
import org.waylight.triage.facts.outbound.GazetteerFiles;

/** The reader with the whole gazetteer, for tests. */
final class SomeFacts {
  static final FactReader READER = GazetteerFiles.reader();

  private static final int FEW = 6;

  private SomeFacts() {}

  static FactsRead read(String text) {
    return READER.read(SpeltWords.of(text));
  }

  /** Checks lines of a text and all that is read in it: {@code he goes by dre | NAME dre}. */
  static void check(String table) {
    check(READER, table);
  }

  static void check(FactReader reader, String table) {
    List<String> expected = table.lines().map(line -> line.replaceFirst(" +\\|", " |")).toList();

    assertThat(expected)
        .allSatisfy(
            line -> {
              String text = line.substring(0, line.indexOf(" | "));
              assertThat(text + " | " + reading(reader, text)).isEqualTo(line);
            });
  }

  /**
   * All that is read, in one line: {@code NAME Kestrel; PLATE KJX 4471 = KJX4471; HERE Erie PA =
   * US/PA/Erie}.
   */
  private static String reading(FactReader reader, String text) {
    FactsRead read = reader.read(SpeltWords.of(text));
    String all =
        Stream.concat(
                read.facts().stream().map(fact -> written(fact, text)),
                read.places().stream().map(place -> written(place, text)))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String written(Fact fact, String text) {
    String words = fact.kind() + " " + text.substring(fact.start(), fact.end());
    return fact.normal() == null ? words : words + " = " + fact.normal();
  }

  private static String written(PlaceMention mention, String text) {
    ReadPlace place = mention.place();
    String said =
        Stream.of(
                place.country(),
                place.state(),
                place.county() == null ? null : place.county() + " County",
                place.city(),
                place.zip(),
                place.tribalLand())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    String words = mention.role() + " " + text.substring(mention.start(), mention.end());
    return words + " = " + said + of(mention);
  }

  private static String of(PlaceMention mention) {
    int count = mention.regions().size();
    return count == 0 ? "" : " of " + (count > FEW ? "many" : String.join(" ", mention.regions()));
  }
}
