package org.waylight.contracts.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names of places are compared: capitals, accents, signs, Saint or St., Fort or Ft., Mount or
 * Mt. do not matter.
 */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018\u02bb`]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern KIND_OF_COUNTY =
      Pattern.compile(
          " (county|parish|city and borough|borough|census area|municipality|municipio"
              + "|planning region)$");

  private Spelling() {}

  /** The name as it is compared. */
  public static String of(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = APOSTROPHES.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String words = SIGNS.matcher(joined).replaceAll(" ").strip();
    if (words.startsWith("saint ")) {
      return "st " + words.substring("saint ".length());
    }
    if (words.startsWith("fort ")) {
      return "ft " + words.substring("fort ".length());
    }
    return words.startsWith("mount ") ? "mt " + words.substring("mount ".length()) : words;
  }

  /** The name of a county as it is compared, without the word County or what stands for it. */
  public static String ofCounty(String name) {
    return KIND_OF_COUNTY.matcher(of(name)).replaceFirst("");
  }
}
