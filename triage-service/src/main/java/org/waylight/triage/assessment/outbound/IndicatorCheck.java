package org.waylight.triage.assessment.outbound;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;

/**
 * Everything that is wrong with a set of indicators, entry by entry: what is missing, patterns that
 * cannot be read, ids that occur twice, examples that do not match and counter-examples that do.
 */
final class IndicatorCheck {
  private final IndicatorFile file;
  private final List<FieldError> slips = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private IndicatorCheck(IndicatorFile file) {
    this.file = file;
  }

  static List<FieldError> slips(IndicatorFile file, Clock clock) {
    IndicatorCheck check = new IndicatorCheck(file);
    check.form();
    if (check.slips.isEmpty()) {
      check.examples(clock);
    }
    return check.slips;
  }

  private void form() {
    if (!IndicatorReader.LANGUAGES.contains(Objects.requireNonNullElse(file.language(), ""))) {
      slip("language", "not one that is read", "use one of " + IndicatorReader.LANGUAGES);
    }
    if (file.version() < 1) {
      slip("version", "not a number above 0", "write one above all before it");
    }
    absent("negations", file.negations());
    if (absent("indicators", file.indicators()) || !slips.isEmpty()) {
      return;
    }
    refused("words", file::readClasses);
    for (int at = 0; at < file.indicators().size() && slips.isEmpty(); at++) {
      IndicatorFile.Entry entry = file.indicators().get(at);
      String field = "indicators[" + at + "]" + named(entry.id());
      if (complete(field, entry.id(), entry.pattern(), entry.example(), entry.counterExample())
          && !absent(field + ".speaksFor", entry.speaksFor())
          && !absent(field + ".source", entry.source())) {
        refused(field, () -> file.indicator(entry));
      }
    }
    List<IndicatorFile.FrameEntry> frames = file.frames() == null ? List.of() : file.frames();
    for (int at = 0; at < frames.size(); at++) {
      IndicatorFile.FrameEntry entry = frames.get(at);
      String field = "frames[" + at + "]" + named(entry.id());
      if (complete(field, entry.id(), entry.pattern(), entry.example(), entry.counterExample())
          && !absent(field + ".manner", entry.manner())
          && !absent(field + ".reach", entry.reach())) {
        refused(field, () -> file.frame(entry));
      }
    }
  }

  private boolean complete(
      String field,
      @Nullable String id,
      @Nullable String pattern,
      @Nullable String example,
      @Nullable String counterExample) {
    boolean absent =
        absent(field + ".id", id)
            | absent(field + ".pattern", pattern)
            | absent(field + ".example", example)
            | absent(field + ".counterExample", counterExample);
    if (!absent && !ids.add(String.valueOf(id))) {
      slip(field + ".id", "occurs twice", "give each indicator and frame an id of its own");
    }
    return !absent;
  }

  private void examples(Clock clock) {
    IndicatorReader reader = new IndicatorReader(List.of(file), clock);
    file.read()
        .forEach(one -> example(reader, one.reference(), one.example(), one.counterExample()));
    file.readFrames()
        .forEach(one -> example(reader, one.reference(), one.example(), one.counterExample()));
  }

  private void example(
      IndicatorReader reader, String reference, String example, String counterExample) {
    if (!reader.matching(example).contains(reference)) {
      slip(reference + ".example", "does not match", "mend the pattern or the example");
    }
    if (reader.matching(counterExample).contains(reference)) {
      slip(reference + ".counterExample", "matches", "mend the pattern or the counter-example");
    }
  }

  private void refused(String field, Supplier<?> read) {
    try {
      Object unused = read.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      slip(field, String.valueOf(e.getMessage()), "mend it as PhraseNotation says");
    }
  }

  private boolean absent(String field, @Nullable Object value) {
    if (value == null) {
      slip(field, "absent", "write it");
    }
    return value == null;
  }

  private static String named(@Nullable String id) {
    return id == null ? "" : " " + id;
  }

  private void slip(String field, String problem, String mend) {
    slips.add(new FieldError(field, problem, mend));
  }
}
