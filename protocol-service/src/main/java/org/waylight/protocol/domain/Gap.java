package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Topic;

/**
 * Something about the registry that a person should mend.
 *
 * @param key stands for it in the order of the report
 * @param id of the protocol or organisation it is about, or that is fallen back on
 * @param since the day from which it was out of date
 * @param fallsBackTo how wide the protocol is that a case of this place and topic gets instead
 */
public record Gap(
    Kind kind,
    String key,
    @Nullable UUID id,
    String name,
    @Nullable Geography place,
    @Nullable Topic topic,
    @Nullable UUID contactId,
    @Nullable LocalDate since,
    @Nullable GeographyLevel fallsBackTo) {
  /** What is missing, and how to mend it. */
  public enum Kind {
    MANDATE_WITHOUT_PROTOCOL(
        "the law of the state demands a report and no mandated protocol makes it (DIS-9)",
        "draft the state's mandated protocol, with its statute and a deadline it permits"),
    NO_OWN_PROTOCOL(
        "no protocol of its own for this topic; a wider one is used (PRO-2)",
        "draft one, or leave it to the wider one"),
    NO_LIVE_CONTACT(
        "no recipient of the protocol can be told; a person must find one each time (PRO-4)",
        "have a contact of a recipient verified, or name another recipient"),
    UNVERIFIED_CONTACT(
        "nobody reached this contact for longer than the policy allows (PRO-4)",
        "reach the contact, then save the new day"),
    UNLISTED_PLACE(
        "no list knows the town or tribal land: a slip of the pen would match nothing (PRO-6)",
        "see whether it is a slip; if the name is right, leave it"),
    EXPIRED_PROVIDER(
        "the vetting has ended; the provider is not used (PRO-4)", "vet it again, or withdraw it");

    private final String problem;
    private final String mend;

    Kind(String problem, String mend) {
      this.problem = problem;
      this.mend = mend;
    }

    /** What is wrong, for a person. */
    public String problem() {
      return problem;
    }

    /** How to mend it. */
    public String mend() {
      return mend;
    }
  }
}
