package org.waylight.referral.disclosure.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of many cells with few answers, folded into lines: two lines that answer alike and differ
 * in one question only become one. Every cell is in exactly one line.
 */
final class FoldedTable {
  private record Line(List<Set<String>> when, Map<String, String> answers) {
    List<Object> allBut(int question) {
      List<Object> rest = new ArrayList<>(when);
      rest.set(question, answers);
      return rest;
    }
  }

  private final List<String> questions;
  private final Map<List<String>, Map<String, String>> cells = new LinkedHashMap<>();

  FoldedTable(String... questions) {
    this.questions = List.of(questions);
  }

  /** Adds a cell; cells that are folded beforehand must not contradict each other. */
  void add(List<String> when, String column, String answer) {
    String before = cells.computeIfAbsent(when, key -> new LinkedHashMap<>()).put(column, answer);
    if (before != null && !before.equals(answer)) {
      throw new AssertionError(when + " " + column + ": " + before + " and " + answer);
    }
  }

  /** The table in Markdown. */
  String markdown() {
    List<Line> lines = folded();
    List<String> columns =
        lines.stream().flatMap(line -> line.answers.keySet().stream()).distinct().toList();
    StringBuilder text = new StringBuilder();
    row(text, questions, columns.stream().map(column -> "**" + column + "**").toList());
    row(
        text,
        questions.stream().map(q -> "---").toList(),
        columns.stream().map(c -> "---").toList());
    for (Line line : lines) {
      row(text, conditions(line), columns.stream().map(line.answers::get).toList());
    }
    return text.toString();
  }

  private List<String> conditions(Line line) {
    List<String> conditions = new ArrayList<>();
    for (int question = 0; question < questions.size(); question++) {
      Set<String> values = line.when.get(question);
      conditions.add(
          values.equals(valuesOf(question))
              ? "any"
              : values.stream().sorted().collect(Collectors.joining("; ")));
    }
    return conditions;
  }

  private Set<String> valuesOf(int question) {
    return cells.keySet().stream().map(key -> key.get(question)).collect(Collectors.toSet());
  }

  private List<Line> folded() {
    List<Line> lines =
        cells.entrySet().stream()
            .map(
                cell ->
                    new Line(
                        cell.getKey().stream().<Set<String>>map(Set::of).toList(), cell.getValue()))
            .toList();
    int before;
    do {
      before = lines.size();
      for (int question = questions.size() - 1; question >= 0; question--) {
        lines = foldedAlong(question, lines);
      }
    } while (lines.size() < before);
    return lines;
  }

  private static List<Line> foldedAlong(int question, List<Line> lines) {
    Map<List<Object>, Line> folded = new LinkedHashMap<>();
    lines.forEach(
        line ->
            folded.merge(
                line.allBut(question), line, (one, other) -> together(question, one, other)));
    return List.copyOf(folded.values());
  }

  private static Line together(int question, Line one, Line other) {
    Set<String> values = new TreeSet<>(one.when.get(question));
    values.addAll(other.when.get(question));
    List<Set<String>> when = new ArrayList<>(one.when);
    when.set(question, values);
    return new Line(when, one.answers);
  }

  private static void row(StringBuilder text, List<String> left, List<String> right) {
    text.append("| ")
        .append(String.join(" | ", left))
        .append(" | ")
        .append(String.join(" | ", right))
        .append(" |\n");
  }
}
