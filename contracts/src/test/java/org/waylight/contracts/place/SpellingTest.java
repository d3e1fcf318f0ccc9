package org.waylight.contracts.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("PRO-6 how a name is written does not make it another place")
  @CsvSource({
    "Doña Ana, dona ana",
    "St. Louis, SAINT LOUIS",
    "Ft. Worth, Fort  Worth",
    "Mt. Vernon, mount vernon",
    "O'Brien, OBrien",
    "Township 9, TOWNSHIP-9",
  })
  void same(String one, String other) {
    assertThat(Spelling.of(one)).isEqualTo(Spelling.of(other));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @DisplayName("PRO-6 a name that differs by a letter or a number is another place")
  @CsvSource({"Township 9, Township 8", "K1, K3", "K1, K", "San Juan, San Jean"})
  void other(String one, String other) {
    assertThat(Spelling.of(one)).isNotEqualTo(Spelling.of(other));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "PRO-6 the kind of a county is no part of its name, but for a name that is only that")
  @CsvSource({
    "Harris County, harris",
    "Orleans Parish, orleans",
    "Capitol Planning Region, capitol",
    "Kusilvak Census Area, kusilvak",
    "County, county",
  })
  void county(String name, String compared) {
    assertThat(Spelling.ofCounty(name)).isEqualTo(compared);
  }
}
