package org.waylight.referral.matching.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.referral.matching.application.TryChange.Proposed;

/**
 * A change of the registry to try before it is approved.
 *
 * @param protocols drafts as protocol-service shows them, each with its id
 * @param withdraw ids of protocols and organisations that would no longer hold
 * @param cases how many of the newest cases are tried; absent: 10,000
 * @param on the day whose protocols count; absent: today, or the last day on which one of the
 *     drafts begins
 */
record ProposedChangeBody(
    @Nullable @Valid @Size(max = 5000) List<@NotNull DraftBody> protocols,
    @Nullable @Size(max = 5000) Set<@NotNull UUID> withdraw,
    @Nullable @Min(1) @Max(MOST_CASES) Integer cases,
    @Nullable LocalDate on) {
  static final int MOST_CASES = 100_000;
  private static final int USUAL_CASES = 10_000;

  /**
   * A protocol as protocol-service shows it.
   *
   * @param protocolId absent: a protocol that does not exist yet
   * @param topics absent: any
   * @param conditions absent: none
   * @param steps not looked at
   * @param deadline ISO 8601 duration from the case's opening
   * @param effectiveTo the first day it no longer holds
   */
  record DraftBody(
      @Nullable UUID protocolId,
      @NotBlank @Size(max = 200) String name,
      @NotNull @Valid DraftPlaceBody geography,
      @Nullable Set<@NotNull Topic> topics,
      @Nullable @Valid DraftConditionsBody conditions,
      @NotNull RecipientKind recipientKind,
      @Nullable @Size(max = 50) List<@NotNull UUID> recipients,
      @Nullable @Size(max = 50) List<@NotNull ProtocolStep> steps,
      @NotNull Duration deadline,
      @NotNull LegalBasis basis,
      @Nullable Boolean mandated,
      @Nullable @Size(max = 300) String statute,
      @NotNull LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo,
      @Nullable Boolean synthetic) {

    ProtocolPublished asPublished(Instant now) {
      return new ProtocolPublished(
          protocolId == null ? UUID.randomUUID() : protocolId,
          Long.MAX_VALUE,
          name,
          RegistryState.PUBLISHED,
          geography.toGeography(),
          MadeUpCaseBody.orNone(topics),
          conditions == null
              ? new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of())
              : conditions.toConditions(),
          recipientKind,
          recipients == null ? List.of() : recipients,
          List.of(),
          deadline,
          basis,
          Boolean.TRUE.equals(mandated),
          statute,
          effectiveFrom,
          effectiveTo,
          "",
          "",
          now,
          Boolean.TRUE.equals(synthetic));
    }
  }

  /** A place of the registry; {@code country} absent: US. */
  record DraftPlaceBody(
      @NotNull GeographyLevel level,
      @Nullable @Size(max = 2) String country,
      @Nullable @Size(max = 2) String state,
      @Nullable @Size(max = 80) String county,
      @Nullable @Size(max = 80) String city,
      @Nullable @Size(max = 5) String zip,
      @Nullable @Size(max = 120) String tribalLand) {
    Geography toGeography() {
      return new Geography(
          level, country == null ? "US" : country, state, county, city, zip, tribalLand);
    }
  }

  /** What must hold of a case beside place and topic; an absent part asks nothing. */
  record DraftConditionsBody(
      @Nullable Set<@NotNull AgeBand> victimAgeBands,
      @Nullable Set<@NotNull TraffickingType> types,
      @Nullable Set<@NotNull SignalerKind> signalerKinds,
      @Nullable Set<@NotNull Urgency> urgencies,
      @Nullable Set<@NotBlank String> venues,
      @Nullable Set<@NotBlank String> languages) {
    ProtocolConditions toConditions() {
      return new ProtocolConditions(
          MadeUpCaseBody.orNone(victimAgeBands),
          MadeUpCaseBody.orNone(types),
          MadeUpCaseBody.orNone(signalerKinds),
          MadeUpCaseBody.orNone(urgencies),
          venues,
          languages);
    }
  }

  Proposed proposed(Instant now) {
    Set<UUID> gone = MadeUpCaseBody.orNone(withdraw);
    return new Proposed(
        drafts().stream().map(draft -> draft.asPublished(now)).toList(), gone, gone);
  }

  boolean asksNothing() {
    return drafts().isEmpty() && MadeUpCaseBody.orNone(withdraw).isEmpty();
  }

  int mostCases() {
    return cases == null ? USUAL_CASES : cases;
  }

  Instant at(Instant now) {
    if (on != null) {
      return on.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return drafts().stream()
        .map(draft -> draft.effectiveFrom().atStartOfDay().toInstant(ZoneOffset.UTC))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private List<DraftBody> drafts() {
    return protocols == null ? List.of() : protocols;
  }
}
