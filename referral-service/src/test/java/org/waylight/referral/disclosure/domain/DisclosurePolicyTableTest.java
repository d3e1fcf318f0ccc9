package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.PolicyOracle.Row;

/** Every cell of the disclosure table, against the independently written oracle. */
class DisclosurePolicyTableTest {
  @ParameterizedTest(
      name = "CON-1 CON-2 CON-3 DIS-1 DIS-2 DIS-3 DIS-4 DIS-5 DIS-10 every combination to {0}")
  @EnumSource(RecipientKind.class)
  @DisplayName("CON-1 CON-2 CON-3 DIS-1 DIS-2 DIS-3 DIS-4 DIS-5 DIS-10 hold in every combination")
  void every_combination(RecipientKind recipient) {
    DisclosureCells.of(recipient, DisclosurePolicyTableTest::check);
  }

  private static void check(Row row, DisclosureQuestion question) {
    PolicyOracle.Answer expected = PolicyOracle.answer(row);
    PolicyOracle.Answer answered = answered(DisclosurePolicy.decide(question), row);
    if (!expected.equals(answered)) {
      assertThat(answered).as("%s", row).isEqualTo(expected);
    }
  }

  private static PolicyOracle.Answer answered(Disclosure disclosure, Row row) {
    if (!disclosure.policyVersion().equals("disclosure@9")) {
      assertThat(disclosure.policyVersion()).isEqualTo("disclosure@9");
    }
    Set<String> rules =
        disclosure.rules().stream()
            .map(rule -> rule.id().replace("@1", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    return switch (disclosure) {
      case Disclosure.Refused refused ->
          new PolicyOracle.Answer("-", Set.of(), Set.of(), Set.of(), Set.of(), rules);
      case Disclosure.Allowed allowed ->
          new PolicyOracle.Answer(
              allowed.basis().name(),
              names(allowed.bases()),
              allowed.persons().stream()
                  .map(
                      person ->
                          DisclosureCells.VICTIM.equals(person.personId()) ? "victim" : "unlisted")
                  .collect(Collectors.toSet()),
              names(allowed.fields()),
              contact(allowed, row),
              rules);
    };
  }

  private static Set<String> contact(Disclosure.Allowed allowed, Row row) {
    if (allowed.contacts().isEmpty()) {
      return Set.of();
    }
    assertThat(allowed.contacts()).hasSize(1);
    Disclosure.OpenedContact contact = allowed.contacts().getFirst();
    assertThat(contact.fields()).isNotEmpty();
    assertThat(contact.personId())
        .isEqualTo(
            row.signaler().startsWith("VICTIM")
                ? DisclosureCells.VICTIM
                : DisclosureCells.SIGNALER);
    return names(contact.fields());
  }

  private static Set<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }
}
