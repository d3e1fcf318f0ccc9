package org.waylight.referral.delivery.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.domain.ReportBody.ReportedContact;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPerson;
import org.waylight.referral.delivery.domain.ReportBody.Situation;

/**
 * RES-3, DIS-1: what a supplement says, and nothing else. New is a field of the report's body that
 * differs, by value and after opening, from what its recipient was last told in it:
 *
 * <ul>
 *   <li>each field of the situation by itself, the places as one field;
 *   <li>the persons as one field, since nothing in a report tells one from another;
 *   <li>of the only contact each part that differs, if the name is the same; otherwise all contacts
 *       as one field.
 * </ul>
 *
 * What may not be told any more, or is not known any more, is not new: it is left out. Recipient,
 * basis and statute go with every supplement and make none; the summary is the supervisor's.
 */
public final class Supplement {
  private Supplement() {}

  /**
   * What is new for the recipient of a report, if anything is.
   *
   * @param reportId the report that it adds to
   * @param told the report with all its supplements so far, {@link #told}
   * @param today what the recipient may have today; all of a supplement is taken from it
   */
  public static Optional<ReportBody> of(UUID reportId, ReportBody told, ReportBody today) {
    ReportBody supplement =
        saying(
            reportId,
            today,
            fresh(told.situation(), today.situation()),
            today.persons().equals(told.persons()) ? List.of() : today.persons(),
            fresh(told.contacts(), today.contacts()));
    return supplement.saysNothing() ? Optional.empty() : Optional.of(supplement);
  }

  /** What is new in words only: nothing of them, for a supervisor to write the summary. */
  public static ReportBody inWords(UUID reportId, ReportBody today) {
    return saying(reportId, today, Situation.NOTHING, List.of(), List.of());
  }

  private static ReportBody saying(
      UUID reportId,
      ReportBody today,
      Situation situation,
      List<ReportedPerson> persons,
      List<ReportedContact> contacts) {
    return new ReportBody(
        ReportBody.SUPPLEMENT_FORMAT,
        reportId,
        today.recipient(),
        today.basis(),
        today.statute(),
        situation,
        persons,
        contacts,
        null,
        today.synthetic());
  }

  /** What a recipient was told, once a supplement has reached it. */
  public static ReportBody told(ReportBody before, ReportBody supplement) {
    return new ReportBody(
        before.format(),
        before.supplements(),
        before.recipient(),
        before.basis(),
        before.statute(),
        latest(before.situation(), supplement.situation()),
        supplement.persons().isEmpty() ? before.persons() : supplement.persons(),
        latest(before.contacts(), supplement.contacts()),
        before.summary(),
        before.synthetic());
  }

  private static Situation fresh(Situation told, Situation today) {
    return new Situation(
        fresh(told, today, Situation::type),
        fresh(told, today, Situation::topics),
        fresh(told, today, Situation::meansOfControl),
        fresh(told, today, Situation::industries),
        fresh(told, today, Situation::danger),
        fresh(told, today, Situation::needs),
        fresh(told, today, Situation::places));
  }

  private static Situation latest(Situation before, Situation supplement) {
    return new Situation(
        latest(before, supplement, Situation::type),
        latest(before, supplement, Situation::topics),
        latest(before, supplement, Situation::meansOfControl),
        latest(before, supplement, Situation::industries),
        latest(before, supplement, Situation::danger),
        latest(before, supplement, Situation::needs),
        latest(before, supplement, Situation::places));
  }

  private static List<ReportedContact> fresh(
      List<ReportedContact> told, List<ReportedContact> today) {
    if (today.stream().allMatch(now -> told.stream().anyMatch(known -> covers(known, now)))) {
      return List.of();
    }
    boolean same =
        told.size() == 1
            && today.size() == 1
            && Objects.equals(told.getFirst().name(), today.getFirst().name());
    return same ? List.of(fresh(told.getFirst(), today.getFirst())) : today;
  }

  private static List<ReportedContact> latest(
      List<ReportedContact> before, List<ReportedContact> supplement) {
    if (supplement.isEmpty()) {
      return before;
    }
    // With a name it is told whole: it may be somebody else.
    return before.size() == 1 && supplement.size() == 1 && supplement.getFirst().name() == null
        ? List.of(latest(before.getFirst(), supplement.getFirst()))
        : supplement;
  }

  /** Whether nothing of a contact is new to whoever knows the other. */
  private static boolean covers(ReportedContact known, ReportedContact now) {
    return fresh(known, now).equals(new ReportedContact(null, null, null, null, null));
  }

  private static ReportedContact fresh(ReportedContact told, ReportedContact today) {
    return new ReportedContact(
        fresh(told, today, ReportedContact::name),
        fresh(told, today, ReportedContact::phone),
        fresh(told, today, ReportedContact::email),
        fresh(told, today, ReportedContact::address),
        fresh(told, today, ReportedContact::safeContact));
  }

  private static ReportedContact latest(ReportedContact before, ReportedContact supplement) {
    return new ReportedContact(
        latest(before, supplement, ReportedContact::name),
        latest(before, supplement, ReportedContact::phone),
        latest(before, supplement, ReportedContact::email),
        latest(before, supplement, ReportedContact::address),
        latest(before, supplement, ReportedContact::safeContact));
  }

  /** The field as it is today, if it was not told so. */
  private static <R, T> @Nullable T fresh(R told, R today, Function<R, @Nullable T> field) {
    T now = field.apply(today);
    return Objects.equals(now, field.apply(told)) ? null : now;
  }

  /** The field as it was told last. */
  private static <R, T> @Nullable T latest(R before, R supplement, Function<R, @Nullable T> field) {
    T later = field.apply(supplement);
    return later == null ? field.apply(before) : later;
  }
}
