package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.triage.assessment.domain.StoredPhrase.Stretch;

class LeaningsTest {
  private static final WordWeights WEIGHTS =
      new WordWeights(
          "en-words@1",
          Map.of("TYPE:SEX", 1.0, "TYPE:NONE", 0.0, "READING:MINOR", 2.0, "TOPIC:HOTEL", 1.0),
          Map.of(
              "room", Map.of("TYPE:SEX", 4.0, "TOPIC:HOTEL", 4.0),
              "the room", Map.of("TYPE:SEX", 2.0),
              "song", Map.of("TYPE:NONE", 6.0, "READING:MINOR", -20.0, "TYPE:SEX", -6.0),
              "grade", Map.of("READING:MINOR", 10.0),
              "READING:MINOR", Map.of("READING:MINOR", 2.0),
              "READING:MINOR!", Map.of("READING:MINOR", 0.5),
              "~READING:MINOR", Map.of("READING:MINOR", -3.0)));

  @Test
  @DisplayName("TRI-1 a leaning adds up its words and shows the weightiest of them")
  void addsUp() {
    Leaning sex = leaning("TYPE:SEX", "in the room", List.of());
    assertThat(sex.weight()).isCloseTo(4 * 0.35 + 2 * 0.25, within(0.001));
    assertThat(sex.telling()).containsExactly(new Stretch(3, 11), new Stretch(7, 11));
    assertThat(sex.reference()).isEqualTo("en-words@1");
    assertThat(leaning("TYPE:NONE", "in the room", List.of()).weight()).isZero();
  }

  @Test
  @DisplayName("TRI-1 a sentence's end parts two words, and a word said twice weighs once")
  void neighbours() {
    assertThat(leaning("TYPE:SEX", "Open the. Room room", List.of()).weight())
        .isCloseTo(4 * 0.35, within(0.001));
  }

  @Test
  @DisplayName("TRI-1 in a long message each word weighs less")
  void longMessages() {
    String filling = "word ".repeat(239);
    assertThat(leaning("TYPE:SEX", filling + "room", List.of()).weight())
        .isCloseTo(4 * 0.35 / 2, within(0.001));
  }

  @Test
  @DisplayName("TRI-1 findings weigh by how much speaks for them, and more once they are concluded")
  void findings() {
    Hit hint = Some.hit("hint@1", 0.3, "READING:MINOR");
    Hit other = Some.hit("other@1", 0.3, "READING:MINOR");
    assertThat(leaning("READING:MINOR", "x", List.of(hint)).weight()).isCloseTo(0.6, within(0.001));
    assertThat(leaning("READING:MINOR", "x", List.of(hint, hint, other)).weight())
        .isCloseTo(1.2 + 0.5, within(0.001));
    Hit aside = other.without(Set.of(Finding.of("READING:MINOR")), "film@1");
    assertThat(leaning("READING:MINOR", "x", List.of(aside)).weight()).isCloseTo(-3, within(0.001));
  }

  @Test
  @DisplayName("TRI-3 words raise a minor that no indicator found")
  void raises() {
    assertThat(assess("he is in ninth grade").reading(ReadingKind.MINOR).raises()).isTrue();
    Assessment two = assess("he is in ninth grade", "it is a song");
    assertThat(two.reading(ReadingKind.MINOR).raises()).as("TRI-2").isTrue();
    assertThat(two.reading(ReadingKind.MINOR).evidence())
        .extracting(Evidence::indicator)
        .containsExactly("en-words@1");
    assertThat(assess("he is at school").reading(ReadingKind.MINOR).raises()).isFalse();
  }

  @Test
  @DisplayName("TRI-1 what words clearly speak against is set aside and says by what")
  void setAside() {
    List<Hit> hits = List.of(Some.hit("age@1", 1.0, "READING:MINOR", "AGE:15"));
    List<Hit> kept = Leaning.setAside(hits, WEIGHTS.of(Words.of("a song"), hits));
    assertThat(kept.getFirst().speaksFor()).containsExactly(Finding.of("AGE:15"));
    assertThat(kept.getFirst().setAside()).containsExactly(Finding.of("READING:MINOR"));
    assertThat(kept.getFirst().frames()).containsExactly("en-words@1");
    assertThat(Leaning.setAside(hits, WEIGHTS.of(Words.of("the grade"), hits))).isEqualTo(hits);
  }

  @Test
  @DisplayName("TRI-2 read again with other weights, a message keeps what raised it")
  void neverLowered() {
    MessageReading raised = message("he is in ninth grade");
    MessageReading again =
        new MessageReading(
            raised.messageId(),
            ReadLanguage.ENGLISH,
            List.of(),
            List.of(),
            List.of(new Leaning("READING:MINOR", 0, 5, "en-words@2", List.of())));
    assertThat(again.keepingRisksOf(raised).leanings())
        .containsExactly(leaning("READING:MINOR", "he is in ninth grade", List.of()));
    assertThat(raised.keepingRisksOf(again).leanings()).isEqualTo(raised.leanings());
  }

