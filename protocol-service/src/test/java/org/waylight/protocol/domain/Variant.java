package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;

/** The sound protocol with something else in one place. */
final class Variant {
  private final ProtocolContent sound = Given.protocol();
  private Geography geography = sound.geography();
  private ProtocolConditions conditions = sound.conditions();
  private RecipientKind recipientKind = sound.recipientKind();
  private List<UUID> recipients = sound.recipients();
  private List<ProtocolStep> steps = sound.steps();
  private LegalBasis basis = sound.basis();
  private boolean mandated;
  private @Nullable String statute;
  private LocalDate from = sound.effectiveFrom();
  private @Nullable LocalDate to;

  Variant geography(Geography value) {
    geography = value;
    return this;
  }

  Variant conditions(ProtocolConditions value) {
    conditions = value;
    return this;
  }

  Variant recipientKind(RecipientKind value) {
    recipientKind = value;
    return this;
  }

  Variant recipients(UUID... value) {
    recipients = List.of(value);
    return this;
  }

  Variant steps(ProtocolStep... value) {
    steps = List.of(value);
    return this;
  }

  Variant basis(LegalBasis value) {
    basis = value;
    return this;
  }

  Variant mandated(@Nullable String by) {
    mandated = true;
    statute = by;
    return this;
  }

  Variant dates(LocalDate first, @Nullable LocalDate last) {
    from = first;
    to = last;
    return this;
  }

  ProtocolContent made() {
    return new ProtocolContent(
        sound.name(),
        geography,
        sound.topics(),
        conditions,
        recipientKind,
        recipients,
        steps,
        sound.deadline(),
        basis,
        mandated,
        statute,
        from,
        to,
        true);
  }
}
