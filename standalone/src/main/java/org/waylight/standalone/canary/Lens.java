package org.waylight.standalone.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waylight.standalone.canary.Planting.Planted;

/** Finds what a run planted in bytes, however it is written. */
final class Lens {
  private static final byte[] NUMBERS = "55501".getBytes(StandardCharsets.US_ASCII);

  /**
   * Something planted that was found.
   *
   * @param shape how it was written
   */
  record Sighting(String shape, Planted what) {
    @Override
    public String toString() {
      return what + " (" + shape + ")";
    }
  }

  private record Searched(Shape shape, BytePattern pattern) {}

  private final Planting planting;
  private final List<Searched> shapes;
  private final BytePattern numbers = new BytePattern(NUMBERS, false);
  private final Set<String> phones = new HashSet<>();

  /**
   * A lens.
   *
   * @param phones the cases whose telephone number was planted as a bare number
   */
  Lens(Planting planting, Set<Integer> phones) {
    this.planting = planting;
    this.shapes =
        Shape.of(planting.stem(), Planting.LENGTH).stream()
            .map(shape -> new Searched(shape, new BytePattern(shape.pattern(), shape.anyCase())))
            .toList();
    phones.forEach(number -> this.phones.add(Planting.phone(number).substring(1)));
  }

  /** All that is in there; what cannot be read any more counts as bad input of case 0. */
  List<Sighting> in(byte[] bytes) {
    List<Sighting> found = new ArrayList<>();
    for (Searched one : shapes) {
      for (int at = one.pattern.in(bytes, 0); at >= 0; at = one.pattern.in(bytes, at + 1)) {
        Shape shape = one.shape;
        int from = Math.max(0, at - shape.before());
        int to = Math.min(bytes.length, from + shape.length());
        String text = shape.reader().apply(Arrays.copyOfRange(bytes, from, to));
        found.add(
            new Sighting(
                shape.name(), planting.read(text).orElse(new Planted(0, PlantedField.BAD_INPUT))));
      }
    }
    if (!phones.isEmpty()) {
      addPhones(bytes, found);
    }
    return found;
  }

  List<Sighting> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  private void addPhones(byte[] bytes, List<Sighting> found) {
    for (int at = numbers.in(bytes, 0); at >= 0; at = numbers.in(bytes, at + 1)) {
      int from = at - 4;
      int to = at + NUMBERS.length + 2;
      if (from >= 0 && to <= bytes.length) {
        String digits = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (phones.contains(digits)) {
          int number = Integer.parseInt(digits.substring(3, 4) + digits.substring(9));
          found.add(new Sighting("number", new Planted(number, PlantedField.SMS_SENDER_NUMBER)));
        }
      }
    }
  }
}
