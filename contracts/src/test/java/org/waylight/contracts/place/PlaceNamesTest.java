package org.waylight.contracts.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @DisplayName("INT-6 a known county and city stay in the clear, however they are written")
  @CsvSource({
    "TX, Bexar, San Antonio",
    "TX, BEXAR COUNTY, san antonio",
    "MO, St. Louis, Saint Louis",
    "MO, st louis county, St. Louis",
    "LA, Orleans Parish, New Orleans",
    "PR, San Juan, San Juan",
    "NM, Doña Ana, Las Cruces",
    "NM, Dona Ana, Las Cruces",
    "DC, District of Columbia, Washington",
  })
  void known(String state, String county, String city) {
    PlaceNames names = PlaceNames.of("us", state, county, city, null, "12 Elm St");

    assertThat(names).isEqualTo(new PlaceNames(county, city, null, "12 Elm St"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-6 what no list knows is kept among the words to seal, and nowhere in the clear")
  @CsvSource({"Maria Lopez", "12 Elm St Apt 4", "+1 202 555 0143", "her sister's flat", "x"})
  void unknown(String written) {
    PlaceNames names = PlaceNames.of(null, "TX", written, written, written, null);

    assertThat(names)
        .isEqualTo(
            new PlaceNames(
                null,
                null,
                null,
                "county: " + written + "; city: " + written + "; tribal land: " + written));
  }

  @Test
  @DisplayName("INT-6 a city of another state is not this state's: PRO-6 nothing is guessed")
  void elsewhere() {
    assertThat(PlaceNames.of("US", "OH", null, "San Antonio", null, null).city()).isNull();
    assertThat(PlaceNames.of("US", null, null, "San Antonio", null, null).city()).isNotNull();
    assertThat(PlaceNames.of("MX", null, null, "San Antonio", null, null).city()).isNull();
  }

  @Test
  @DisplayName("Every state has counties and, but for the islands, cities")
  void whole() {
    for (UnitedStates.State state : UnitedStates.all().states()) {
      assertThat(KnownPlaces.all().hasCounty(state.code(), state.counties().getFirst().name()))
          .as(state.name())
          .isTrue();
    }
    assertThat(KnownPlaces.all().hasTribalLand("navajo nation")).isTrue();
    assertThat(KnownPlaces.all().hasTribalLand("Maria Lopez")).isFalse();
  }

  @Test
  @DisplayName("INT-6 printing shows nothing")
  void prints() {
    assertThat(PlaceNames.of("US", "TX", "planted", null, null, "planted").toString())
        .doesNotContain("planted");
  }
}
