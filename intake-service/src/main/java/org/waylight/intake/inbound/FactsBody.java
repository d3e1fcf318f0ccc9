package org.waylight.intake.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;

/** What was stated beside the text. Nothing of it is required (INT-3). */
@Schema(name = "Facts")
public record FactsBody(
    @Nullable Answer minorInvolved,
    @Nullable Answer immediateDanger,
    @Nullable Answer selfHarm,
    @Nullable Answer threatToOthers,
    @Size(max = Limits.ITEMS) @Nullable List<@NotNull @Min(0) @Max(Limits.YEARS) Integer> ages,
    @Valid @Nullable PlaceBody place,
    @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Nullable
        @Schema(description = "BCP 47 tag")
        String language,
    @Valid @Nullable SignalerBody signaler,
    @Valid @Nullable ContactBody contact,
    @Valid @Nullable SafeContactBody safeContact,
    @Size(max = Limits.ITEMS) @Nullable List<@Valid @NotNull ConsentBody> consents) {

  /** Whether anything was stated at all. */
  public boolean saysSomething() {
    return !equals(new FactsBody(null, null, null, null, null, null, null, null, null, null, null));
  }

  @Override
  public String toString() {
    return "FactsBody[not shown]";
  }
}
