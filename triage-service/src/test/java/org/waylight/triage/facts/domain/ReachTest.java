package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers, addresses and names by which somebody is reached. */
class ReachTest {
  @Test
  @DisplayName("TRI-8: e-mail addresses and names in apps are read and compared")
  void handles() {
    SomeFacts.check(
        """
        write lily.k@example.org please | EMAIL lily.k@example.org = lily.k@example.org
        @lily_kk wrote                  | HANDLE @lily_kk = lily_kk
        write @lily.k. please           | HANDLE @lily.k = lily.k
        money to $lilyk9 today          | HANDLE $lilyk9 = lilyk9; TIME today
        $lilyk9 gets it                 | HANDLE $lilyk9 = lilyk9
        ask for lily_k there            | HANDLE lily_k = lily_k
        insta lilyk77 and more          | HANDLE lilyk77 = lilyk77
        snapchat is "lilyk77"           | HANDLE lilyk77 = lilyk77
        insta lilyk0 please             | nothing
        insta lilyk99 please            | HANDLE lilyk99 = lilyk99
        lilyk77 wrote                   | nothing
        pay $500 please                 | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: a web address says who, whatever its case")
  void web() {
    SomeFacts.check(
        """
        see www.example.org/lily please     | WEB_ADDRESS www.example.org/lily = www.example.org/lily
        see WWW.EXAMPLE.ORG please          | WEB_ADDRESS WWW.EXAMPLE.ORG = www.example.org
        see https://example.org/lily please | WEB_ADDRESS https://example.org/lily = https://example.org/lily
        """);
  }

  @Test
  @DisplayName("TRI-6: a number without its area code, or its last digits, is a part of a number")
  void phones() {
    SomeFacts.check(
        """
        number 555-0142                  | PART_OF_A_PHONE 555-0142
        555-01425                        | nothing
        the phone ends in 0142           | PART_OF_A_PHONE 0142
        the number ends in 000           | PART_OF_A_PHONE 000
        the number ends in 999           | PART_OF_A_PHONE 999
        the number is ending 142 I think | PART_OF_A_PHONE 142
        cell ends 01423                  | nothing
        number is 210-555-0142           | PHONE 210-555-0142 = +12105550142
        """);
  }
}
