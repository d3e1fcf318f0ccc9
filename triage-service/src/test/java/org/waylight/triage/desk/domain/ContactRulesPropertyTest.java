package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.SafeAnswers;

/** CON-4 over any answers and any later word. */
class ContactRulesPropertyTest {
  @Property(tries = 500)
  @Label("CON-4 nobody is contacted without a yes that still holds, nor on a phone not called safe")
  void neverWithout(
      @ForAll Answer contact,
      @ForAll Answer phone,
      @ForAll Answer message,
      @ForAll ContactBack.Means means,
      @ForAll boolean leave,
      @ForAll boolean checked,
      @ForAll List<Boolean> later,
      @ForAll @IntRange(min = -5, max = 5) int minutes) {
    CaseFile file =
        SomeCases.open(
            new Facts(
                Map.of(),
                List.of(),
                List.of(),
                null,
                SignalerKind.UNKNOWN,
                false,
                Map.of(),
                new SafeAnswers(contact, phone, message, Some.NOW),
                List.of()));
    Instant at = Some.NOW.plusSeconds(60L * minutes);
    List<ContactStatement> told =
        later.stream().map(agreed -> new ContactStatement(agreed, at)).toList();
    ContactBack wish =
        new ContactBack(
            file.persons().stream()
                .filter(person -> !person.signalIds().isEmpty())
                .findFirst()
                .orElseThrow()
                .id(),
            means,
            leave,
            checked);

    boolean allowed = ContactRules.against(file, wish, told, Some.NOW).isEmpty();

    boolean laterHolds = !later.isEmpty() && (minutes >= 0 || contact == Answer.UNKNOWN);
    boolean laterYes = later.stream().allMatch(agreed -> agreed);
    boolean firstHolds = contact != Answer.UNKNOWN && (later.isEmpty() || minutes <= 0);
    boolean agreed =
        (laterHolds || firstHolds)
            && (!laterHolds || laterYes)
            && (!firstHolds || contact == Answer.YES);
    boolean safe =
        (means != ContactBack.Means.PHONE && means != ContactBack.Means.TEXT)
            || phone == Answer.YES;
    assertThat(allowed).isEqualTo(agreed && safe && (!leave || message == Answer.YES));
  }
}
