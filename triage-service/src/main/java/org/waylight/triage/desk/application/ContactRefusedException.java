package org.waylight.triage.desk.application;

import java.util.List;
import org.waylight.triage.desk.domain.ContactRules;

/** CON-4 stands against contacting somebody back; the request ends with every reason. */
public final class ContactRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<ContactRules.Rule> rules;

  ContactRefusedException(List<ContactRules.Rule> rules) {
    super(
        "contact refused by " + rules.stream().map(ContactRules.Rule::code).toList(),
        null,
        false,
        false);
    this.rules = List.copyOf(rules);
  }

  /** Every rule that refused. */
  public List<ContactRules.Rule> rules() {
    return rules;
  }
}
