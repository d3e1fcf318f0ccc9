package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Place;

class CasePlacesTest {
  @Test
  @DisplayName("PRO-2 a ZIP code alone finds its town, county and state, and every step is said")
  void zip() {
    CasePlaces places = CasePlaces.of(List.of(place(null, null, null, "60601")));

    assertThat(places.keys())
        .containsExactly(
            PlaceKey.zip("60601"),
            PlaceKey.city("IL", "Chicago"),
            PlaceKey.county("IL", "Cook"),
            PlaceKey.state("IL"),
            PlaceKey.NATION);
    assertThat(places.widened()).hasSize(3);
    assertThat(places.widened())
        .anyMatch(step -> step.startsWith("PRO-2: widened to the county Cook, IL: every source"));
    assertThat(places.unresolved()).isEmpty();
  }

  @Test
  @DisplayName("PRO-6 a ZIP code on a county border finds its state and asks for the county")
  void border() {
    CasePlaces places = CasePlaces.of(List.of(place(null, null, null, "39840")));

    assertThat(places.keys())
        .containsExactly(
            PlaceKey.zip("39840"),
            PlaceKey.city("GA", "Cuthbert"),
            PlaceKey.state("GA"),
            PlaceKey.NATION);
    assertThat(places.unresolved())
        .hasValueSatisfying(
            open -> assertThat(open).startsWith("PRO-6: ZIP code 39840").contains("Randolph"));
  }

  @Test
  @DisplayName("PRO-2 a town finds its county where that is one, and asks where it is not")
  void city() {
    assertThat(CasePlaces.of(List.of(place("IL", null, "Evanston", null))).keys())
        .contains(PlaceKey.county("IL", "Cook"));
    CasePlaces newYork = CasePlaces.of(List.of(place("NY", null, "New York", null)));
    assertThat(newYork.keys())
        .containsExactly(PlaceKey.city("NY", "New York"), PlaceKey.state("NY"), PlaceKey.NATION);
    assertThat(newYork.unresolved())
        .hasValueSatisfying(open -> assertThat(open).contains("Kings County"));
  }

  @Test
  @DisplayName("PRO-6 a ZIP code and a state that contradict each other are said, and not widened")
  void contradiction() {
    CasePlaces places = CasePlaces.of(List.of(place("TX", null, null, "60601")));

    assertThat(places.keys())
        .containsExactly(PlaceKey.zip("60601"), PlaceKey.state("TX"), PlaceKey.NATION);
    assertThat(places.unresolved())
        .hasValueSatisfying(open -> assertThat(open).contains("do not go together"));
  }

  @Test
  @DisplayName("PRO-2 protocols of Connecticut's old counties and of its regions are both found")
  void connecticut() {
    assertThat(CasePlaces.of(List.of(place(null, null, null, "06002"))).keys())
        .contains(PlaceKey.county("CT", "Capitol"), PlaceKey.county("CT", "Hartford"));
  }

  @Test
  @DisplayName("PRO-2 the same town is found however it is written")
  void spelling() {
    assertThat(PlaceKey.city("MO", "Saint Louis")).isEqualTo(PlaceKey.city("mo", "St. Louis"));
    assertThat(PlaceKey.county("NM", "Dona Ana County"))
        .isEqualTo(PlaceKey.county("NM", "Doña Ana"));
  }

  @Test
  @DisplayName("PRO-2 a tribal land by another of its names, a province by its code")
  void otherNames() {
    Place land = new Place("US", null, null, null, null, "Navajo Reservation", null);
    assertThat(CasePlaces.of(List.of(land)).keys()).contains(PlaceKey.tribalLand("Navajo Nation"));
    assertThat(CasePlaces.of(List.of(place("ON", null, null, null))).keys())
        .contains(PlaceKey.abroad("CA"));
  }

  private static Place place(
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip) {
    return new Place(null, state, county, city, zip, null, null);
  }
}
