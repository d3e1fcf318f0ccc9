package org.waylight.contracts;

/**
 * The field names that sealed text is bound to between intake and triage: the associated data is
 * the id of the record and one of these. A text moved to another record or field does not open.
 */
public final class SealedFields {
  /** Text of a message; bound to the message id. */
  public static final String TEXT = "text";

  /** How the signaler knows of it; this and all below are bound to the signal id. */
  public static final String RELATIONSHIP = "relationship";

  public static final String STREET = "street";
  public static final String CONTACT_NAME = "contact.name";
  public static final String CONTACT_PHONE = "contact.phone";
  public static final String CONTACT_EMAIL = "contact.email";
  public static final String CONTACT_ADDRESS = "contact.address";
  public static final String SAFE_HOURS = "safeContact.hours";
  public static final String SAFE_INSTRUCTIONS = "safeContact.instructions";

  private SealedFields() {}
}
