package org.waylight.intake.inbound;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where it happens, as stated. Names that no list of places knows are kept sealed. */
@Schema(name = "Place")
public record PlaceBody(
    @Pattern(regexp = "[A-Za-z]{2}") @Nullable @Schema(description = "ISO 3166-1 alpha-2")
        String country,
    @Pattern(regexp = "[A-Za-z]{2}") @Nullable @Schema(description = "USPS code") String state,
    @Size(max = Limits.NAME) @Pattern(regexp = Limits.PRINTABLE) @Nullable String county,
    @Size(max = Limits.NAME) @Pattern(regexp = Limits.PRINTABLE) @Nullable String city,
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?") @Nullable String zip,
    @Size(max = Limits.NAME) @Pattern(regexp = Limits.PRINTABLE) @Nullable String tribalLand,
    @Size(max = Limits.WORDS) @Nullable @Schema(description = "Kept sealed") String street) {
  @Override
  public String toString() {
    return "PlaceBody[not shown]";
  }
}
