package org.waylight.standalone.canary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that holds what is personal, and which field of a report it may become. */
enum PlantedField {
  MESSAGE("ms", null),
  ADDED_MESSAGE("am", null),
  IDEMPOTENCY_KEY("ik", null),
  MESSAGE_ID("mi", null),
  RECEIPT_QUOTED("rq", null),
  RELATIONSHIP("rl", null),
  SIGNALER_NAME("sn", "contact name"),
  CONTACT_NAME("cn", "contact name"),
  CONTACT_PHONE("cp", "contact phone"),
  CONTACT_EMAIL("ce", "contact email"),
  CONTACT_ADDRESS("ca", "contact address"),
  SAFE_HOURS("sh", "safe contact"),
  SAFE_INSTRUCTIONS("si", "safe contact"),
  STREET("st", "street"),
  // Names of places that no list knows are put with the street.
  COUNTY("co", "street"),
  TRIBAL_LAND("tl", "street"),
  SMS_SENDER_NAME("tp", "contact name"),
  SMS_SENDER_NUMBER("tn", "contact phone"),
  MAIL_SENDER_NAME("mn", "contact name"),
  MAIL_SENDER_ADDRESS("ma", "contact email"),
  MAIL_SUBJECT("mj", null),
  MAIL_MESSAGE_ID("mm", null),
  NOTE("no", null),
  ALERT_REASON("ar", null),
  READING_REASON("rr", null),
  PERSON_REASON("pr", null),
  FOLLOW_UP("fu", null),
  HOLD_REASON("hr", null),
  LIFT_REASON("lr", null),
  HANDOVER_NOTE("hn", null),
  TAKEOVER_REASON("to", null),
  MERGE_REASON("mr", null),
  CLOSING_NOTE("cl", null),
  WITHDRAWAL_REASON("wr", null),
  DECLINE_REASON("dr", null),
  RECIPIENT_REASON("xr", null),
  APPROVAL_REASON("ap", null),
  TIP_WHY("wy", null),
  TIP_SAFETY("sf", null),
  TIP_REACHABILITY("rb", null),
  SUMMARY("su", "summary"),
  TAKEN_BY("tb", null),
  BAD_INPUT("bi", null);

  private final String code;
  private final @Nullable String reportField;

  PlantedField(String code, @Nullable String reportField) {
    this.code = code;
    this.reportField = reportField;
  }

  /** Two letters that stand for it in what is planted. */
  String code() {
    return code;
  }

  /** The field of a report, in the words of docs/disclosure-table.md; absent: it never leaves. */
  Optional<String> reportField() {
    return Optional.ofNullable(reportField);
  }
}
