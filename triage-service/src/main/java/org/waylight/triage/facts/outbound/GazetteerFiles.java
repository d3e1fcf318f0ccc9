package org.waylight.triage.facts.outbound;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.waylight.contracts.place.PlaceLists;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.triage.facts.domain.FactReader;
import org.waylight.triage.facts.domain.FirstNames;
import org.waylight.triage.facts.domain.Gazetteer;
import org.waylight.triage.facts.domain.GazetteerBuilder;

/** Reads the gazetteer's lists once; each names its source in its first lines. */
@Singleton
public class GazetteerFiles {
  private static final class Loaded {
    static final FactReader READER = new FactReader(read(), firstNames());
  }

  /** The reader of facts with the whole gazetteer. */
  @Produces
  @Singleton
  public static FactReader reader() {
    return Loaded.READER;
  }

  private static Gazetteer read() {
    GazetteerBuilder builder = new GazetteerBuilder();
    lines("regions.txt", builder::region);
    lines("towns.txt", builder::towns);
    PlaceLists.lines("tribal-lands.txt").forEach(builder::tribalLand);
    ZipCodes.all().codes().forEach(builder::zipCode);
    return builder.build();
  }

  private static FirstNames firstNames() {
    Map<String, Set<String>> names = new HashMap<>();
    lines(
        "first-names.txt",
        line -> {
          int colon = line.indexOf(": ");
          names.put(line.substring(0, colon), Set.of(line.substring(colon + 2).split("; ", -1)));
        });
    return new FirstNames(
        Objects.requireNonNull(names.get("always")), Objects.requireNonNull(names.get("capital")));
  }

  private static void lines(String list, Consumer<String> taken) {
    try (InputStream file = GazetteerFiles.class.getResourceAsStream("/gazetteer/" + list);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, list), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(taken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
