package org.waylight.protocol.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;

/** The mandates of the 50 states, the District of Columbia and the territories, from a table. */
public final class Mandates {
  private static final String TABLE = "/mandates/child-abuse-reporting.tsv";
  private static final List<Mandate> ALL = read();

  private Mandates() {}

  /** Every mandate, past and future ones too, by state. */
  public static List<Mandate> all() {
    return ALL;
  }

  /** Those that hold on a day. */
  public static List<Mandate> on(LocalDate day) {
    return ALL.stream().filter(mandate -> mandate.holdsOn(day)).toList();
  }

  private static List<Mandate> read() {
    try (InputStream table = Mandates.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(table, TABLE), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> mandate(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mandate mandate(String[] columns) {
    return new Mandate(
        columns[0],
        RecipientKind.valueOf(columns[1]),
        Duration.parse(columns[2]),
        columns[3],
        LocalDate.parse(columns[4]),
        dateOrNull(columns[5]),
        dateOrNull(columns[6]),
        columns[7]);
  }

  private static @Nullable LocalDate dateOrNull(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
