package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.domain.Disclosure;

/**
 * Whether all that was approved may still leave, by the consents, facts and policy of this moment.
 */
@ApplicationScoped
public class StillAllowed {
  private final CaseFiles cases;
  private final DisclosureDesk disclosures;

  @Inject
  public StillAllowed(CaseFiles cases, DisclosureDesk disclosures) {
    this.cases = cases;
    this.disclosures = disclosures;
  }

  boolean check(StoredReport report) {
    return cases.find(report.caseId()).map(file -> check(report, file)).orElse(false);
  }

  private boolean check(StoredReport report, CaseFile file) {
    return switch (disclosures.ask(
        file, report.recipientKind(), report.organisationId(), report.connects())) {
      case Disclosure.Allowed now -> now.stillCovers(report.approved());
      case Disclosure.Refused refused -> false;
    };
  }
}
