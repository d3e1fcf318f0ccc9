package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.RecipientKind;

/** Names of places that no list knows. */
class UnlistedPlacesTest {
  @Test
  @DisplayName("PRO-6 a slip in a town's name is said, with the towns that are spelt nearly so")
  void slip() {
    assertThat(UnlistedPlaces.of(protocol(city("Huoston"))))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.field()).isEqualTo("geography.city");
              assertThat(found.rule()).isEqualTo("PRO-6");
              assertThat(found.mend()).contains("Houston");
            });
  }

  @Test
  @DisplayName("PRO-6 a town of another state is none of this one")
  void otherState() {
    assertThat(UnlistedPlaces.of(protocol(city("Houston")))).isEmpty();
    assertThat(
            UnlistedPlaces.of(
                "geography",
                new Geography(GeographyLevel.CITY, "US", "VT", null, "Houston", null, null)))
        .singleElement()
        .satisfies(found -> assertThat(found.problem()).contains("VT"));
  }

  @Test
  @DisplayName("PRO-6 a name like no other is said without a guess; what is listed is not said")
  void nothingNear() {
    assertThat(UnlistedPlaces.of(protocol(city("Qqqqqqqqqqqq"))))
        .singleElement()
        .satisfies(found -> assertThat(found.mend()).doesNotContain("did you mean"));
    assertThat(UnlistedPlaces.of("g", land("Navajo Nation"))).isEmpty();
    assertThat(UnlistedPlaces.of("g", land("Navaho Nation")))
        .singleElement()
        .satisfies(found -> assertThat(found.field()).isEqualTo("g.tribalLand"));
    assertThat(UnlistedPlaces.of(Given.clocks("PT5M", "PT1H", "P1D"))).isEmpty();
  }

  @Test
  @DisplayName("PRO-6 a protocol in force for such a place is in the report of gaps")
  void inTheReport() {
    GapFinder finder = new GapFinder(Given.TODAY, Duration.ofDays(365), Duration.ofDays(90));
    finder.add(Given.PROTOCOL, protocol(city("Huoston")), RecipientKind.LAW_ENFORCEMENT);
    assertThat(finder.gaps(false))
        .filteredOn(gap -> gap.kind() == Gap.Kind.UNLISTED_PLACE)
        .extracting(Gap::id)
        .containsExactly(Given.PROTOCOL);
  }

  private static ProtocolContent protocol(Geography place) {
    return new Variant().geography(place).made();
  }

  private static Geography city(@Nullable String name) {
    return new Geography(GeographyLevel.CITY, "US", "TX", null, name, null, null);
  }

  private static Geography land(String name) {
    return new Geography(GeographyLevel.TRIBAL_LAND, "US", null, null, null, null, name);
  }
}
