package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.Lane;

class QuickScreenTest {
  private final QuickScreen screen = QuickScreen.builtIn();

  @ParameterizedTest(name = "{1}: {0}")
  @DisplayName(
      "TRI-3 TRI-4 a quick look sends words of a child or a life at stake to the urgent lane")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I want to kill myself                                  | TRI-4 screen@1 en-401
          He’s coming back and he has a gun                      | TRI-4 screen@1 en-420
          shes 15 and he wont let her go                         | TRI-3 screen@1 age
          My cousin is 16 years old                              | TRI-3 screen@1 age
          i am 14                                                | TRI-3 screen@1 age
          Tengo 17 años y no puedo salir                         | TRI-3 screen@1 age
          NO PODEMOS SALIR, auxilio                              | TRI-4 screen@1 es-432
          el jefe de mi niña                                     | TRI-3 screen@1 es-303
          """)
  void urgent(String text, String why) {
    LaneRule.Finding found = screen.look(text);
    assertThat(found.lane()).isEqualTo(Lane.URGENT);
    assertThat(found.rule()).startsWith(why.substring(0, why.indexOf(' ', 6)));
    assertThat(found.rule()).matches(".* (age|[a-z]{2}-[0-9]{3})");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Other words stay on the standard lane")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I would like to know how your hotline works
          they keep our passports and nobody here gets paid
          She is 34 years old and works 15 hours a day
          Quisiera saber cómo funciona la línea
          """)
  void standard(String text) {
    assertThat(screen.look(text)).isEqualTo(LaneRule.Finding.STANDARD);
  }

  @Property(tries = 500)
  @Label("TRI-2 whatever stands around it, a phrase is found; and any text can be looked at")
  void anywhere(@ForAll String before, @ForAll String after) {
    assertThat(screen.look(before + " ... want to die! " + after).urgent()).isTrue();
  }
}
