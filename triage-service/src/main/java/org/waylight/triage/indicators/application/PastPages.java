package org.waylight.triage.indicators.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.application.OpenedCases;
import org.waylight.triage.casefile.application.PastCases;
import org.waylight.triage.casefile.domain.CaseFile;

/** Past cases with their texts, page by page, each in a transaction of its own. */
@ApplicationScoped
public class PastPages {
  private final PastCases cases;
  private final OpenedCases opened;

  @Inject
  public PastPages(PastCases cases, OpenedCases opened) {
    this.cases = cases;
    this.opened = opened;
  }

  /** A case and its texts, for the moment of reading. */
  public record Opened(CaseFile file, List<TextReader.Text> texts) {}

  /** The newest cases; {@code before} continues. */
  @Transactional
  public List<Opened> after(@Nullable UUID before, int limit) {
    return cases.newest(before, limit).stream()
        .map(file -> new Opened(file, opened.of(List.of(file))))
        .toList();
  }
}
