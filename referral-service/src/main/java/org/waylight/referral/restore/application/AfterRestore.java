package org.waylight.referral.restore.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.restore.RestoredTable;

/** A person sees what came of a restore and lets the service go on. */
@ApplicationScoped
public class AfterRestore {
  private static final Logger LOG = Logger.getLogger(AfterRestore.class);

  /** What comes of going on. */
  public enum Answer {
    RUNNING,
    /** It does not stand still. */
    NOT_PAUSED,
    /** Not all that Kafka holds was taken in again. */
    NOT_RECONCILED
  }

  private final RestoredTable restores;

  @Inject
  public AfterRestore(RestoredTable restores) {
    this.restores = restores;
  }

  /** The restore that nobody went on from yet. */
  @Transactional
  public Optional<Restored> open() {
    return restores.open();
  }

  /** Lets what was approved leave again. */
  @Transactional
  public Answer resume(String by) {
    Optional<Restored> open = restores.open();
    if (open.isEmpty()) {
      return Answer.NOT_PAUSED;
    }
    if (open.get().reconciledAt() == null) {
      return Answer.NOT_RECONCILED;
    }
    restores.resumed(open.get(), by);
    LOG.infof("%s let referral go on after the restore to %s", by, open.get().restoredTo());
    return Answer.RUNNING;
  }
}
