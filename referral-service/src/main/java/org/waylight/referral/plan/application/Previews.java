package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.delivery.domain.ReportBody;
import org.waylight.referral.delivery.domain.ReportComposer;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.plan.domain.PlanAction;

/** Asks the policy about an action as things stand now, and writes what would leave. */
@ApplicationScoped
public class Previews {
  /** What would leave, and the policy's answer it rests on. */
  public record Preview(ReportBody body, Disclosure.Allowed allowed) {}

  private final DisclosureDesk disclosures;
  private final PersonalTexts texts;

  @Inject
  public Previews(DisclosureDesk disclosures, PersonalTexts texts) {
    this.disclosures = disclosures;
    this.texts = texts;
  }

  /** The action as the policy answers now: a consent may have ended since it was proposed. */
  PlanAction asOfNow(PlanAction action, CaseFile file) {
    RecipientKind recipient = action.recipientKind();
    if (recipient == null) {
      return action;
    }
    Disclosure disclosure = disclosures.ask(file, recipient);
    LegalBasis basis = disclosure instanceof Disclosure.Allowed allowed ? allowed.basis() : null;
    return action.answered(
        basis != null && action.organisation() != null,
        basis,
        disclosure.rules().stream().map(DisclosureRule::id).toList(),
        disclosure.policyVersion());
  }

  /** What approving the action would disclose; nothing if the policy refuses. */
  Optional<Preview> of(PlanAction action, CaseFile file) {
    RecipientKind recipient = action.recipientKind();
    PlanAction.Organisation organisation = action.organisation();
    PlanAction.Protocol protocol = action.protocol();
    if (recipient == null || organisation == null) {
      return Optional.empty();
    }
    return switch (disclosures.ask(file, recipient)) {
      case Disclosure.Refused refused -> Optional.empty();
      case Disclosure.Allowed allowed ->
          Optional.of(
              new Preview(
                  ReportComposer.compose(
                      file.state(),
                      allowed,
                      new ReportBody.Recipient(organisation.id(), organisation.name(), recipient),
                      protocol == null ? null : protocol.statute(),
                      organisation.synthetic(),
                      texts::open),
                  allowed));
    };
  }
}
