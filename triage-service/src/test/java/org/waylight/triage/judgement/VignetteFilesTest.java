package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;

class VignetteFilesTest {
  @Test
  @DisplayName("a line says all of a vignette; what is absent or null is not judged")
  void good() {
    VignetteFiles.Reading reading = VignetteFiles.read(List.of(SomeFiles.GOOD));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.vignettes())
        .extracting(Vignette::id)
        .containsExactly("t-1", "t-2", "t-3", "t-4");
    assertThat(reading.vignettes()).extracting(Vignette::line).containsExactly(1, 3, 4, 5);
    Vignette first = reading.vignettes().getFirst();
    assertThat(first.channel()).isEqualTo(Channel.TEXT);
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.messages()).hasSize(2);
    assertThat(first.same()).isEqualTo("house");
    assertThat(first.expected())
        .isEqualTo(
            new Expected(
                true,
                true,
                false,
                false,
                TraffickingType.NOT_SPECIFIED,
                null,
                null,
                Set.of(Topic.HOTEL, Topic.DOCUMENT_CONFISCATION),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                SignalerKind.FAMILY_FRIEND,
                new NamedPlace("US", "TX", "Bexar", "San Antonio", "78205", null)));
    Vignette second = reading.vignettes().get(1);
    assertThat(second.same()).isNull();
    assertThat(second.expected().type()).isNull();
    assertThat(second.expected().place())
        .isEqualTo(new NamedPlace("US", null, null, null, null, null));
  }

  @Test
  @DisplayName("every slip is told with file, line and field, all at once")
  void bad() {
    List<String> refusals =
        VignetteFiles.read(List.of(SomeFiles.BAD)).refusals().stream()
            .map(Refusal::toString)
            .map(refusal -> refusal.substring(SomeFiles.BAD.length() + 1))
            .toList();

    assertThat(refusals)
        .satisfiesExactlyInAnyOrder(
            told("2: channel: \"FAX\" is not one of CALL, TEXT, WEBFORM, EMAIL, CHAT"),
            told("2: messages: is not a list of texts with at least one"),
            told("2: expect.urgnet: is unknown here; known: urgent, minor"),
            told("2: expect.urgent: \"yes\" is not true or false"),
            told("2: expect.type: \"LABOUR\" is not one of SEX, LABOR"),
            told("2: expect.topics: \"HOTEL\" stands there twice"),
            told("2: expect.topics: \"PUB\" is not one of FORCED_MARRIAGE, DEBT_BONDAGE"),
            told(
                "2: expect.place.street: is unknown here; known: country, state, county, city, zip"),
            told("2: expect.place.state: \"Texas\" is not a text of the form [A-Z]{2,3}"),
            told("3: is not JSON"),
            told("4: id: b-1 is already at " + SomeFiles.BAD + ":1"),
            told("5: is not JSON: Duplicate field 'id'"),
            told("6: id: is missing"),
            told("6: lang: 7 is not a text of the form"),
            told("6: messages: is not a list of texts with at least one"),
            told("6: expect: is missing"),
            told("6: same: \"\" is not a text of the form"),
            told("7: is not a JSON object"));
  }

  private static ThrowingConsumer<String> told(String start) {
    return refusal -> assertThat(refusal).startsWith(start);
  }

  @Test
  @DisplayName("a file that is not there, says nothing or is not UTF-8 is refused as a whole")
  void files(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n\n");
    Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'a', (byte) 0xf1, 'o'});
    List<String> files =
        List.of(folder.resolve("none.jsonl").toString(), empty.toString(), latin.toString());

    assertThat(VignetteFiles.read(files).refusals())
        .extracting(Refusal::toString)
        .containsExactly(
            files.get(0) + ": no such file",
            files.get(1) + ": holds no vignette",
            files.get(2) + ": is not UTF-8");
  }
}
