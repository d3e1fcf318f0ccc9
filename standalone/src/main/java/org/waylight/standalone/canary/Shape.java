package org.waylight.standalone.canary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How planted text may be written: a byte pattern that tells where it begins, and how to read on
 * from there.
 *
 * @param name for people
 * @param pattern in lower case if case does not matter
 * @param before how many bytes before the pattern the reader wants to have
 * @param reader reads what is planted of the bytes from there on
 */
record Shape(
    String name,
    byte[] pattern,
    boolean anyCase,
    int before,
    int length,
    Function<byte[], String> reader) {
  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "UTF-8", StandardCharsets.UTF_8,
          "UTF-16LE", StandardCharsets.UTF_16LE,
          "UTF-16BE", StandardCharsets.UTF_16BE);

  /** Every shape of texts that begin with a stem. */
  static List<Shape> of(String stem, int length) {
    List<Shape> shapes = new ArrayList<>();
    CHARSETS.forEach(
        (name, charset) -> {
          byte[] bytes = stem.getBytes(charset);
          int whole = " ".repeat(length).getBytes(charset).length;
          Function<byte[], String> reader = found -> new String(found, charset);
          shapes.add(new Shape(name, bytes, true, 0, whole, reader));
          addBase64(shapes, name, bytes, whole, reader);
          shapes.add(
              new Shape(
                  "hex of " + name,
                  ascii(HexFormat.of().formatHex(bytes)),
                  true,
                  0,
                  2 * whole,
                  found -> reader.apply(unhex(found, 0, 2))));
        });
    byte[] bytes = ascii(stem);
    Function<byte[], String> reader = found -> new String(found, StandardCharsets.UTF_8);
    shapes.add(
        new Shape(
            "URL-encoded",
            spelled(bytes, "%", 2),
            true,
            0,
            3 * length,
            found -> reader.apply(unhex(found, 1, 3))));
    shapes.add(
        new Shape(
            "JSON-escaped",
            spelled(bytes, "\\u", 4),
            true,
            0,
            6 * length,
            found -> reader.apply(unhex(found, 4, 6))));
    return shapes;
  }

  private static void addBase64(
      List<Shape> shapes, String name, byte[] bytes, int whole, Function<byte[], String> reader) {
    Map<String, Shape> distinct = new LinkedHashMap<>();
    for (int pad = 0; pad < 3; pad++) {
      int shift = pad;
      byte[] shifted = new byte[bytes.length + pad];
      System.arraycopy(bytes, 0, shifted, pad, bytes.length);
      // What of the encoding does not depend on the neighbours of the text.
      int from = pad == 0 ? 0 : pad + 1;
      int until = shifted.length * 8 / 6;
      int groups = 4 * ((whole + pad + 2) / 3);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String pattern = encoder.encodeToString(shifted).substring(from, until);
        distinct.putIfAbsent(
            pattern,
            new Shape(
                "base64 of " + name,
                ascii(pattern),
                false,
                from,
                groups,
                found -> reader.apply(unbase64(found, shift))));
      }
    }
    shapes.addAll(distinct.values());
  }

  private static byte[] unbase64(byte[] found, int pad) {
    String text =
        new String(found, StandardCharsets.ISO_8859_1)
            .replace('-', '+')
            .replace('_', '/')
            .replaceAll("(?s)[^A-Za-z0-9+/].*", "");
    byte[] bytes = Base64.getDecoder().decode(text.substring(0, text.length() - text.length() % 4));
    return bytes.length <= pad ? new byte[0] : Arrays.copyOfRange(bytes, pad, bytes.length);
  }

  /** Two hexadecimal digits of every so many bytes. */
  private static byte[] unhex(byte[] found, int at, int every) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = at; i + 2 <= found.length; i += every) {
      int high = Character.digit(found[i], 16);
      int low = Character.digit(found[i + 1], 16);
      if (high < 0 || low < 0) {
        break;
      }
      bytes.write(high << 4 | low);
    }
    return bytes.toByteArray();
  }

  private static byte[] spelled(byte[] bytes, String sign, int digits) {
    StringBuilder spelled = new StringBuilder();
    for (byte one : bytes) {
      spelled.append(sign).append("0".repeat(digits - 2)).append(HexFormat.of().toHexDigits(one));
    }
    return ascii(spelled.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
