package org.waylight.intake.inbound;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;

/** What a person agreed to or refused, with how and when (CON-2). */
@Schema(name = "Consent")
public record ConsentBody(
    @NotNull @Schema(required = true) ConsentSubject subject,
    @NotNull @Schema(required = true) RecipientKind recipientKind,
    @NotNull @Schema(required = true) ConsentPurpose purpose,
    @NotNull @Schema(required = true) ConsentState state,
    EnumSet<DataElement> elements,
    @NotNull @Schema(required = true) ConsentMeans means,
    @PossibleTime @Nullable @Schema(description = "Without it, the moment of receipt")
        Instant givenAt,
    @PossibleTime @Nullable Instant expiresAt) {
  /** CON-3: what was not named was not agreed to. */
  public ConsentBody {
    elements = elements == null ? EnumSet.noneOf(DataElement.class) : elements;
  }
}
