package org.waylight.e2e.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What docs/metrics.md lists.
 *
 * @param meters names in the code, as {@code waylight.outbox.waiting}
 * @param series names in Prometheus, as {@code waylight_outbox_waiting}
 */
public record ListedMetrics(Set<String> meters, Set<String> series) {
  private static final Path FILE =
      Path.of(System.getProperty("waylight.root", "..")).resolve("docs/metrics.md");
  private static final Pattern CODE = Pattern.compile("`([a-z_.]+)`");

  /** Reads the tables. */
  public static ListedMetrics read() throws IOException {
    Set<String> meters = new TreeSet<>();
    Set<String> series = new TreeSet<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] cells = line.split("\\|");
      if (cells.length > 5) {
        CODE.matcher(cells[1]).results().forEach(found -> meters.add(found.group(1)));
        CODE.matcher(cells[2]).results().forEach(found -> series.add(found.group(1)));
      }
    }
    return new ListedMetrics(meters, series);
  }
}
