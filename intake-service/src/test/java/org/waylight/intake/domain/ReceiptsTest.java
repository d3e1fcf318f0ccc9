package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** INT-5: what a receipt withstands on its way through a frightened person's memory and voice. */
class ReceiptsTest {
  private static final IntakeSecret SECRET = secret("this secret is for the tests only...");
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Receipts receipts = new Receipts(SECRET);

  @Property
  @Label("INT-5 a receipt leads back to its signal")
  void leadsBack(@ForAll("signals") UUID signalId) {
    assertThat(receipts.resolve(receipts.of(signalId))).contains(signalId);
  }

  @Property
  @Label("INT-5 a receipt is seven groups of four, without letters that look like digits")
  void isReadableAloud(@ForAll("signals") UUID signalId) {
    assertThat(receipts.of(signalId)).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}");
  }

  @Property
  @Label(
      "INT-5 a receipt reads the same in any case, spaced otherwise, with O for 0 and I or L for 1")
  void isTolerant(
      @ForAll("signals") UUID signalId,
      @ForAll("separators") String separator,
      @ForAll boolean lower,
      @ForAll("ones") String one) {
    String receipt = receipts.of(signalId).replace("0", "O").replace("1", one);
    String quoted = receipt.replace("-", separator);

    assertThat(receipts.resolve(" " + (lower ? quoted.toLowerCase(Locale.ROOT) : quoted) + "\n"))
        .contains(signalId);
  }

  @Property
  @Label("INT-5 one wrong character is noticed")
  void oneWrongCharacter(
      @ForAll("signals") UUID signalId,
      @ForAll @IntRange(max = 27) int place,
      @ForAll @IntRange(max = 31) int wrong) {
    StringBuilder code = new StringBuilder(receipts.of(signalId).replace("-", ""));
    Assume.that(code.charAt(place) != DIGITS.charAt(wrong));
    code.setCharAt(place, DIGITS.charAt(wrong));

    assertThat(receipts.resolve(code.toString())).isEmpty();
  }

  @Property
  @Label("INT-5 two neighbours exchanged are noticed")
  void neighboursExchanged(
      @ForAll("signals") UUID signalId, @ForAll @IntRange(max = 26) int place) {
    StringBuilder code = new StringBuilder(receipts.of(signalId).replace("-", ""));
    char first = code.charAt(place);
    Assume.that(first != code.charAt(place + 1));
    code.setCharAt(place, code.charAt(place + 1));
    code.setCharAt(place + 1, first);

    assertThat(receipts.resolve(code.toString())).isEmpty();
  }

  @Property
  @Label("INT-5 what is no receipt resolves to nothing, whatever it is")
  void anything(@ForAll @StringLength(max = 60) String quoted) {
    assertThat(receipts.resolve(quoted)).isEmpty();
  }

  @Property
  @Label("INT-5 another secret makes other receipts, and reads none of ours")
  void needsTheSecret(@ForAll("signals") UUID signalId) {
    Receipts others = new Receipts(secret("another secret, of another installation"));

    assertThat(others.of(signalId)).isNotEqualTo(receipts.of(signalId));
    assertThat(others.resolve(receipts.of(signalId))).isNotEqualTo(java.util.Optional.of(signalId));
  }

  @Example
  @Label("INT-5 receipts of today are read tomorrow: the form never changes")
  void isStable() {
    // Both made apart from this code, with openssl and the two RFCs (5869, 9562).
    UUID signalId = new DerivedIds(SECRET).signal("demo-gateway", "first");

    assertThat(signalId).hasToString("4a4e22b3-b3b9-8cc0-93aa-fc8c2dc877e7");
    assertThat(receipts.of(signalId)).isEqualTo("3VV3-8JWZ-TH59-X0Z3-DJ0J-F6SA-N637");
  }

  @Provide
  Arbitrary<UUID> signals() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMaxLength(20), Arbitraries.strings().ofMaxLength(40))
        .as((gateway, key) -> new DerivedIds(SECRET).signal(gateway, key));
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("", "-", " ", " - ", "\u2013", "\u00a0", "\n");
  }

  @Provide
  Arbitrary<String> ones() {
    return Arbitraries.of("1", "I", "L", "i", "l");
  }

  private static IntakeSecret secret(String text) {
    return new IntakeSecret(text.getBytes(StandardCharsets.UTF_8));
  }
}
