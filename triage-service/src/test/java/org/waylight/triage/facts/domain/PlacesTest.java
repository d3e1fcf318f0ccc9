package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.ReadPlace;

class PlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi im in houston tx with him               | US/TX/Houston",
        "Dayton, Ohio. She is 20.                   | US/OH/Dayton",
        "motel in san antonio texas rm 214          | US/TX/San Antonio",
        "mobile alabama by the port                 | US/AL/Mobile",
        "Van Buren Co., MI, blueberries             | US/MI/Van Buren County",
        "en el condado de Fayette, Kentucky         | US/KY/Fayette County",
        "St. Louis, Missouri, laundromat            | US/MO/St. Louis",
        "Santa María, California                    | US/CA/Santa Maria",
        "Washington, DC, Metro elevator             | US/DC/Washington",
        "Hyattsville, Maryland 20781                | US/MD/Hyattsville",
        "san quintin baja california mexico         | MX/BCN/San Quintín",
        "Thunder Bay, Ontario                       | CA/ON/Thunder Bay",
        "Pine Ridge Reservation, South Dakota       | US/SD/Pine Ridge Reservation",
        "Staten Island, New York                    | US/NY/Staten Island",
        "somewhere in Carolina del Norte            | US/NC",
      })
  @DisplayName("PRO-6: a place said with its state is read with it, in capitals or not")
  void said(String text, String place) {
    assertThat(written(read(text))).contains(place);
  }

  @Test
  @DisplayName("PRO-6: a town without its state stays one of all towns of that name")
  void ambiguous() {
    PlaceMention springfield = read("she is at a motel in Springfield").getFirst();

    assertThat(springfield.place().state()).isNull();
    assertThat(springfield.place().city()).isEqualTo("Springfield");
    assertThat(springfield.regions()).contains("US-IL", "US-MA", "US-MO", "US-OH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "she is at a motel in Springfield. They drove all over Missouri",
        "Missouri plates are common here in Missouri, it is in Springfield",
        "at a motel in Springfield, zip 65803",
      })
  @DisplayName("PRO-6: a state or ZIP code said elsewhere settles which town")
  void settled(String text) {
    assertThat(read(text))
        .filteredOn(mention -> "Springfield".equals(mention.place().city()))
        .extracting(mention -> mention.place().region())
        .containsExactly("US-MO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i hope he is reading this on his mobile, that is normal",
        "Hope this helps. Nice people, orange van, paradise",
        "her name is Florence and his sister Madison is with Austin",
        "my friend Paris said Jackson Hopewell did it",
        "he sells her or me to his friends in love with money",
        "se fue al paso de la victoria con la esperanza",
        "Texas plates, a Kansas license",
        "the trainer on Old Tucson Rd and the Houston Motel",
        "",
      })
  @DisplayName("PRO-6: words and people that are called like a town are no place")
  void none(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "she is from Honduras                        | ORIGIN",
        "soy de El Paso                              | ORIGIN",
        "they came from Guatemala last year          | ORIGIN",
        "calling from San Diego about my niece       | TELLER",
        "Tía llama desde San Diego                   | TELLER",
        "Nebraska State Patrol, trooper              | ASIDE",
        "un club de Orlando                          | HERE",
        "in Fresno                                   | HERE",
      })
  @DisplayName("PRO-6: where somebody comes from or calls from is told from where it happens")
  void roles(String text, Role role) {
    assertThat(read(text)).extracting(PlaceMention::role).containsExactly(role);
  }

  private static List<PlaceMention> read(String text) {
    return SomeFacts.read(text).places();
  }

  private static List<String> written(List<PlaceMention> mentions) {
    return mentions.stream().map(mention -> written(mention.place())).toList();
  }

  private static String written(ReadPlace place) {
    return Stream.of(
            place.country(),
            place.state(),
            place.county() == null ? null : place.county() + " County",
            place.city(),
            place.tribalLand())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("/"));
  }
}
