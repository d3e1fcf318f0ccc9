package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.place.ZipCode;
import org.waylight.triage.facts.domain.Named.Doubt;
import org.waylight.triage.facts.domain.Named.Level;

class GazetteerTest {
  private final GazetteerBuilder builder = new GazetteerBuilder();
  private final Gazetteer gazetteer = builder.build();

  @Test
  @DisplayName("PRO-6: the counties of the United States are known from the start")
  void counties() {
    assertThat(gazetteer.named("bexar"))
        .containsExactly(new Named(Level.COUNTY, "US", "TX", "Bexar", 0, Doubt.NONE));
    assertThat(gazetteer.named("nowhere")).isEmpty();
  }

  @Test
  @DisplayName(
      "PRO-6: a state or country is found by each of its names; an abbreviation is doubtful")
  void regions() {
    builder.region("US-NM: New Mexico; Nuevo México; ~N Mex");
    builder.region("HN: Honduras");

    Named state = new Named(Level.STATE, "US", "NM", "New Mexico", 0, Doubt.NONE);
    assertThat(gazetteer.named("new mexico")).containsExactly(state);
    assertThat(gazetteer.named("nuevo mexico")).containsExactly(state);
    assertThat(gazetteer.named("n mex"))
        .containsExactly(new Named(Level.STATE, "US", "NM", "New Mexico", 0, Doubt.WORD));
    assertThat(gazetteer.named("honduras"))
        .containsExactly(new Named(Level.COUNTRY, "HN", null, "Honduras", 0, Doubt.NONE));
  }

  @Test
  @DisplayName("PRO-6: a town has its size, and whether it is called like a word or a first name")
  void towns() {
    builder.towns("US-TX: Brenwick 6; Bluffy 3c; Rowanne 4n; BWK=Brenwick 6");
    builder.towns("HN: Copanta 5");

    Named town = new Named(Level.TOWN, "US", "TX", "Brenwick", 6, Doubt.NONE);
    assertThat(gazetteer.named("brenwick")).containsExactly(town);
    assertThat(gazetteer.named("bwk")).containsExactly(town);
    assertThat(gazetteer.named("bluffy"))
        .containsExactly(new Named(Level.TOWN, "US", "TX", "Bluffy", 3, Doubt.WORD));
    assertThat(gazetteer.named("rowanne"))
        .containsExactly(new Named(Level.TOWN, "US", "TX", "Rowanne", 4, Doubt.FIRST_NAME));
    assertThat(gazetteer.named("copanta"))
        .containsExactly(new Named(Level.TOWN, "HN", null, "Copanta", 5, Doubt.NONE));
  }

  @Test
  @DisplayName("PRO-6: tribal land in several states names none of them")
  void tribalLands() {
    builder.tribalLand("OK: Ozhega Nation; Ozhega");
    builder.tribalLand("AZ NM: Tohona Reservation");

    assertThat(gazetteer.named("ozhega"))
        .containsExactly(new Named(Level.TRIBAL_LAND, "US", "OK", "Ozhega Nation", 0, Doubt.NONE));
    assertThat(gazetteer.named("ozhega nation")).hasSize(1);
    assertThat(gazetteer.named("tohona reservation"))
        .containsExactly(
            new Named(Level.TRIBAL_LAND, "US", null, "Tohona Reservation", 0, Doubt.NONE));
  }

  @Test
  @DisplayName("PRO-6: a ZIP code leads to its state")
  void zipCodes() {
    builder.zipCode(new ZipCode("78201", Optional.empty(), "48029", List.of(), 29.5, -98.5));

    assertThat(gazetteer.stateOfZip("78201")).contains("TX");
    assertThat(gazetteer.stateOfZip("78203")).isEmpty();
  }

  @Test
  @DisplayName("PRO-6: of two towns so called in one state the larger is meant; elsewhere either")
  void sameName() {
    builder.towns("US-TX: Twinham 3; Twinham 4; Twinham 2");
    builder.towns("US-OH: Twinham 3");

    assertThat(gazetteer.named("twinham"))
        .extracting(Named::region, Named::size)
        .containsExactly(tuple("US-TX", 4), tuple("US-OH", 3));
  }

  @Test
  @DisplayName("PRO-6: a town, a county and tribal lands of one name are told apart")
  void otherKinds() {
    builder.towns("US-OK: Osagewick 4");
    builder.tribalLand("OK: Osagewick Nation; Osagewick");
    builder.tribalLand("OK: Osagewick Reservation; Osagewick");
    builder.tribalLand("OK: Osagewick Nation; Osagewick");

    assertThat(gazetteer.named("osagewick"))
        .extracting(Named::name)
        .containsExactly("Osagewick", "Osagewick Nation", "Osagewick Reservation");
  }

  @Test
  @DisplayName("PRO-6: Saint, Fort and Mount are looked up shortened, but not alone")
  void shortened() {
    builder.towns("US-TX: Saint Brenwick 4; Fort 3; Brenwick upon the Hill 2");

    assertThat(gazetteer.named("st brenwick")).hasSize(1);
    assertThat(gazetteer.named("saint brenwick")).isEmpty();
    assertThat(gazetteer.named("fort")).hasSize(1);
    assertThat(Gazetteer.shortened("saint")).isEqualTo("st");
    assertThat(gazetteer.longestFrom("brenwick")).isEqualTo(4);
    assertThat(gazetteer.longestFrom("nowhere")).isZero();
    assertThat(List.of(gazetteer.longestFrom("saint"), gazetteer.longestFrom("st")))
        .allMatch(longest -> longest > 1);
  }

  @Test
  @DisplayName("PRO-6: a name without a letter or digit names nothing")
  void empty() {
    gazetteer.add("—", new Named(Level.TOWN, "US", "TX", "—", 0, Doubt.NONE));

    assertThat(gazetteer.named("")).isEmpty();
  }
}
