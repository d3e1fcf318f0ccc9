package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.desk.domain.CaseLine;

/** Somebody looks for cases. Nothing of any text is read, so nothing goes on the access record. */
@ApplicationScoped
public class SearchCases {
  private final CaseSearch search;

  @Inject
  public SearchCases(CaseSearch search) {
    this.search = search;
  }

  /** A page; a search that is too wide to be answered in time is refused. */
  @Transactional
  public List<CaseLine> page(
      CaseSearch.Wanted wanted, CaseSearch.@Nullable Place after, int limit) {
    return search
        .page(wanted, after, limit)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.of(
                        422,
                        "search-too-wide",
                        "The search took too long",
                        "Name a shorter time with openedFrom and openedTo, or one more term.")));
  }
}
