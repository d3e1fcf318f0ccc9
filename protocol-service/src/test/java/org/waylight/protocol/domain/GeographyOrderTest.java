package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.Resolution;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

class GeographyOrderTest {
  @Test
  @DisplayName(
      "PRO-1 no geography can lie in itself: it holds names of what it lies in, no references")
  void names() {
    assertThat(
            Stream.of(Geography.class.getRecordComponents()).map(RecordComponent::getType).toList())
        .isEqualTo(
            Stream.concat(
                    Stream.of((Class<?>) GeographyLevel.class),
                    Stream.generate(() -> (Class<?>) String.class).limit(6))
                .toList());
  }

  @Test
  @DisplayName("PRO-2 widening only ever widens and ends at the nation, from every ZIP code")
  void widens() {
    for (var zip : ZipCodes.all().codes()) {
      Resolution found = Atlas.zip(zip.code());
      List<GeographyLevel> levels =
          found.candidates().stream().map(candidate -> candidate.place().level()).toList();
      assertThat(levels).as(zip.code()).isSortedAccordingTo((a, b) -> b.compareTo(a));
      assertThat(levels.getLast()).isEqualTo(GeographyLevel.NATION);
    }
  }
}
