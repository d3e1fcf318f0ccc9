package org.waylight.contracts.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the committed lists of places; lines that begin with # say where a list comes from. */
public final class PlaceLists {
  private PlaceLists() {}

  /**
   * The lines of a list.
   *
   * @param name as in {@code zip-codes.txt}
   */
  public static List<String> lines(String name) {
    String path = "/places/" + name;
    try (InputStream file = PlaceLists.class.getResourceAsStream(path);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, path), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
