package org.waylight.standalone.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waylight.standalone.client.ClientFailure;

/**
 * docs/disclosure-table.md as people read it, asked about made-up cases. It is held equal to the
 * policy's answers in every cell by an oracle of its own; here running services are held to it.
 */
final class DisclosurePage {
  private static final String STAYS = "–";
  private static final List<String> EXCEPTIONS =
      List.of("MANDATED_MINOR", "IMMINENT_HARM", "THREAT");

  private final Map<String, List<Map<String, String>>> tables;

  DisclosurePage(List<String> lines) {
    this.tables = tables(lines);
  }

  static DisclosurePage read(Path docs) {
    try {
      return new DisclosurePage(Files.readAllLines(docs.resolve("disclosure-table.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Under which basis a case may be told to a kind of recipient; empty: it stays here. */
  String basis(MadeUpCase one, String recipientKind) {
    Map<String, String> line =
        line(
            words(recipientKind),
            Map.of(
                "Victim",
                one.age().words,
                "Danger",
                one.danger().words,
                "Signaler",
                one.signalerWords(),
                "Tips (DIS-5)",
                "on"));
    String basis = line.getOrDefault(one.wish(recipientKind).words, STAYS);
    return basis.equals(STAYS) ? "" : basis;
  }

  /** Every field that may leave in a report of the case to a kind of recipient. */
  Set<String> fields(MadeUpCase one, String recipientKind) {
    String basis = basis(one, recipientKind);
    if (basis.isEmpty()) {
      return Set.of();
    }
    String recipient = words(recipientKind);
    Set<String> fields =
        new HashSet<>(
            listed(
                line("Which fields of the situation?", Map.of("Recipient", recipient))
                    .getOrDefault("Fields", STAYS)));
    fields.addAll(
        listed(
            line(
                    "Do the signaler's contact details go along?",
                    Map.of(
                        "Recipient",
                        recipient,
                        "Opened by",
                        EXCEPTIONS.contains(basis) ? "an exception" : "consent, decision",
                        "Signaler",
                        one.signalerWords(),
                        "Anonymous",
                        one.anonymous() ? "yes" : "no",
                        "Danger",
                        one.danger().words,
                        "Contact",
                        one.agreedToContact(recipientKind) ? "agreed" : "not agreed"))
                .getOrDefault("Goes along", STAYS)));
    return fields;
  }

  /** The one line of a table whose conditions all hold. */
  private Map<String, String> line(String table, Map<String, String> asked) {
    List<Map<String, String>> lines =
        tables.getOrDefault(table, List.of()).stream()
            .filter(
                line ->
                    asked.entrySet().stream()
                        .allMatch(one -> holds(line.get(one.getKey()), one.getValue())))
            .toList();
    if (lines.size() != 1) {
      throw new ClientFailure(
          "docs/disclosure-table.md, \"%s\": %d lines for %s"
              .formatted(table, lines.size(), asked));
    }
    return lines.getFirst();
  }

  private static boolean holds(@org.jspecify.annotations.Nullable String cell, String value) {
    return cell != null
        && (cell.equals("any") || cell.equals(value) || List.of(cell.split("; ")).contains(value));
  }

  private static List<String> listed(String cell) {
    return cell.equals(STAYS) ? List.of() : List.of(cell.split(", "));
  }

  private static String words(String recipientKind) {
    return recipientKind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The lines of each table by column, under the heading before it. */
  private static Map<String, List<Map<String, String>>> tables(List<String> lines) {
    Map<String, List<Map<String, String>>> tables = new HashMap<>();
    String heading = "";
    List<String> columns = List.of();
    for (String line : lines) {
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+ ", "");
        columns = List.of();
      } else if (line.startsWith("| ---")) {
        continue;
      } else if (line.startsWith("| ") && columns.isEmpty()) {
        columns = cells(line);
      } else if (line.startsWith("| ")) {
        List<String> cells = cells(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), cells.get(i));
        }
        tables.computeIfAbsent(heading, key -> new ArrayList<>()).add(row);
      }
    }
    return tables;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(2, line.length() - 2).split(" \\| "))
        .map(cell -> cell.replace("**", "").strip())
        .toList();
  }
}
