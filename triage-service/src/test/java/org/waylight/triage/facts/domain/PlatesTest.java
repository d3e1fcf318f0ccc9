package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** License plates: the whole reading of a text. */
class PlatesTest {
  @Test
  @DisplayName("TRI-8: a whole plate is read however it is spaced, after a word that says so")
  void whole() {
    SomeFacts.check(
        """
        plate KJX 4471                 | PLATE KJX 4471 = KJX4471
        the license KJX-4471 was seen  | PLATE KJX-4471 = KJX4471
        license plate KJX-4471         | PLATE KJX-4471 = KJX4471
        licence KJX4471                | PLATE KJX4471 = KJX4471
        lic 4QX112                     | PLATE 4QX112 = 4QX112
        placa KJX 44 71                | PLATE KJX 44 71 = KJX4471
        My plate is red KJX 4471 today | PLATE KJX 4471 = KJX4471; TIME today
        my Plate KJX-4471-A is new     | PLATE KJX-4471-A = KJX4471A
        plate 12345678                 | PLATE 12345678 = 12345678
        plate 12345                    | PLATE 12345 = 12345
        KJX4471                        | nothing
        litter 4471                    | nothing
        my licenses are 4471           | nothing
        license tags: KJX4471          | PLATE KJX4471 = KJX4471
        plates                         | nothing
        """);
  }

  @Test
  @DisplayName("TRI-6: a part of a plate says who, but is not compared")
  void part() {
    SomeFacts.check(
        """
        tag: 4QX                 | PART_OF_A_PLATE 4QX
        partial plate KJX4471    | PART_OF_A_PLATE KJX4471
        plate partial is KJX4471 | PART_OF_A_PLATE KJX4471
        plate starts with KJX44  | PART_OF_A_PLATE KJX44
        plate ends 0X            | PART_OF_A_PLATE 0X
        plate ends 9X            | PART_OF_A_PLATE 9X
        plate KJX4471 ends       | PLATE KJX4471 = KJX4471
        plate 1234               | PART_OF_A_PLATE 1234
        Plate ABC 12 def         | PLATE ABC 12 = ABC12
        plate abcd-4471          | PART_OF_A_PLATE 4471
        my Plate ABCDE-4471      | PART_OF_A_PLATE 4471
        my Plate ABCD-4471       | PLATE ABCD-4471 = ABCD4471
        my Plate ab-4471         | PART_OF_A_PLATE 4471
        """);
  }

  @Test
  @DisplayName("TRI-6: what is too short, too long or too far from the word is no plate")
  void none() {
    SomeFacts.check(
        """
        his tag is 7             | nothing
        plate 123456789          | nothing
        plate a b c d e f g 4471 | nothing
        plate a b c d e f 4471   | PART_OF_A_PLATE 4471
        plate number. KJX4471    | nothing
        """);
  }
}
