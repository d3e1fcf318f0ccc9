package org.waylight.intake.inbound.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the form says, a file for each language: {@code form/texts_en.properties}. */
final class Texts {
  private static final Map<Language, Map<String, String>> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, read("/form/texts_" + language.tag() + ".properties"));
    }
  }

  private Texts() {}

  /** The texts of a language by name. */
  static Map<String, String> in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<String, String> read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, texts::getProperty));
  }
}
