package org.waylight.protocol.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;

/**
 * Which basis may open anything to whom (CON-1, DIS-2, DIS-5). No exception opens anything to a
 * service provider or a partner hotline.
 */
final class PermittedBases {
  private static final Map<RecipientKind, Set<LegalBasis>> BY_RECIPIENT =
      new EnumMap<>(
          Map.of(
              RecipientKind.LAW_ENFORCEMENT,
              EnumSet.allOf(LegalBasis.class),
              RecipientKind.CHILD_PROTECTION,
              EnumSet.of(LegalBasis.CONSENT, LegalBasis.MANDATED_MINOR),
              RecipientKind.EMERGENCY_SERVICES,
              EnumSet.of(LegalBasis.CONSENT, LegalBasis.IMMINENT_HARM, LegalBasis.THREAT),
              RecipientKind.SERVICE_PROVIDER,
              EnumSet.of(LegalBasis.CONSENT),
              RecipientKind.PARTNER_HOTLINE,
              EnumSet.of(LegalBasis.CONSENT)));

  private PermittedBases() {}

  static boolean allow(RecipientKind recipient, LegalBasis basis) {
    return BY_RECIPIENT.getOrDefault(recipient, Set.of()).contains(basis);
  }
}
