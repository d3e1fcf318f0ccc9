package org.waylight.intake.inbound.form;

import java.util.Map;

/** What a page shows that only says something. */
public record NoticeView(Language language, Map<String, String> t, FormConfig config) {
  /** Digits only, for a link that dials. */
  public String dial(String number) {
    return FormView.digits(number);
  }
}
