package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.PolicyOracle.Row;

/** The committed table of every disclosure is what the policy answers, cell by cell. */
class DisclosureTableTest {
  private static final Path COMMITTED =
      Path.of(System.getProperty("waylight.root", ".."), "docs", "disclosure-table.md");

  private static final String INTRODUCTION =
      """
      # What may leave, to whom

      Every answer of the disclosure policy (`DisclosurePolicy`), for a case with one potential victim and one signaler. A test asks
      the policy about each of the %,d cells below, compares it with an oracle written independently from the rules' text
      (`DisclosurePolicyTableTest`), and holds this page equal to the answers (`DisclosureTableTest`;
      `-Dwaylight.disclosure-table.write=true` renews it). A case with several persons is asked person by person in the same way.

      ## How cells are folded

      The cells are all combinations of: kind of recipient (5) × the victim's age as stated, confirmed or read (6) × whether the case
      has a minor (stated, read, ruled out, nothing; 4) × imminent harm, self-harm, threat to others (confirmed, read, not so; 27) ×
      who signals (11: the victim, or another person of each signaler kind, also as alleged abuser) × anonymity (2) × the victim's
      consent (none on file, given, refused, withdrawn, expired, unknown; 6) × consent to share the signaler's contact (2) × policy
      setting for third parties' tips (2). A fold that hides a difference fails the test:

      - **Victim**: what was only read counts as unknown (DIS-10); an unknown age in a case with a stated minor is a *minor*; a stated
        minor whom a supervisor ruled out is of *unknown age*; an adult in a case with a stated minor is *adult, beside a minor*.
      - **Danger**: only what was stated or confirmed counts; a threat is one to harm oneself or others.
      - **Signaler**: a *third party* is family or a friend, a community member, a service provider, law enforcement or other;
        *perhaps the victim* is unknown, or a survivor who is not this case's victim. What an *alleged abuser* states as
        consent is not heard.
      - **Consent**: *no* is refused or withdrawn; *silent* is none on file, or unknown.
      - *any* means that the answer is the same whatever it is. Lines are read as: all columns on the left hold.

      A cell names the strongest basis under which the victim's situation may leave; a dash means it stays here. Every report still
      needs a supervisor's approval (TRI-9); `SUPERVISOR_DECISION` also why, safety and reachability (DIS-5).
      *+ the minor* means that a minor who is no person of the case yet is reported under `MANDATED_MINOR`.

      """;

  private long cells;

  @Test
  @DisplayName(
      "CON-1 DIS-1 docs/disclosure-table.md is what the policy answers in every cell;"
          + " -Dwaylight.disclosure-table.write=true renews it")
  void committed() throws IOException {
    String text = text();
    if (Boolean.getBoolean("waylight.disclosure-table.write")) {
      Files.writeString(COMMITTED, text);
    }
    assertThat(Files.readString(COMMITTED)).isEqualTo(text);
  }

  private String text() {
    StringBuilder situations = new StringBuilder("## May the situation leave?\n");
    FoldedTable contacts =
        new FoldedTable("Recipient", "Opened by", "Signaler", "Anonymous", "Danger", "Contact");
    for (RecipientKind recipient : RecipientKind.values()) {
      FoldedTable situation = new FoldedTable("Victim", "Danger", "Signaler", "Tips (DIS-5)");
      DisclosureCells.of(
          recipient,
          (row, question) -> {
            cells++;
            Disclosure answer = DisclosurePolicy.decide(question);
            situation.add(
                List.of(victim(row), danger(row), signaler(row), row.tips() ? "on" : "off"),
                consent(row),
                situation(answer));
            if (answer instanceof Disclosure.Allowed allowed) {
              contacts.add(contactCell(row, allowed), "Goes along", contact(allowed));
            }
          });
      situations
          .append("\n### ")
          .append(name(recipient))
          .append("\n\n")
          .append(situation.markdown());
    }
    return INTRODUCTION.formatted(cells)
        + situations
        + "\n## Do the signaler's contact details go along?\n\n"
        + "Only in a report that something opened. An *exception* is a basis of DIS-2; consent and a supervisor's decision (DIS-5)"
        + " are not.\n\n"
        + contacts.markdown()
        + fields()
        + rules();
  }

  private static String victim(Row row) {
    boolean stated = row.minor().equals("STATED");
    return switch (row.age()) {
      case "ADULT" -> stated ? "adult, beside a minor" : "adult";
      case "MINOR" -> row.minor().equals("RULED_OUT") ? "unknown age" : "minor";
      case "UNKNOWN" -> stated ? "minor" : "unknown age";
      default -> "minor";
    };
  }

  private static String danger(Row row) {
    boolean harm = row.harm().equals("TRUE");
    boolean threat = row.selfHarm().equals("TRUE") || row.others().equals("TRUE");
    return harm && threat ? "harm and threat" : harm ? "imminent harm" : threat ? "threat" : "none";
  }

  private static String signaler(Row row) {
    String who =
        row.signaler().startsWith("VICTIM")
            ? "the victim"
            : row.signaler().startsWith("THIRD") ? "third party" : "perhaps the victim";
    return row.signaler().endsWith("ABUSER") ? who + " (alleged abuser)" : who;
  }

  private static String consent(Row row) {
    return switch (row.consent()) {
      case "GIVEN" -> "given";
      case "REFUSED", "WITHDRAWN" -> "no";
      case "EXPIRED" -> "expired";
      default -> "silent";
    };
  }

  private static String situation(Disclosure answer) {
    return switch (answer) {
      case Disclosure.Refused refused -> "–";
      case Disclosure.Allowed allowed ->
          allowed.persons().stream()
              .map(person -> person.personId() == null ? "+ the minor" : person.basis().name())
              .collect(Collectors.joining(" "));
    };
  }

  private static List<String> contactCell(Row row, Disclosure.Allowed allowed) {
    boolean exception =
        allowed.bases().stream()
            .anyMatch(
                basis ->
                    Set.of("MANDATED_MINOR", "IMMINENT_HARM", "THREAT").contains(basis.name()));
    return List.of(
        name(row.recipient()),
        exception ? "an exception" : "consent, decision",
        signaler(row),
        row.anonymous() ? "yes" : "no",
        danger(row),
        row.contactConsent() ? "agreed" : "not agreed");
  }

  private static String contact(Disclosure.Allowed allowed) {
    return allowed.contacts().isEmpty() ? "–" : list(allowed.contacts().getFirst().fields());
  }

  private static String fields() {
    StringBuilder text =
        new StringBuilder(
            "\n## Which fields of the situation?\n\n| Recipient | Fields |\n| --- | --- |\n");
    for (RecipientKind recipient : RecipientKind.values()) {
      text.append(
          "| %s | %s |\n".formatted(name(recipient), list(RecipientNeeds.situation(recipient))));
    }
    return text.toString();
  }

  private static String rules() {
    return "\n## What an answer quotes\n\n| Rule | Sentence |\n| --- | --- |\n"
        + Arrays.stream(DisclosureRule.values())
            .map(rule -> "| `%s` | %s |\n".formatted(rule.id(), rule.sentence()))
            .collect(Collectors.joining());
  }

  private static String list(Collection<ReportField> fields) {
    return fields.stream()
        .sorted()
        .map(DisclosureTableTest::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
