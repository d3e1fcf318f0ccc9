package org.waylight.contracts.v1;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open: one line, after the schedule of Open Referral HSDS.
 *
 * @param validFrom absent: since ever
 * @param validTo the last day; absent: until further notice
 * @param timezone of IANA's database, such as {@code America/Chicago}
 * @param rule recurrence of RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=MO,TU}; absent: every day
 * @param opensAt absent with {@code closesAt}: all day
 * @param closesAt not after {@code opensAt}: on the next day
 */
public record ServiceSchedule(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String timezone,
    @Nullable String rule,
    @Nullable LocalTime opensAt,
    @Nullable LocalTime closesAt) {}