  @Test
  @DisplayName("TRI-1 type, topics and the rest are what the words of all messages lean to most")
  void most() {
    Assessment sex = assess("the room");
    assertThat(sex.type()).isEqualTo(TraffickingType.SEX);
    assertThat(sex.topics()).containsExactly(Topic.HOTEL);
    assertThat(conclusion(sex, "TYPE").rule()).isEqualTo("TYPE.words@1");
    assertThat(conclusion(sex, "TYPE").evidence()).hasSize(2);
    assertThat(conclusion(sex, "TOPIC:HOTEL").rule()).isEqualTo("TRI-1.words@1");
    assertThat(assess("the room", "a song").type()).isEqualTo(TraffickingType.NONE);
    assertThat(Rules.quoted("TYPE.words@1")).isPresent();
    assertThat(Rules.quoted("REQUEST.words@1")).isPresent();
    assertThat(Rules.quoted("TRI-1.words@1")).isPresent();
  }

  @Test
  @DisplayName("TRI-1 request, signaler and what is sufficient follow their weights")
  void others() {
    WordWeights weights =
        new WordWeights(
            "en-words@1",
            Map.of(
                "REQUEST:TIP",
                0.0,
                "REQUEST:REFERRAL",
                0.1,
                "TOLD_BY:OTHER",
                0.0,
                "TOLD_BY:FAMILY_FRIEND",
                0.1,
                "SUFFICIENT:YES",
                0.2),
            Map.of(
                "bed",
                Map.of(
                    "REQUEST:REFERRAL", 1.0, "TOLD_BY:FAMILY_FRIEND", 1.0, "SUFFICIENT:YES", 1.0)));
    Assessment bed = assess(weights, "a bed");
    assertThat(bed.requestType()).isEqualTo(RequestType.REFERRAL);
    assertThat(bed.toldBy()).isEqualTo(SignalerKind.FAMILY_FRIEND);
    assertThat(bed.sufficient()).isTrue();
    Assessment other = assess(weights, "a car");
    assertThat(other.requestType()).isEqualTo(RequestType.TIP);
    assertThat(other.toldBy()).isEqualTo(SignalerKind.OTHER);
    assertThat(other.sufficient()).isFalse();
  }

  @Test
  @DisplayName("A weight for what nobody said how much is needed of is refused")
  void unknownConclusion() {
    assertThatThrownBy(
            () -> new WordWeights("x@1", Map.of(), Map.of("bed", Map.of("TYPE:SEX", 1.0))))
        .hasMessageContaining("TYPE:SEX")
        .hasMessageContaining("bed");
  }

  @ParameterizedTest
  @CsvSource({
    "she is his daughter, he is hers son",
    "the girl and a woman, the boy and a man",
    "está encerrada la niña, esta encerrado lo niño",
    "las muchachas cansadas, los muchachos cansados"
  })
  @DisplayName("PRO-7 words that differ only by gender weigh alike")
  void alike(String one, String other) {
    assertThat(names(one)).isSubsetOf(names(other).stream().toList());
  }

  @Test
  @DisplayName("PRO-7 an origin, a religion, a status, a disability, an orientation weigh nothing")
  void nothing() {
    assertThat(
            names("Mexican Honduran Muslim undocumented deaf gay wheelchair Haitiana indígena 17"))
        .isEmpty();
  }

  private static List<String> names(String text) {
    return Feature.of(Words.of(text), List.of()).stream()
        .map(Feature::name)
        .filter(name -> !name.contains(" "))
        .sorted()
        .toList();
  }

  private static Leaning leaning(String towards, String text, List<Hit> hits) {
    return WEIGHTS.of(Words.of(text), hits).stream()
        .filter(leaning -> leaning.towards().equals(towards))
        .findFirst()
        .orElseThrow();
  }

  private static MessageReading message(String text) {
    return message(WEIGHTS, text);
  }

  private static MessageReading message(WordWeights weights, String text) {
    return new MessageReading(
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
        ReadLanguage.ENGLISH,
        List.of(),
        List.of(),
        weights.of(Words.of(text), List.of()));
  }

  private static Assessment assess(String... texts) {
    return assess(WEIGHTS, texts);
  }

  private static Assessment assess(WordWeights weights, String... texts) {
    return Assessor.assess(
        Stream.of(texts).map(text -> message(weights, text)).toList(),
        Stated.NOTHING,
        List.of(),
        "en@1");
  }

  private static Conclusion conclusion(Assessment assessment, String about) {
    return assessment.conclusions().stream()
        .filter(one -> one.about().equals(about))
        .findFirst()
        .orElseThrow();
  }
}
