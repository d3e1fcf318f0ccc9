package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.waylight.platform.access.AccessRecord;

/** DIS-8: records that a report leaves, in a transaction of its own, before it does. */
@ApplicationScoped
public class RecordDisclosure {
  private final AccessRecord access;

  @Inject
  public RecordDisclosure(AccessRecord access) {
    this.access = access;
  }

  /** Kept even if the sending then fails, or this process with it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void leaving(StoredReport report, String actor, String purpose) {
    access.append(report.disclosedBy(actor, purpose));
  }
}
