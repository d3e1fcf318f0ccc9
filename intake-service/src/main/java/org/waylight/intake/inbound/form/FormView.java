package org.waylight.intake.inbound.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;

/**
 * What the form's page shows.
 *
 * @param t the texts of its language
 * @param problems what is wrong, by field
 * @param notice why it is shown again, if not for a field
 */
public record FormView(
    Language language,
    Map<String, String> t,
    FormConfig config,
    FormFields fields,
    Map<String, String> problems,
    @Nullable String notice,
    String token,
    boolean closed) {
  private static final List<String> ANSWERS = List.of("YES", "NO", "UNKNOWN");
  private static final List<String> SIGNALERS =
      List.of(
          "VICTIM_SURVIVOR",
          "FAMILY_FRIEND",
          "COMMUNITY_MEMBER",
          "SERVICE_PROVIDER",
          "LAW_ENFORCEMENT",
          "OTHER");

  /** One choice of a question. */
  public record Choice(String value, String text, boolean chosen) {}

  /** What was typed into a field. */
  public String typed(String field) {
    return fields.values().getOrDefault(field, "");
  }

  /** What is wrong with a field, or null. */
  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** The text of a name. */
  public String text(String name) {
    return t.getOrDefault(name, "");
  }

  /** The choices of a question; its own words for an answer come before those of all. */
  public List<Choice> choices(String field) {
    return (field.equals("signalerKind") ? SIGNALERS : ANSWERS)
        .stream()
            .map(value -> choice(field, value, t.getOrDefault(field + "." + value, text(value))))
            .toList();
  }

  /** States and territories by name. */
  public List<Choice> states() {
    return UnitedStates.all().states().stream()
        .map(state -> choice("state", state.code(), state.name()))
        .toList();
  }

  private Choice choice(String field, String value, String text) {
    return new Choice(value, text, typed(field).equals(value));
  }

  /** The language that the page could be in instead. */
  public Language other() {
    return language.other();
  }

  /** Digits only, for a link that dials. */
  public String dial(String number) {
    return digits(number);
  }

  static String digits(String number) {
    return number.replaceAll("[^0-9+]", "");
  }

  /** Whether something is to be mended or read before sending again. */
  public boolean shownAgain() {
    return notice != null || !problems.isEmpty();
  }

  /** Fields with problems in the order of the page. */
  public List<String> problemFields() {
    return Stream.of(
            "message", "state", "city", "zip", "name", "phone", "email", "hours", "receiptQuoted")
        .filter(problems::containsKey)
        .toList();
  }

  @Override
  public String toString() {
    return "FormView[not shown]";
  }
}
