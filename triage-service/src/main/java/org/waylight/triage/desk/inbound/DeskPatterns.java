package org.waylight.triage.desk.inbound;

/** Forms of what people send that is neither text nor one of our words. */
final class DeskPatterns {
  /** A user name as the identity provider has it. */
  static final String USER = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";

  static final String USER_SAYS = "a user name: letters, digits, . _ @ -";

  private DeskPatterns() {}
}
