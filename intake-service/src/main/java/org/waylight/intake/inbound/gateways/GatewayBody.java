package org.waylight.intake.inbound.gateways;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;

/** A gateway as an operator writes it. */
@Schema(name = "Gateway")
public record GatewayBody(
    @NotNull @Schema(required = true) GatewayKind kind,
    @NotNull @Size(min = 1) @Schema(required = true) Set<@NotNull Channel> channels,
    @Size(max = 20)
        @Nullable
        @Schema(description = "What the provider calls it by: host, host:port or host/path")
        List<@NotNull @Size(max = 255) String> hosts,
    @Min(1) @Max(100_000) @Nullable @Schema(description = "Signals a second; none: no limit")
        Integer perSecond,
    @Size(max = 20) @Nullable Map<@NotNull String, @NotNull @Size(max = 255) String> settings,
    @Size(max = 1_000)
        @Nullable
        @Schema(
            description =
                "At registration only, and kept sealed; never shown again. Rotate it afterwards")
        String secret) {
  /** The gateway without its secret. */
  Gateway gateway(String name) {
    return new Gateway(
        name,
        kind,
        0,
        false,
        channels,
        List.of(),
        hosts == null ? List.of() : hosts,
        perSecond,
        settings == null ? Map.of() : settings);
  }

  @Override
  public String toString() {
    return "GatewayBody[not shown]";
  }
}
