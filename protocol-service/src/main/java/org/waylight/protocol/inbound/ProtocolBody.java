package org.waylight.protocol.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ProtocolContent;

/**
 * A protocol in JSON (PRO-1).
 *
 * @param topics absent or empty: any topic
 * @param conditions absent: none
 * @param recipients organisations in the order they are tried
 * @param deadline ISO 8601 duration from the case's opening
 * @param mandated a law demands the report; it then needs the statute
 * @param effectiveTo the first day it no longer holds; absent: until further notice
 * @param synthetic made up, for demonstration and load
 */
public record ProtocolBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid GeographyBody geography,
    @Nullable @Size(max = 50) Set<@NotNull Topic> topics,
    @Nullable @Valid ConditionsBody conditions,
    @NotNull RecipientKind recipientKind,
    @Nullable @Size(max = 50) List<@NotNull UUID> recipients,
    @Nullable @Size(max = 50) List<@NotNull @Valid StepBody> steps,
    @NotNull Duration deadline,
    @NotNull LegalBasis basis,
    @Nullable Boolean mandated,
    @Nullable @Size(max = 300) String statute,
    @NotNull LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable Boolean synthetic)
    implements ContentBody {
  @Override
  public ProtocolContent toContent() {
    return new ProtocolContent(
        name,
        geography.toGeography(),
        Absent.asEmpty(topics),
        conditions == null ? ConditionsBody.NONE : conditions.toConditions(),
        recipientKind,
        Absent.asEmpty(recipients),
        Absent.asEmpty(steps).stream().map(StepBody::toStep).toList(),
        deadline,
        basis,
        Boolean.TRUE.equals(mandated),
        statute,
        effectiveFrom,
        effectiveTo,
        Boolean.TRUE.equals(synthetic));
  }

  static ProtocolBody of(Content entry) {
    ProtocolContent content = (ProtocolContent) entry;
    return new ProtocolBody(
        content.name(),
        GeographyBody.of(content.geography()),
        content.topics(),
        ConditionsBody.of(content.conditions()),
        content.recipientKind(),
        content.recipients(),
        content.steps().stream().map(StepBody::of).toList(),
        content.deadline(),
        content.basis(),
        content.mandated(),
        content.statute(),
        content.effectiveFrom(),
        content.effectiveTo(),
        content.synthetic());
  }

  /**
   * What must hold of a case beside place and topic; an absent part asks nothing.
   *
   * @param venues industries or venues, NIEM 6.0 ExploitationIndustryCode values
   * @param languages BCP 47 tags, of which only the language counts
   */
  public record ConditionsBody(
      @Nullable Set<@NotNull AgeBand> victimAgeBands,
      @Nullable Set<@NotNull TraffickingType> types,
      @Nullable Set<@NotNull SignalerKind> signalerKinds,
      @Nullable Set<@NotNull Urgency> urgencies,
      @Nullable @Size(max = 40) Set<@NotBlank @Size(max = 60) String> venues,
      @Nullable @Size(max = 40) Set<@NotBlank @Size(max = 35) String> languages) {
    static final ProtocolConditions NONE =
        new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of());

    ProtocolConditions toConditions() {
      return new ProtocolConditions(
          Absent.asEmpty(victimAgeBands),
          Absent.asEmpty(types),
          Absent.asEmpty(signalerKinds),
          Absent.asEmpty(urgencies),
          venues,
          languages);
    }

    static ConditionsBody of(ProtocolConditions conditions) {
      return new ConditionsBody(
          conditions.victimAgeBands(),
          conditions.types(),
          conditions.signalerKinds(),
          conditions.urgencies(),
          conditions.venues(),
          conditions.languages());
    }
  }

  /**
   * One step of a protocol.
   *
   * @param order from 1
   * @param within ISO 8601 duration after the decision
   * @param fallbackStep which later step to take if this one does not succeed in time
   * @param fallbackRecipient which organisation to turn to then
   */
  public record StepBody(
      @NotNull Integer order,
      @NotBlank @Size(max = 1000) String instruction,
      @Nullable Duration within,
      @Nullable Integer fallbackStep,
      @Nullable UUID fallbackRecipient) {
    ProtocolStep toStep() {
      return new ProtocolStep(order, instruction, within, fallbackStep, fallbackRecipient);
    }

    static StepBody of(ProtocolStep step) {
      return new StepBody(
          step.order(),
          step.instruction(),
          step.within(),
          step.fallbackStep(),
          step.fallbackRecipient());
    }
  }
}
