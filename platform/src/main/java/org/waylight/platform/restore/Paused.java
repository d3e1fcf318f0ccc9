package org.waylight.platform.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/**
 * Whether this service stands still after its database was brought back to an earlier moment: what
 * was withdrawn, erased or sent since may be missing in it, so nothing leaves and nobody decides
 * until a person lets it go on.
 */
@ApplicationScoped
public class Paused {
  private static final Duration TRY_AGAIN = Duration.ofMinutes(5);
  private final RestoredTable restores;

  @Inject
  public Paused(RestoredTable restores) {
    this.restores = restores;
  }

  /** Whether it stands still now, as the current transaction sees it. */
  public boolean now() {
    return restores.open().isPresent();
  }

  /**
   * Goes on only if it does not stand still.
   *
   * @throws ProblemException 503 {@code paused-after-restore}
   */
  public void refuse() {
    if (now()) {
      throw ProblemException.of(
          Problem.of(
                  503,
                  "paused-after-restore",
                  "Paused after a restore",
                  "The database was brought back to an earlier moment. Until an operator lets this"
                      + " service go on, nothing is decided and nothing leaves.")
              .with("Retry-After", String.valueOf(TRY_AGAIN.toSeconds())));
    }
  }
}
