package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names of people: the whole reading of a text, as it is written. */
class NamesTest {
  @Test
  @DisplayName(
      "TRI-6: a name is read after words that say what somebody is called, in capitals or not")
  void called() {
    SomeFacts.check(
        """
        They call him Zephyr              | NAME Zephyr
        they call him zephyr              | nothing
        They call her Moss at work        | NAME Moss
        They call it Zephyr               | nothing
        The man called Zephyr is here     | NAME Zephyr
        the boss called zephyr pays us    | NAME zephyr
        the boss, called zephyr, pays us  | NAME zephyr
        I called Zephyr twice             | nothing
        her name is zephyr                | NAME zephyr
        his car is zephyr                 | nothing
        Her name was Zephyr               | NAME Zephyr
        su nombre es zephyr               | NAME zephyr
        Known as Zephyr                   | NAME Zephyr
        He is known as zephyr around here | NAME zephyr
        Works as Zephyr there             | nothing
        se llama el zephyr                | NAME zephyr
        he is nicknamed zep               | NAME zep
        he is nicknamed zo                | nothing
        He is nicknamed Zo                | NAME Zo
        they named zephyr2                | nothing
        He is nicknamed Hotline there     | nothing
        He is nicknamed Boss              | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: a title names whoever follows it directly")
  void titles() {
    SomeFacts.check(
        """
        don zephyr nos cobra         | NAME zephyr
        Don Zephyr nos cobra         | NAME Zephyr
        we saw don. zephyr came      | nothing
        mister zephyr has the papers | NAME zephyr
        Mr Zephyr came               | NAME Zephyr
        Mr, Zephyr came              | nothing
        My tia maria left            | NAME maria
        he saw mister bo there       | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: who somebody is to others names them where the writer uses capitals")
  void people() {
    SomeFacts.check(
        """
        My friend Zephyr left  | NAME Zephyr
        My friend. Zephyr left | nothing
        My friend: Zephyr left | NAME Zephyr
        My friend; Zephyr left | nothing
        my friend zephyr left  | nothing
        My boss zephyr came    | nothing
        We saw Zephyr there    | nothing
        The boss, Zephyr came  | nothing
        His wife Bo left       | NAME Bo
        """);
  }

  @Test
  @DisplayName("TRI-6: a first name is read as people write it, and not where it may be a word")
  void first() {
    SomeFacts.check(
        """
        i saw maria there    | NAME maria
        I saw maria there    | nothing
        My friend maria left | NAME maria
        I saw Maria there    | NAME Maria
        Maria left           | NAME Maria
        He saw MARIA there   | nothing
        We saw Paris there   | nothing
        Paris left           | nothing
        we saw paris there   | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: one word in quotation marks that begins with a capital is a nickname")
  void quoted() {
    SomeFacts.check(
        """
        It is "Zephyr," they say   | NAME Zephyr
        It is ‘Zephyr’ they say    | NAME Zephyr
        It is (Zephyr) they say    | NAME Zephyr
        it is "zephyr" they say    | nothing
        She wrote "Zephyr and went | nothing
        She wrote Zephyr" and went | nothing
        It is "Zo" they say        | nothing
        It is "Zep" they say       | NAME Zep
        """);
  }
}
