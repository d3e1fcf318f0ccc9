package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.sealed.Keysets;
import org.waylight.referral.delivery.domain.ReportBody;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.PreviewDigest;

/** Asks the policy about an action as things stand now, and writes what would leave. */
@ApplicationScoped
public class Previews {
  /**
   * An action as the policy answers now: a consent may have ended since it was proposed.
   *
   * @param preview what approving it would disclose; absent if nothing would leave
   * @param digest tells this from any other look at the action that shows something else
   */
  public record Look(PlanAction action, @Nullable Preview preview, String digest) {}

  /**
   * What would leave, and the policy's answer it rests on.
   *
   * @param text the report, byte for byte
   */
  public record Preview(ReportBody body, String text, Disclosure.Allowed allowed) {
    @Override
    public String toString() {
      return "Preview[]";
    }
  }

  private static final String SELF = "referral";

  private final DisclosureDesk disclosures;
  private final ReportNews news;
  private final ReportWriter writer;
  private final Keysets keysets;

  @Inject
  public Previews(
      DisclosureDesk disclosures, ReportNews news, ReportWriter writer, Keysets keysets) {
    this.disclosures = disclosures;
    this.news = news;
    this.writer = writer;
    this.keysets = keysets;
  }

  /** Looks at an action; the policy is asked once, so that all of the look is of one moment. */
  Look look(PlanAction action, CaseFile file) {
    RecipientKind recipient = action.recipientKind();
    if (recipient == null) {
      return new Look(action, null, digest().of(action));
    }
    Disclosure disclosure =
        disclosures.ask(file, recipient, action.organisationId(), action.connects());
    PlanAction now = action.answered(disclosure);
    @Nullable Preview preview = preview(now, disclosure, file);
    return preview == null
        ? new Look(now, null, digest().of(now))
        : new Look(now, preview, digest().of(now, preview.allowed(), preview.text()));
  }

  private @Nullable Preview preview(PlanAction action, Disclosure disclosure, CaseFile file) {
    if (!(disclosure instanceof Disclosure.Allowed allowed)) {
      return null;
    }
    PlanAction.Addition addition = action.addition();
    Optional<ReportBody> today = news.today(action, allowed, file);
    return (addition == null
            ? today
            : today.flatMap(body -> news.since(addition.reportId(), body, file)))
        .map(body -> new Preview(body, writer.write(body), allowed))
        .orElse(null);
  }

  private PreviewDigest digest() {
    return new PreviewDigest(keysets.secret(SELF));
  }
}
