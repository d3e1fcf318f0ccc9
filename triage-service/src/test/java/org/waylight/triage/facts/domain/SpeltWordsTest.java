package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpeltWordsTest {
  @Test
  @DisplayName("TRI-6: a word is known by how it was written; outside the text there is none")
  void words() {
    SpeltWords words = SpeltWords.of("Él vio a ANA 09 x9");

    assertThat(words.size()).isEqualTo(6);
    assertThat(words.term(0)).isEqualTo("el");
    assertThat(words.term(5)).isEqualTo("x9");
    assertThat(words.term(-1)).isEmpty();
    assertThat(words.term(6)).isEmpty();
    assertThat(words.written(0)).isEqualTo("Él");
    assertThat(words.text()).startsWith("Él");
  }

  @Test
  @DisplayName("TRI-6: a capital begins a word, or makes up all of it")
  void capital() {
    SpeltWords words = SpeltWords.of("ANA vio Luz 77 PAZ");

    assertThat(words.capital(0)).isTrue();
    assertThat(words.capital(1)).isFalse();
    assertThat(words.capital(2)).isTrue();
    assertThat(words.capital(-1)).isFalse();
    assertThat(words.capital(5)).isFalse();
    assertThat(words.allCapitals(0)).isTrue();
    assertThat(words.allCapitals(2)).isFalse();
    assertThat(words.allCapitals(3)).isFalse();
    assertThat(words.allCapitals(4)).isTrue();
    assertThat(words.allCapitals(-1)).isFalse();
    assertThat(words.allCapitals(5)).isFalse();
  }

  @Test
  @DisplayName("TRI-6: a writer uses capitals who begins some words with them and some not")
  void capitals() {
    assertThat(SpeltWords.of("She left").capitals()).isTrue();
    assertThat(SpeltWords.of("she left").capitals()).isFalse();
    assertThat(SpeltWords.of("SHE LEFT").capitals()).isFalse();
    assertThat(SpeltWords.of("99 77").capitals()).isFalse();
    assertThat(SpeltWords.of("").capitals()).isFalse();
  }

  @Test
  @DisplayName("TRI-6: digits are those of our own numerals, from 0 to 9")
  void digits() {
    SpeltWords words = SpeltWords.of("0 a9 b 90 :/ \u0663");

    assertThat(words.hasDigit(0)).isTrue();
    assertThat(words.hasDigit(1)).isTrue();
    assertThat(words.hasDigit(2)).isFalse();
    assertThat(words.hasDigit(4)).isFalse();
    assertThat(words.hasDigit(-1)).isFalse();
    assertThat(words.hasDigit(5)).isFalse();
    assertThat(words.onlyDigits(0)).isTrue();
    assertThat(words.onlyDigits(1)).isFalse();
    assertThat(words.onlyDigits(3)).isTrue();
    assertThat(words.onlyDigits(9)).isFalse();
    assertThat(SpeltWords.of("a 0").hasDigit()).isTrue();
    assertThat(SpeltWords.of("a 9").hasDigit()).isTrue();
    assertThat(SpeltWords.of("a / : b").hasDigit()).isFalse();
  }

  @Test
  @DisplayName("TRI-6: words hang together with a blank or a hyphen, and sentences part them")
  void joins() {
    SpeltWords words = SpeltWords.of("a b-c, d. e ");

    assertThat(words.joins(0)).isFalse();
    assertThat(words.joins(1)).isTrue();
    assertThat(words.joins(2)).isTrue();
    assertThat(words.joins(3)).isFalse();
    assertThat(words.joins(5)).isFalse();
    assertThat(words.joins(-1)).isFalse();
    assertThat(words.begins(0)).isTrue();
    assertThat(words.begins(3)).isFalse();
    assertThat(words.begins(4)).isTrue();
    assertThat(words.before(3)).isEqualTo(", ");
    assertThat(words.before(5)).isEqualTo(" ");
    assertThat(SpeltWords.of("(a").before(0)).isEqualTo("(");
  }

  @Test
  @DisplayName("TRI-6: any of some words is found wherever it stands")
  void hasAny() {
    SpeltWords words = SpeltWords.of("one two three");

    assertThat(words.hasAny(Set.of("one"))).isTrue();
    assertThat(words.hasAny(Set.of("three", "four"))).isTrue();
    assertThat(words.hasAny(Set.of("four"))).isFalse();
    assertThat(words.is(1, Set.of("two"))).isTrue();
    assertThat(words.is(1, Set.of("one"))).isFalse();
  }
}
