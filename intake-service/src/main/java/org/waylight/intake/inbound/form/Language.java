package org.waylight.intake.inbound.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the form speaks. */
public enum Language {
  EN,
  ES;

  /** The BCP 47 tag. */
  @JsonValue
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other one: there are two. */
  Language other() {
    return this == EN ? ES : EN;
  }

  /** The language asked for, or else the best of what the browser accepts, or else English. */
  static Language of(@Nullable String tag, @Nullable String accepted) {
    return named(tag).or(() -> best(accepted)).orElse(EN);
  }

  static Optional<Language> named(@Nullable String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  private static Optional<Language> best(@Nullable String accepted) {
    try {
      List<String> tags = Arrays.stream(values()).map(Language::tag).toList();
      return accepted == null
          ? Optional.empty()
          : named(Locale.lookupTag(Locale.LanguageRange.parse(accepted), tags));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
