package org.waylight.contracts.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

class AtlasTest {
  @Test
  @DisplayName(
      "PRO-6 a ZIP code that every source puts in one county is its town, county and state")
  void zip() {
    Resolution found = Atlas.zip("60601");

    assertThat(levels(found)).containsExactly("ZIP", "CITY", "COUNTY", "STATE", "NATION");
    assertThat(found.candidates()).allMatch(PlaceCandidate::certain);
    assertThat(found.candidates().get(2).fips()).isEqualTo("17031");
    assertThat(found.candidates().get(2).place()).isEqualTo(Geographies.county("IL", "Cook"));
    assertThat(found.question()).isEmpty();
  }

  @Test
  @DisplayName("PRO-6 a ZIP code whose sources name several counties is a question, never a guess")
  void border() {
    Resolution found = Atlas.zip("39840");

    assertThat(found.certain(GeographyLevel.COUNTY)).isEmpty();
    assertThat(counties(found)).contains("Ben Hill", "Randolph");
    assertThat(found.certain(GeographyLevel.STATE)).isPresent();
    assertThat(found.question()).hasValueSatisfying(q -> assertThat(q).contains("find out which"));
  }

  @Test
  @DisplayName("PRO-6 what is stated besides leaves less open, and a contradiction is said")
  void stated() {
    assertThat(Atlas.zip("39840", "GA", "Randolph County").certain(GeographyLevel.COUNTY))
        .hasValueSatisfying(found -> assertThat(found.fips()).isEqualTo("13243"));
    Resolution wrong = Atlas.zip("39840", "TX", null);
    assertThat(levels(wrong)).containsExactly("NATION");
    assertThat(wrong.question()).hasValueSatisfying(q -> assertThat(q).contains("go together"));
  }

  @Test
  @DisplayName("PRO-6 in Connecticut a ZIP code is its planning region and the county before it")
  void connecticut() {
    Resolution found = Atlas.zip("06002");

    assertThat(counties(found)).containsExactly("Capitol", "Hartford");
    assertThat(found.at(GeographyLevel.COUNTY)).allMatch(PlaceCandidate::certain);
  }

