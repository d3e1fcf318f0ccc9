package org.waylight.triage.facts.domain;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When something happens, and by what one would know somebody. */
class WhenAndLooksTest {
  @Test
  @DisplayName("TRI-6: a day says when; what happens on each of them does not")
  void days() {
    SomeFacts.check(
        """
        on Tue he came          | TIME Tue
        he will tue me          | nothing
        they came tuesday       | TIME tuesday
        each tuesday they come  | nothing
        today                   | TIME today
        last night              | TIME last night
        it is last. night       | nothing
        last casa               | nothing
        esta noche              | TIME esta noche
        esta, noche             | nothing
        esta casa               | nothing
        semana pasado fin       | TIME pasado fin
        two hours ago they came | TIME two hours ago
        """);
  }

  @Test
  @DisplayName(
      "TRI-6: a mark, or a colour with what one drives or wears, tells by what one would know them")
  void looks() {
    SomeFacts.check(
        """
        black van         | DESCRIPTION black van
        black old van     | DESCRIPTION black old van
        black big old van | nothing
        a van black       | DESCRIPTION van black
        hat black         | DESCRIPTION hat black
        black. van        | nothing
        van. black        | nothing
        black old. van    | nothing
        black             | nothing
        she is in black   | nothing
        the white hoodie  | DESCRIPTION white hoodie
        a tattoo          | DESCRIPTION tattoo
        tattoo            | DESCRIPTION tattoo
        """);
  }
}
