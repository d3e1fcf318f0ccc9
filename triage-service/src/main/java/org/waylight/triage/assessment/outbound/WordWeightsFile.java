package org.waylight.triage.assessment.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.waylight.triage.assessment.domain.WordWeights;

/**
 * Weights as their file writes them, one feature a line: {@code locked TAB
 * READING:IMMINENT_HARM=0.61 TYPE:LABOR=0.32}. The first line tells the version, the line {@code
 * (needed)} how much is needed.
 */
public final class WordWeightsFile {
  private static final String NEEDED = "(needed)";

  private WordWeightsFile() {}

  /** Reads {@code indicators/<language>.weights}. */
  public static WordWeights ofLanguage(String language) {
    String name = "indicators/" + language + ".weights";
    ClassLoader loader = WordWeightsFile.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no such file: " + name);
      }
      return of(
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Reads the lines of a file. */
  public static WordWeights of(List<String> lines) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        weights.put(line.substring(0, tab), entries(line.substring(tab + 1)));
      }
    }
    Map<String, Double> needed = weights.remove(NEEDED);
    if (needed == null) {
      throw new IllegalStateException("the line " + NEEDED + " is missing");
    }
    return new WordWeights(lines.getFirst(), needed, weights);
  }

  private static Map<String, Double> entries(String written) {
    Map<String, Double> entries = new LinkedHashMap<>();
    for (String entry : written.split("\t")) {
      int equals = entry.lastIndexOf('=');
      entries.put(entry.substring(0, equals).intern(), Double.valueOf(entry.substring(equals + 1)));
    }
    return entries;
  }

  /**
   * Writes a file that reads as these weights.
   *
   * @param needed by what is concluded: how much is needed
   * @param weights by feature, then by what is concluded
   */
  public static String write(
      String reference,
      String comment,
      Map<String, Double> needed,
      Map<String, Map<String, Double>> weights) {
    StringBuilder file = new StringBuilder(reference).append('\n');
    comment.lines().forEach(line -> file.append("# ").append(line).append('\n'));
    line(file, NEEDED, needed);
    new TreeMap<>(weights).forEach((feature, entries) -> line(file, feature, entries));
    return file.toString();
  }

  private static void line(StringBuilder file, String feature, Map<String, Double> entries) {
    file.append(feature);
    new TreeMap<>(entries)
        .forEach(
            (towards, weight) ->
                file.append('\t').append(towards).append('=').append(rounded(weight)));
    file.append('\n');
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }
}
