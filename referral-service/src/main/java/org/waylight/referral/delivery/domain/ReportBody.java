package org.waylight.referral.delivery.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;

/**
 * What one recipient receives, byte for byte as the supervisor saw it (DIS-1). Absent fields are
 * left out; lists are sorted, so that the same content is the same bytes.
 *
 * <p>A supplement (RES-3) has the same form: what it says replaces what was said before; what it
 * leaves out, and persons or contacts that it names none of, stands as it was.
 *
 * @param supplements the report that this adds to; absent in a report
 * @param summary written by the supervisor at approval
 * @param synthetic made up, for demonstration and load
 */
public record ReportBody(
    String format,
    @Nullable UUID supplements,
    Recipient recipient,
    LegalBasis basis,
    @Nullable String statute,
    Situation situation,
    List<ReportedPerson> persons,
    List<ReportedContact> contacts,
    @Nullable String summary,
    boolean synthetic) {

  /** The version of this form. */
  public static final String FORMAT = "waylight-report/1";

  /** The version of a supplement's form. */
  public static final String SUPPLEMENT_FORMAT = "waylight-supplement/1";

  /** Who it is for. */
  public record Recipient(UUID organisationId, String name, RecipientKind kind) {}

  /** What happens; a field that the recipient does not need is absent. */
  public record Situation(
      @Nullable TraffickingType type,
      @Nullable List<Topic> topics,
      @Nullable List<String> meansOfControl,
      @Nullable List<String> industries,
      @Nullable List<ReadingKind> danger,
      @Nullable List<Need> needs,
      @Nullable List<ReportedPlace> places) {
    static final Situation NOTHING = new Situation(null, null, null, null, null, null, null);
  }

  /** Where. */
  public record ReportedPlace(
      @Nullable String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip,
      @Nullable String tribalLand,
      @Nullable String street) {}

  /** About whom. */
  public record ReportedPerson(@Nullable AgeBand ageBand, @Nullable String language) {}

  /** Whom to ask back or to reach. */
  public record ReportedContact(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address,
      @Nullable SafeToContact safeContact) {
    boolean reachesSomebody() {
      return name != null || phone != null || email != null || address != null;
    }
  }

  /** How to reach them without harm (CON-4). */
  public record SafeToContact(
      Answer contactBack,
      Answer phoneSafe,
      Answer mayLeaveMessage,
      @Nullable String hours,
      @Nullable String instructions) {}

  /** Nothing but who it is for: what it says is the supervisor's to write. */
  public boolean saysNothing() {
    return situation.equals(Situation.NOTHING) && persons.isEmpty() && contacts.isEmpty();
  }

  /** The same report with the supervisor's words. */
  public ReportBody with(@Nullable String words) {
    return new ReportBody(
        format,
        supplements,
        recipient,
        basis,
        statute,
        situation,
        persons,
        contacts,
        words,
        synthetic);
  }
}