  @Test
  @DisplayName("PRO-6 in Alaska a part of Valdez-Cordova is also found by the county before it")
  void alaska() {
    assertThat(counties(Atlas.county("Chugach", "AK")))
        .containsExactly("Chugach", "Valdez-Cordova");
    assertThat(counties(Atlas.zip("99574"))).containsExactly("Chugach", "Valdez-Cordova");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("PRO-6 ZIP codes of the islands are their territory's, those of the forces no place")
  @CsvSource({"00901, PR", "00802, VI", "96910, GU", "96799, AS", "96950, MP", "00699, PR"})
  void islands(String zip, String state) {
    assertThat(Atlas.zip(zip).certain(GeographyLevel.STATE))
        .hasValueSatisfying(found -> assertThat(found.place().state()).isEqualTo(state));
  }

  @Test
  @DisplayName("PRO-6 a ZIP code on no list, or of the forces, stays a question")
  void unknown() {
    for (String zip : List.of("00000", "09012", "99999")) {
      Resolution found = Atlas.zip(zip);
      assertThat(levels(found)).as(zip).containsExactly("NATION");
      assertThat(found.question()).as(zip).isPresent();
    }
  }

  @Test
  @DisplayName("PRO-6 a town in one county is in it; a city over five asks which")
  void city() {
    assertThat(counties(Atlas.city("Saint Louis", "MO"))).contains("St. Louis City");
    assertThat(Atlas.city("Las Cruces", "NM").certain(GeographyLevel.STATE)).isPresent();
    Resolution newYork = Atlas.city("New York", "NY");
    assertThat(newYork.certain(GeographyLevel.CITY)).isPresent();
    assertThat(newYork.certain(GeographyLevel.COUNTY)).isEmpty();
    assertThat(counties(newYork)).contains("New York", "Kings", "Queens", "Bronx", "Richmond");
    assertThat(newYork.question()).isPresent();
  }

  @Test
  @DisplayName("PRO-6 a town without its state is every town so called")
  void anywhere() {
    Resolution found = Atlas.city("Springfield", null);

    assertThat(found.at(GeographyLevel.CITY).count()).isGreaterThan(20);
    assertThat(found.at(GeographyLevel.CITY)).noneMatch(PlaceCandidate::certain);
    assertThat(found.question())
        .hasValueSatisfying(q -> assertThat(q).contains("IL").contains("MA").contains("state"));
  }

  @Test
  @DisplayName("PRO-6 Baltimore may be the county or the city beside it")
  void independent() {
    assertThat(counties(Atlas.county("Baltimore", "MD")))
        .containsExactly("Baltimore", "Baltimore City");
    assertThat(Atlas.county("Baltimore", "MD").certain(GeographyLevel.COUNTY)).isEmpty();
    assertThat(Atlas.county("Baltimore County", "MD").certain(GeographyLevel.COUNTY))
        .hasValueSatisfying(found -> assertThat(found.fips()).isEqualTo("24005"));
    assertThat(Atlas.county("Baltimore City", "MD").certain(GeographyLevel.COUNTY))
        .hasValueSatisfying(found -> assertThat(found.fips()).isEqualTo("24510"));
  }

  @Test
  @DisplayName("PRO-6 provinces and states of the neighbours lead to the partner hotlines")
  void neighbours() {
    assertThat(Atlas.state("Ontario").candidates().getFirst().place())
        .isEqualTo(Geographies.abroad("CA"));
    assertThat(Atlas.state("Nuevo Le\u00f3n").candidates().getFirst().place())
        .isEqualTo(Geographies.abroad("MX"));
    assertThat(Atlas.state("Brigadoon").question()).isPresent();
  }

  @Test
  @DisplayName("PRO-6 a tribal land is found by each of its names")
  void tribalLand() {
    assertThat(Atlas.tribalLand("Navajo Reservation").certain(GeographyLevel.TRIBAL_LAND))
        .hasValueSatisfying(
            found -> assertThat(found.place().tribalLand()).isEqualTo("Navajo Nation"));
    assertThat(Atlas.tribalLand("Brigadoon Reservation").question()).isPresent();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("PRO-6 an area code is a weak hint and always a question")
  @CsvSource({"210, TX", "202, DC", "787, PR", "206, WA"})
  void areaCode(String code, String state) {
    Resolution found = Atlas.areaCode(code);

    assertThat(found.candidates().getFirst())
        .returns(Sureness.WEAK, PlaceCandidate::sureness)
        .returns(state, candidate -> candidate.place().state());
    assertThat(found.question()).isPresent();
  }

  @Test
  @DisplayName("PRO-6 every county is found by its name; the six beside a city of that name ask")
  void counties() {
    UnitedStates nation = UnitedStates.all();
    int asked = 0;
    int all = 0;
    for (UnitedStates.State state : nation.states()) {
      for (UnitedStates.County county : state.counties()) {
        Resolution found = Atlas.county(county.name(), state.name());
        assertThat(found.at(GeographyLevel.COUNTY).map(PlaceCandidate::fips))
            .as(county.name())
            .contains(county.fips());
        asked += found.question().isPresent() ? 1 : 0;
        all++;
      }
    }
    assertThat(all).isEqualTo(3242);
    assertThat(asked).isEqualTo(6);
  }

  @Test
  @DisplayName("PRO-6 how much of the data is certain (printed)")
  void figures() {
    long open =
        ZipCodes.all().codes().stream()
            .filter(zip -> Atlas.zip(zip.code()).certain(GeographyLevel.COUNTY).isEmpty())
            .count();
    long states =
        ZipCodes.all().codes().stream()
            .filter(zip -> Atlas.zip(zip.code()).certain(GeographyLevel.STATE).isEmpty())
            .count();
    System.out.printf(
        "%,d ZIP codes: county open for %,d, state open for %,d%n",
        ZipCodes.all().codes().size(), open, states);
    assertThat(open).isBetween(1L, 6_000L);
    assertThat(states).isLessThan(1_000L);
  }

  private static List<String> levels(Resolution found) {
    return found.candidates().stream().map(c -> c.place().level().name()).toList();
  }

  private static List<String> counties(Resolution found) {
    Stream<Geography> places = found.at(GeographyLevel.COUNTY).map(PlaceCandidate::place);
    return places.map(Geography::county).toList();
  }
}
