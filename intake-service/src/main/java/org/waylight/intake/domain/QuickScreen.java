package org.waylight.intake.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waylight.contracts.v1.Lane;

/**
 * A quick look at words, for the lane only: a few phrases in English and Spanish that may mean a
 * child or a life at stake. It would rather be wrong towards the urgent lane; what a text means is
 * triage's to say, and nobody is lowered by it (TRI-2).
 */
public final class QuickScreen {
  private static final String FILE = "/quick-screen.txt";
  private static final int ADULT = 18;

  private static final Set<String> YEARS =
      Set.of("years", "year", "yrs", "yr", "yo", "anos", "ano", "anitos");
  private static final Set<String> BEFORE_AGE =
      Set.of("age", "aged", "edad", "tengo", "tiene", "turned", "cumplio", "im", "shes", "hes");

  private final String version;
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private record Phrase(String id, String rule, List<String> words) {}

  private QuickScreen(List<String> lines) {
    this.version = lines.getFirst().substring("version ".length()).strip();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\|");
        List<String> words = words(parts[2]);
        byFirstWord
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(parts[0].strip(), parts[1].strip(), words));
      }
    }
  }

  /** The list that comes with intake. */
  public static QuickScreen builtIn() {
    try (InputStream file =
        Objects.requireNonNull(QuickScreen.class.getResourceAsStream(FILE), FILE)) {
      return new QuickScreen(
          new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException impossible) {
      throw new IllegalStateException("the quick screen cannot be read", impossible);
    }
  }

  /** The lane for a text, and for the urgent one the rule and the phrase that spoke for it. */
  public LaneRule.Finding look(String text) {
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
        if (startsAt(words, i, phrase.words)) {
          return urgent(phrase.rule, phrase.id);
        }
      }
      if (isAgeOfChild(words, i)) {
        return urgent("TRI-3", "age");
      }
    }
    return LaneRule.Finding.STANDARD;
  }

  private LaneRule.Finding urgent(String rule, String id) {
    return new LaneRule.Finding(Lane.URGENT, rule + " screen@" + version + " " + id);
  }

  private static boolean startsAt(List<String> words, int at, List<String> phrase) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(words.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAgeOfChild(List<String> words, int at) {
    String word = words.get(at);
    if (word.length() > 2 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int number = Integer.parseInt(word);
    if (number == 0 || number >= ADULT) {
      return false;
    }
    boolean yearsAfter = at + 1 < words.size() && YEARS.contains(words.get(at + 1));
    boolean ageBefore =
        at > 0
            && (BEFORE_AGE.contains(words.get(at - 1))
                || (at > 1
                    && words.get(at - 1).matches("am|is|was")
                    && words.get(at - 2).matches("i|she|he|girl|boy|kid|child|daughter|sister")));
    return yearsAfter || ageBefore;
  }

  /** Lower case, without accents and apostrophes: as a hurried person may write. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.FORMAT) {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static char plain(char c) {
    return switch (c) {
      case 'á', 'à', 'â', 'Á', 'À' -> 'a';
      case 'é', 'è', 'ê', 'É', 'È' -> 'e';
      case 'í', 'ì', 'Í', 'Ì' -> 'i';
      case 'ó', 'ò', 'Ó', 'Ò' -> 'o';
      case 'ú', 'ù', 'ü', 'Ú', 'Ü' -> 'u';
      case 'ñ', 'Ñ' -> 'n';
      default -> Character.toLowerCase(c);
    };
  }
}
