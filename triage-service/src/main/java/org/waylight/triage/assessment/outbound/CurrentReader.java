package org.waylight.triage.assessment.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waylight.platform.problem.FieldError;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.indicators.application.IndicatorCompiler;

/** Reads with the indicators in use: the built-in ones until newer ones are approved. */
@Singleton
public class CurrentReader implements TextReader, IndicatorCompiler {
  private final Clock clock;
  private final Map<String, IndicatorFile> files = new TreeMap<>();
  private volatile IndicatorReader reader;

  /** Begins with the built-in indicators. */
  @Inject
  public CurrentReader(Clock clock) {
    this.clock = clock;
    IndicatorReader.LANGUAGES.forEach(
        language -> files.put(language, IndicatorFile.ofLanguage(language)));
    this.reader = new IndicatorReader(List.copyOf(files.values()), clock);
  }

  @Override
  public List<MessageReading> read(List<Text> texts) {
    return reader.read(texts);
  }

  @Override
  public String indicatorsVersion() {
    return reader.indicatorsVersion();
  }

  @Override
  public Checked check(String yaml) {
    try {
      IndicatorFile file = IndicatorFile.of(yaml);
      return new Checked(
          String.valueOf(file.language()), file.version(), IndicatorCheck.slips(file, clock));
    } catch (JsonProcessingException e) {
      return new Checked("", 0, List.of(malformed(e)));
    }
  }

  private static FieldError malformed(JsonProcessingException e) {
    var where = e.getLocation();
    String field =
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? mapping.getPathReference().replaceAll("[\\w.$]+\\[\"", "[\"")
            : "file";
    return new FieldError(
        field,
        "not of this form", // never what was written there
        "write it in the form of the indicator files",
        where == null ? null : where.getLineNr());
  }

  @Override
  public synchronized TextReader trying(Written set) {
    Map<String, IndicatorFile> with = new TreeMap<>(files);
    with.put(set.language(), approved(set));
    return new IndicatorReader(List.copyOf(with.values()), clock);
  }

  @Override
  public synchronized boolean use(Collection<Written> approved) {
    List<IndicatorFile> newer = new ArrayList<>();
    for (Written set : approved) {
      IndicatorFile now = files.get(set.language());
      if (now == null || now.version() < set.version()) {
        newer.add(approved(set));
      }
    }
    if (newer.isEmpty()) {
      return false;
    }
    newer.forEach(file -> files.put(file.language(), file));
    reader = new IndicatorReader(List.copyOf(files.values()), clock);
    return true;
  }

  private static IndicatorFile approved(Written set) {
    try {
      return IndicatorFile.of(set.yaml());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "an indicator set that was checked cannot be read: "
              + set.language()
              + "@"
              + set.version(),
          e);
    }
  }
}
