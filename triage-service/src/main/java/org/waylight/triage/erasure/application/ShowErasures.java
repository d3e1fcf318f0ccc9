package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.erasure.domain.Erasure;

/** Shows how far erasures are; that one was looked at is on record (DIS-8). */
@ApplicationScoped
public class ShowErasures {
  private final ErasureStore erasures;
  private final PersonalText texts;
  private final AccessRecord record;

  @Inject
  public ShowErasures(ErasureStore erasures, PersonalText texts, AccessRecord record) {
    this.erasures = erasures;
    this.texts = texts;
    this.record = record;
  }

  /**
   * An erasure as it is read.
   *
   * @param reason only of a request that stands, and only for those who decide
   */
  public record Opened(ErasureStore.Proven proven, @Nullable OpenedText reason) {}

  /** The erasure of a case; 404 if there is none. */
  @Transactional
  public Opened of(UUID caseId, String by, boolean decides) {
    ErasureStore.Proven proven =
        erasures
            .of(caseId)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.notFound("The case was not erased, nor is it to be.")));
    record.append(
        new AccessEntry(by, "READ", "case", caseId, "how far its erasure is", null, null));
    Erasure.Requested requested = proven.erasure().requested();
    SealedText reason = requested == null ? null : requested.reason();
    return new Opened(
        proven,
        reason == null || !decides
            ? null
            : texts.kept(reason, proven.erasure().caseId(), Erasure.REASON));
  }

  /** What is not complete yet, the oldest first. */
  @Transactional
  public List<ErasureStore.Proven> open(int limit) {
    return erasures.open(limit);
  }

  /** Ids of erased cases in their order. */
  @Transactional
  public List<UUID> ids(@Nullable UUID after, int limit) {
    return erasures.erased(after, limit);
  }
}
