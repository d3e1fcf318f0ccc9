package org.waylight.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What an auditor may ask of the access record. */
public sealed interface AccessQuestion {
  /** Who saw this case, and what else was done with what is in it. */
  record WhoSawCase(UUID caseId) implements AccessQuestion {}

  /** What this person saw and did; a recipient is known by its organisation's id. */
  record WhatActorSaw(String actor) implements AccessQuestion {}

  /** What left to this organisation. */
  record WhatLeftTo(UUID organisationId) implements AccessQuestion {}

  /** The entry that says that it was asked. */
  default AccessEntry asked(String auditor, AuditPurpose purpose) {
    return switch (this) {
      case WhoSawCase(UUID caseId) -> entry(auditor, "case", caseId, purpose);
      case WhatActorSaw(String actor) ->
          entry(
              auditor,
              "actor",
              // A subject has a UUID; a user name has this one, and the same name always has.
              UUID.nameUUIDFromBytes(actor.getBytes(StandardCharsets.UTF_8)),
              purpose);
      case WhatLeftTo(UUID organisation) -> entry(auditor, "organisation", organisation, purpose);
    };
  }

  private static AccessEntry entry(String auditor, String subject, UUID id, AuditPurpose purpose) {
    return new AccessEntry(auditor, "AUDIT", subject, id, purpose.name(), null, null);
  }
}
