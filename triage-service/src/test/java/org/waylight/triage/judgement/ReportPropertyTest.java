package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReportPropertyTest {
  /** Two bits each: whether yes was expected, whether it was concluded. */
  @Property(tries = 200)
  @Label("every miss is counted once, and the order of vignettes makes no difference")
  void misses(@ForAll List<@IntRange(max = 3) Integer> cases, @ForAll Random random) {
    List<Judgement> judgements = new ArrayList<>();
    for (int each : cases) {
      judgements.add(SomeJudgements.minor(judgements.size(), each > 1, each % 2 == 1));
    }
    Report report = Report.of(judgements, "en@1");
    Collections.shuffle(judgements, random);

    assertThat(Report.of(judgements, "en@1")).isEqualTo(report);
    Row minor =
        report.rows().stream().filter(row -> row.name().equals("minor")).findFirst().orElseThrow();
    int wrong =
        minor.rates().stream()
            .map(Row.Rate::proportion)
            .mapToInt(proportion -> proportion.of() - proportion.hits())
            .sum();
    assertThat(report.misses()).hasSize(wrong);
  }
}
