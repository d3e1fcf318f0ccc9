package org.waylight.referral.disclosure.domain;

import static org.waylight.referral.disclosure.domain.ReportField.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.waylight.contracts.v1.RecipientKind;

/** DIS-1: the least each kind of recipient needs, field by field. Nothing else ever leaves. */
public final class RecipientNeeds {
  private static final Set<ReportField> LAW_ENFORCEMENT =
      fields(
          TRAFFICKING_TYPE,
          TOPICS,
          MEANS_OF_CONTROL,
          INDUSTRIES,
          DANGER,
          AREA,
          STREET,
          AGE_BAND,
          LANGUAGE,
          SUMMARY);
  private static final Set<ReportField> CHILD_PROTECTION =
      fields(TRAFFICKING_TYPE, TOPICS, DANGER, AREA, STREET, AGE_BAND, LANGUAGE, SUMMARY);
  private static final Set<ReportField> EMERGENCY_SERVICES =
      fields(DANGER, AREA, STREET, AGE_BAND, LANGUAGE, SUMMARY);
  private static final Set<ReportField> SERVICE_PROVIDER =
      fields(NEEDS, AREA, AGE_BAND, LANGUAGE, SUMMARY);
  private static final Set<ReportField> PARTNER_HOTLINE =
      fields(TRAFFICKING_TYPE, NEEDS, AREA, AGE_BAND, LANGUAGE, SUMMARY);

  private static final Set<ReportField> WHO_TO_ASK_BACK =
      fields(CONTACT_NAME, CONTACT_PHONE, CONTACT_EMAIL, SAFE_CONTACT);
  private static final Set<ReportField> WHOM_TO_REACH_FAST =
      fields(CONTACT_NAME, CONTACT_PHONE, CONTACT_ADDRESS, SAFE_CONTACT);
  private static final Set<ReportField> REACH_WITHOUT_NAME =
      fields(CONTACT_PHONE, CONTACT_ADDRESS, SAFE_CONTACT);

  private RecipientNeeds() {}

  /** What the recipient needs of the situation. */
  public static Set<ReportField> situation(RecipientKind recipient) {
    return switch (recipient) {
      case LAW_ENFORCEMENT -> LAW_ENFORCEMENT;
      case CHILD_PROTECTION -> CHILD_PROTECTION;
      case EMERGENCY_SERVICES -> EMERGENCY_SERVICES;
      case SERVICE_PROVIDER -> SERVICE_PROVIDER;
      case PARTNER_HOTLINE -> PARTNER_HOTLINE;
    };
  }

  /** What the recipient needs of a signaler whose contact details may go. */
  public static Set<ReportField> contact(RecipientKind recipient) {
    return switch (recipient) {
      case EMERGENCY_SERVICES, CHILD_PROTECTION -> WHOM_TO_REACH_FAST;
      case LAW_ENFORCEMENT, SERVICE_PROVIDER, PARTNER_HOTLINE -> WHO_TO_ASK_BACK;
    };
  }

  /** What reaches a person, and nothing of who they are. */
  public static Set<ReportField> reach() {
    return REACH_WITHOUT_NAME;
  }

  private static Set<ReportField> fields(ReportField first, ReportField... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
