package org.waylight.referral.plan.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Disclosure;

/** What the disclosure policy answers about a case, recipient by recipient. */
@FunctionalInterface
public interface PolicyAnswers {
  /**
   * The answer for a recipient.
   *
   * @param organisation absent if none is known
   * @param connecting who would be connected with it, of a live transfer
   */
  Disclosure about(RecipientKind kind, @Nullable UUID organisation, @Nullable UUID connecting);
}
