package org.waylight.protocol.geography.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;
import org.waylight.contracts.place.PlaceCandidate;
import org.waylight.contracts.place.Resolution;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.ZipCode;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.protocol.geography.application.FindPoint;
import org.waylight.protocol.geography.domain.Borders;

class BorderFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final FindPoint points = new FindPoint(new BorderFiles(JSON, Optional.empty()));
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @DisplayName("PRO-6 a point is in the county whose border holds it")
  @CsvSource({
    "29.4241,-98.4936,48029",
    "18.4655,-66.1057,72127",
    "13.4443,144.7937,66010",
    "64.5011,-165.4064,02180",
    "51.8800,-176.6581,02016"
  })
  void inside(double latitude, double longitude, String fips) {
    Resolution found = points.at(latitude, longitude);

    assertThat(found.at(GeographyLevel.COUNTY).findFirst().orElseThrow().fips()).isEqualTo(fips);
    assertThat(found.certain(GeographyLevel.STATE)).isPresent();
  }

  @Test
  @DisplayName("PRO-6 a point in Connecticut is in its county before 2022; its region is not drawn")
  void connecticut() {
    Resolution found = points.at(41.7658, -72.6734);

    assertThat(found.certain(GeographyLevel.COUNTY).orElseThrow().fips()).isEqualTo("09003");
  }

  @Test
  @DisplayName("PRO-6 a point on a border has both sides and asks; one at sea has none and asks")
  void border() {
    Borders counties = new BorderFiles(JSON, Optional.empty()).counties();
    Resolution found = points.at(36.9990, -109.0452);

    assertThat(counties.areas()).hasSize(3231);
    assertThat(found.certain(GeographyLevel.STATE)).isEmpty();
    assertThat(found.at(GeographyLevel.STATE).map(of -> of.place().state()))
        .containsExactlyInAnyOrder("AZ", "CO", "NM", "UT");
    assertThat(found.question()).isPresent();
    assertThat(points.at(30, -50).candidates()).hasSize(1);
    assertThat(points.at(30, -50).question()).isPresent();
  }

  @Test
  @DisplayName("PRO-6 a point inside each of the 3,231 borders finds its county first")
  void everyCounty() {
    Borders counties = new BorderFiles(JSON, Optional.empty()).counties();
    int certain = 0;
    for (Borders.Area area : counties.areas()) {
      Point point = area.shape().getInteriorPoint();
      Resolution found = points.at(point.getY(), point.getX());
      assertThat(found.at(GeographyLevel.COUNTY).findFirst().orElseThrow().fips())
          .as(area.code())
          .isEqualTo(area.code());
      certain += found.certain(GeographyLevel.COUNTY).isPresent() ? 1 : 0;
    }
    System.out.printf("3,231 points inside counties: %,d certain%n", certain);
    assertThat(counties.areas().stream().map(Borders.Area::code).collect(Collectors.toSet()))
        .hasSize(3231)
        .allMatch(fips -> UnitedStates.all().county(fips).isPresent());
  }

  @Test
  @DisplayName("PRO-6 the middle of 500 random ZIP codes finds a county that a source names for it")
  void randomZips() {
    long seed = 3231;
    List<ZipCode> zips = new ArrayList<>(ZipCodes.all().codes());
    zips.sort(Comparator.comparing(ZipCode::code));
    Collections.shuffle(zips, new Random(seed));
    System.out.println("500 ZIP codes of seed " + seed);
    for (ZipCode zip : zips.subList(0, 500)) {
      assertThat(
              points
                  .at(zip.latitude(), zip.longitude())
                  .at(GeographyLevel.COUNTY)
                  .map(PlaceCandidate::fips))
          .as(zip.code())
          .containsAnyElementsOf(zip.counties().toList());
    }
  }

  @Test
  @DisplayName("PRO-6 a deployer's borders of tribal lands are read; the fixture is made up")
  void tribalLands() throws IOException {
    Path file = folder.resolve("lands.json");
    try (var fixture = getClass().getResourceAsStream("/geography/tribal-lands.json")) {
      Files.copy(Objects.requireNonNull(fixture), file);
    }
    FindPoint withLands = new FindPoint(new BorderFiles(JSON, Optional.of(file)));

    assertThat(withLands.at(36.1, -109.5).certain(GeographyLevel.TRIBAL_LAND).orElseThrow().place())
        .returns("Navajo Nation", place -> String.valueOf(place.tribalLand()));
    assertThat(withLands.at(36.3, -109.5).at(GeographyLevel.TRIBAL_LAND)).isEmpty();
    assertThat(withLands.at(29.4, -98.5).at(GeographyLevel.TRIBAL_LAND)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("A file that is no such GeoJSON stops the service, and says what is wrong")
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Point\"}}]}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"NAME\":\"X\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[2,2]]]}}]}"
      })
  void badFiles(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), content);

    assertThatThrownBy(() -> new BorderFiles(JSON, Optional.of(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("waylight.geography.tribal-lands");
  }
}
