package org.waylight.intake.inbound.gateways;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.platform.sealed.OpenedText;

/**
 * A gateway as operators see it, without its secrets.
 *
 * @param secrets how many there are, and when each ends
 * @param madeSecret shown once, in the answer to what made it
 */
@Schema(name = "GatewayView")
public record GatewayView(
    String name,
    GatewayKind kind,
    long version,
    boolean paused,
    Set<Channel> channels,
    List<SecretView> secrets,
    List<String> hosts,
    @Nullable Integer perSecond,
    Map<String, String> settings,
    @Nullable String madeSecret) {
  /**
   * A secret, unseen.
   *
   * @param until when it ends; absent for the newest
   */
  @Schema(name = "SecretView")
  public record SecretView(@Nullable Instant until) {}

  static GatewayView of(Gateway gateway, @Nullable OpenedText made) {
    return new GatewayView(
        gateway.name(),
        gateway.kind(),
        gateway.version(),
        gateway.paused(),
        gateway.channels(),
        gateway.secrets().stream().map(secret -> new SecretView(secret.until())).toList(),
        gateway.hosts(),
        gateway.perSecond(),
        gateway.settings(),
        made == null ? null : made.reveal());
  }

  @Override
  public String toString() {
    return "GatewayView[" + name + " " + version + "]";
  }
}
