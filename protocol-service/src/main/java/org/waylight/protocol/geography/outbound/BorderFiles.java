package org.waylight.protocol.geography.outbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.waylight.protocol.geography.application.BorderSource;
import org.waylight.protocol.geography.domain.Borders;
import org.waylight.protocol.geography.domain.CountyShapes;

/** Borders from the committed counties and, if the deployer has one, a file of tribal lands. */
@ApplicationScoped
public class BorderFiles implements BorderSource {
  private static final String COUNTIES = "/geography/counties.txt";

  private static final class Loaded {
    static final Borders COUNTIES = readCounties();
  }

  private final Borders tribalLands;

  /** Reads the tribal lands; a file that cannot be read stops the service from starting. */
  @Inject
  public BorderFiles(
      ObjectMapper json,
      @ConfigProperty(name = "waylight.geography.tribal-lands") Optional<Path> tribalLands) {
    this.tribalLands = tribalLands.map(file -> read(json, file)).orElse(new Borders(List.of()));
  }

  @Override
  public Borders counties() {
    return Loaded.COUNTIES;
  }

  @Override
  public Borders tribalLands() {
    return tribalLands;
  }

  private static Borders read(ObjectMapper json, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new Borders(GeoJson.areas(json.readTree(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("waylight.geography.tribal-lands: no GeoJSON file", e);
    }
  }

  private static Borders readCounties() {
    try (InputStream in = BorderFiles.class.getResourceAsStream(COUNTIES);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, COUNTIES), StandardCharsets.UTF_8))) {
      return CountyShapes.of(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
