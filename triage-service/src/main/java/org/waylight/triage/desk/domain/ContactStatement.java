package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.SafeAnswers;

/**
 * Somebody's word on whether they may be contacted back: the latest holds, of two at once the no.
 */
public record ContactStatement(boolean agreed, Instant at) {
  private static final Comparator<ContactStatement> LATER =
      Comparator.comparing(ContactStatement::at)
          .thenComparing(ContactStatement::agreed, Comparator.reverseOrder());

  /** What was stated with one signal. */
  static Stream<ContactStatement> in(Facts facts, Instant now) {
    return Stream.concat(
        Stream.ofNullable(facts.safe()).flatMap(ContactStatement::in),
        facts.consents().stream()
            .filter(consent -> consent.purpose() == ConsentPurpose.CONTACT_BACK)
            .filter(consent -> consent.subject() == ConsentSubject.SIGNALER)
            .flatMap(consent -> in(consent, now)));
  }

  /** A consent as it became known; silent if nobody knows. */
  public static Stream<ContactStatement> of(
      ConsentState state, Instant at, @Nullable Instant ends, Instant now) {
    return switch (state) {
      case GIVEN ->
          ends == null || ends.isAfter(now)
              ? Stream.of(new ContactStatement(true, at))
              : Stream.of(new ContactStatement(false, ends));
      case REFUSED, WITHDRAWN, EXPIRED -> Stream.of(new ContactStatement(false, at));
      case UNKNOWN -> Stream.empty();
    };
  }

  /** The one that holds; empty: nobody said anything. */
  static Optional<ContactStatement> latest(Stream<ContactStatement> all) {
    return all.max(LATER);
  }

  private static Stream<ContactStatement> in(SafeAnswers safe) {
    return safe.contactBack() == Answer.UNKNOWN
        ? Stream.empty()
        : Stream.of(new ContactStatement(safe.contactBack() == Answer.YES, safe.at()));
  }

  private static Stream<ContactStatement> in(StatedConsent consent, Instant now) {
    return of(consent.state(), consent.givenAt(), consent.expiresAt(), now);
  }
}
