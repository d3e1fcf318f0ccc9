package org.waylight.intake.inbound.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextPiecesTest {
  @Example
  @Label("A text that fits is one piece; nothing at all is said in words")
  void fits() {
    assertThat(TextPieces.of("x".repeat(50_000))).containsExactly("x".repeat(50_000));
    assertThat(TextPieces.of(" ")).containsExactly("[A message without text.]");
  }

  @Example
  @Label("A long text ends its pieces at lines, and what is beyond the last is counted")
  void ends() {
    String line = "y".repeat(999) + "\n";
    List<String> pieces = TextPieces.of(line.repeat(1_100));

    assertThat(pieces).hasSize(TextPieces.MOST + 1);
    assertThat(pieces.getFirst()).hasSize(50_000).endsWith("\n");
    assertThat(pieces.get(1)).startsWith("[Part 2]\nyyy");
    assertThat(pieces.getLast()).contains("100000 more characters are not kept here");
  }

  @Property(tries = 100)
  @Label("Pieces put together are the text, and no character is broken in two")
  void together(@ForAll @IntRange(min = 1, max = 150_000) int length, @ForAll boolean shifted) {
    String text = (shifted ? "a" : "") + "\ud83d\ude00".repeat(length / 2 + 1);
    List<String> pieces = TextPieces.of(text);
    var joined = new StringBuilder(pieces.getFirst());
    pieces.stream().skip(1).map(p -> p.substring(p.indexOf('\n') + 1)).forEach(joined::append);

    assertThat(joined.toString()).isEqualTo(text);
    assertThat(pieces).allMatch(p -> !Character.isHighSurrogate(p.charAt(p.length() - 1)));
  }
}
