package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.LaneRule;
import org.waylight.intake.domain.QuickScreen;
import org.waylight.platform.sealed.OpenedText;

/** Which lane a signal takes: by what was stated, else by a quick look at its words. */
@ApplicationScoped
public class Lanes {
  private final QuickScreen screen = QuickScreen.builtIn();

  /** The lane, and for the urgent one why. */
  LaneRule.Finding of(StatedFacts facts, List<OpenedText> texts) {
    LaneRule.Finding stated = LaneRule.of(facts);
    if (stated.urgent()) {
      return stated;
    }
    return texts.stream()
        .map(text -> screen.look(text.reveal()))
        .filter(LaneRule.Finding::urgent)
        .findFirst()
        .orElse(stated);
  }
}
