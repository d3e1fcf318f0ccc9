package org.waylight.triage.ties.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.triage.ties.domain.Suggestion.Between;
import org.waylight.triage.ties.domain.TieKey.Where;

class TiesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);
  private static final UUID THIRD = new UUID(3, 3);
  private static final UUID CASE = new UUID(9, 9);
  private static final Where HERE = new Where(new UUID(7, 7), 3, 15);
  private static final Shingles SHINGLES = new Shingles(hash());

  @Test
  @DisplayName("INT-6 the keyed hash is SipHash-2-4, as its paper's test vectors say")
  void sipHash() {
    byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    byte[] fifteen = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e");

    assertThat(new KeyedHash(key).of(fifteen)).isEqualTo(0xa129ca6149be45e5L);
    assertThat(new KeyedHash(key).of(new byte[0])).isEqualTo(0x726fdb47dd0e0e31L);
  }

  @Test
  @DisplayName("INT-6 under another key the same text has another signature")
  void keyed() {
    String text = "they keep nine of us in the house and take what we earn each night";
    Shingles elsewhere =
        new Shingles(new KeyedHash("fedcba9876543210".getBytes(StandardCharsets.UTF_8)));

    Signature here = SHINGLES.signature(text).orElseThrow();

    assertThat(here.likeness(elsewhere.signature(text).orElseThrow())).isZero();
  }

  @Test
  @DisplayName("TRI-8 a few words are no tie: many write them")
  void tooShort() {
    assertThat(SHINGLES.signature("can you help me please I need help")).isEmpty();
  }

  @Test
  @DisplayName("TRI-8 a shared phone ties two signals, whichever came first, with where it stands")
  void shared() {
    TieKey own = new TieKey(ONE, TieKind.PHONE, 42, HERE);
    TieKey theirs = new TieKey(OTHER, TieKind.PHONE, 42, null);

    Tie tie =
        Ties.of(ONE, List.of(own), Map.of(42L, List.of(own, theirs)), Map.of(), NOW).getFirst();
    Tie back =
        Ties.of(OTHER, List.of(theirs), Map.of(42L, List.of(own, theirs)), Map.of(), NOW)
            .getFirst();

    assertThat(tie).isEqualTo(back);
    assertThat(tie.one()).isEqualTo(ONE);
    assertThat(tie.whereInOne()).isEqualTo(HERE);
    assertThat(tie.state()).isEqualTo(Tie.State.PROPOSED);
  }

  @Test
  @DisplayName("TRI-8 what many signals share is no reason")
  void common() {
    TieKey own = new TieKey(ONE, TieKind.PHONE, 42, HERE);
    List<TieKey> holders = new ArrayList<>(List.of(own));
    for (int i = 0; i < Ties.COMMON; i++) {
      holders.add(new TieKey(new UUID(5, i), TieKind.PHONE, 42, HERE));
    }
    assertThat(Ties.of(ONE, List.of(own), Map.of(42L, holders), Map.of(), NOW))
        .hasSize(Ties.COMMON);

    holders.add(new TieKey(new UUID(6, 1), TieKind.PHONE, 42, HERE));

    assertThat(Ties.of(ONE, List.of(own), Map.of(42L, holders), Map.of(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("TRI-8 a shared band alone is no tie: the texts must be alike")
  void alike() {
    Signature text =
        SHINGLES
            .signature("she cleans three houses a day and the aunt keeps her passport in a drawer")
            .orElseThrow();
    Signature another =
        SHINGLES
            .signature("the crew sleeps in a church hall and nobody has been paid for five weeks")
            .orElseThrow();
    TieKey own = new TieKey(ONE, TieKind.TEXT, 1, null);
    Map<Long, List<TieKey>> shared =
        Map.of(1L, List.of(own, new TieKey(OTHER, TieKind.TEXT, 1, null)));

    assertThat(Ties.of(ONE, List.of(own), shared, Map.of(ONE, text, OTHER, another), NOW))
        .isEmpty();
    Tie tie = Ties.of(ONE, List.of(own), shared, Map.of(ONE, text, OTHER, text), NOW).getFirst();
    assertThat(tie.score()).isEqualTo(1);
    assertThat(tie.kind()).isEqualTo(TieKind.TEXT);
  }

  @Test
  @DisplayName("TRI-8 several reasons leave less doubt than one; the same twice leaves as much")
  void together() {
    Tie business = tie(OTHER, TieKind.BUSINESS, 1, Tie.State.PROPOSED);

    assertThat(score(business)).isEqualTo(0.5);
    assertThat(score(business, tie(THIRD, TieKind.BUSINESS, 1, Tie.State.PROPOSED))).isEqualTo(0.5);
    assertThat(score(business, tie(OTHER, TieKind.PHONE, 2, Tie.State.PROPOSED)))
        .isCloseTo(0.9, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  @DisplayName("TRI-8 what was rejected is not suggested again for the same reason, only for new")
  void rejected() {
    Tie rejected = tie(OTHER, TieKind.PHONE, 2, Tie.State.REJECTED);
    Tie sameAgain = tie(THIRD, TieKind.PHONE, 2, Tie.State.PROPOSED);
    Tie fresh = tie(OTHER, TieKind.PLATE, 3, Tie.State.PROPOSED);

    assertThat(suggested(rejected)).isEmpty();
    assertThat(suggested(rejected, sameAgain)).isEmpty();
    assertThat(suggested(rejected, sameAgain, fresh).getFirst().reasons()).containsExactly(fresh);
  }

  private static double score(Tie... ties) {
    return suggested(ties).getFirst().score();
  }

  private static List<Suggestion> suggested(Tie... ties) {
    return Suggestion.of(List.of(ties).stream().map(tie -> new Between(CASE, tie)).toList());
  }

  private static Tie tie(UUID other, TieKind kind, long key, Tie.State state) {
    return new Tie(ONE, other, kind, key, kind.score(), null, null, NOW, state, null, null);
  }

  private static KeyedHash hash() {
    return new KeyedHash("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  }
}
