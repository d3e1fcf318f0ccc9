package org.waylight.standalone.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waylight.standalone.canary.Planting.Planted;

/** A search that finds nothing proves nothing: here it has something to find. */
class LensTest {
  private static final Planting PLANTING = new Planting("9k3f0");
  private static final int CASE = 733;
  private final Lens lens = new Lens(PLANTING, Set.of(142));

  static Stream<Arguments> encodings() {
    return Stream.of(
        encoding("as it is", text -> text),
        encoding("in capitals", text -> text.toUpperCase(Locale.ROOT)),
        encoding("base64", text -> base64(text, StandardCharsets.UTF_8)),
        encoding(
            "base64 for URLs",
            text -> base64(text, StandardCharsets.UTF_8).replace('+', '-').replace('/', '_')),
        encoding("base64 of UTF-16LE", text -> base64(text, StandardCharsets.UTF_16LE)),
        encoding("base64 of UTF-16BE", text -> base64(text, StandardCharsets.UTF_16BE)),
        encoding("hex", text -> HexFormat.of().formatHex(utf8(text))),
        encoding("HEX", text -> HexFormat.of().withUpperCase().formatHex(utf8(text))),
        encoding("URL-encoded", text -> spelled(text, "%%%02X")),
        encoding("JSON-escaped", text -> spelled(text, "\\u%04x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  @DisplayName("INT-6 planted text is found and read in each encoding, wherever it begins")
  void found(String name, UnaryOperator<String> encoding) {
    for (String before : List.of("", "a", "ab", "abc")) {
      String text = before + PLANTING.text(CASE, PlantedField.CONTACT_NAME) + " and more";
      String written = "xx" + encoding.apply(text) + "yy";
      // Groups of base64 begin where the encoding does.
      assertThat(lens.in(written.substring(2)))
          .as(name + ": " + written)
          .extracting(Lens.Sighting::what)
          .contains(new Planted(CASE, PlantedField.CONTACT_NAME));
      assertThat(lens.in(written)).as(name + ": " + written).isNotEmpty();
    }
  }

  @Test
  @DisplayName("INT-6 planted text is found in UTF-16, and a planted telephone number as a number")
  void otherBytes() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = ("a" + PLANTING.text(7, PlantedField.NOTE) + "b").getBytes(charset);
      assertThat(lens.in(bytes))
          .extracting(Lens.Sighting::what)
          .contains(new Planted(7, PlantedField.NOTE));
    }
    assertThat(lens.in("tel:" + Planting.phone(142)))
        .extracting(Lens.Sighting::what)
        .containsExactly(new Planted(142, PlantedField.SMS_SENDER_NUMBER));
  }

  @Test
  @DisplayName("What this run did not plant is not found; what is cut off is found all the same")
  void nothingElse() {
    String other = new Planting("9k3f1").text(CASE, PlantedField.NOTE);
    assertThat(lens.in(other + " " + Planting.phone(143))).isEmpty();
    assertThat(lens.in(PLANTING.stem() + "!")).hasSize(1);
  }

  private static Arguments encoding(String name, UnaryOperator<String> encoding) {
    return arguments(name, encoding);
  }

  private static String base64(String text, Charset charset) {
    return Base64.getEncoder().encodeToString(text.getBytes(charset));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String spelled(String text, String format) {
    return IntStream.range(0, text.length())
        .mapToObj(i -> format.formatted((int) text.charAt(i)))
        .collect(Collectors.joining());
  }
}
