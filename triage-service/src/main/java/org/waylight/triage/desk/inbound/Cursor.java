package org.waylight.triage.desk.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.desk.application.CaseQueue.Place;
import org.waylight.triage.desk.domain.CaseLine;

/** A place in the queue as a page hands it out; callers send it back unread. */
final class Cursor {
  private Cursor() {}

  static String after(CaseLine line) {
    String place = line.urgency() + "|" + line.dueAt() + "|" + line.caseId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  static Optional<Place> read(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return Optional.empty();
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split("\\|", -1);
      return Optional.of(
          new Place(Urgency.valueOf(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])));
    } catch (RuntimeException e) {
      throw ProblemException.of(
          Problem.badRequest(
              "The cursor is not one of this queue.",
              new FieldError("cursor", "not readable", "send nextCursor as received")));
    }
  }
}
