package org.waylight.triage.judgement;

/** The looks of words; plain unless a terminal shows them. */
record Style(boolean styled) {
  String bold(String text) {
    return with("1", text);
  }

  String good(String text) {
    return with("32", text);
  }

  String bad(String text) {
    return with("31", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  private String with(String code, String text) {
    return styled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
