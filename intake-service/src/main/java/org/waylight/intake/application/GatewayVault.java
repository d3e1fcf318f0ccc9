package org.waylight.intake.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.contracts.v1.GatewayRegistered.SealedSecret;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.domain.GatewaySecret;
import org.waylight.platform.sealed.SealContext;
import org.waylight.platform.sealed.StorageVault;

/** Seals and opens the secrets of gateways; each is bound to its gateway's name. */
public final class GatewayVault {
  private final StorageVault vault;

  /** Works with intake's own keyset. */
  public GatewayVault(StorageVault vault) {
    this.vault = vault;
  }

  /** A version as it is kept and told. */
  GatewayRegistered seal(Gateway gateway, GatewayChange change) {
    List<SealedSecret> secrets =
        gateway.secrets().stream()
            .map(s -> new SealedSecret(vault.seal(s.value(), context(gateway.name())), s.until()))
            .toList();
    return new GatewayRegistered(
        gateway.name(),
        gateway.version(),
        gateway.kind().name(),
        gateway.paused(),
        gateway.channels(),
        secrets,
        gateway.hosts(),
        gateway.perSecond(),
        gateway.settings(),
        change.what().name(),
        change.by(),
        change.at());
  }

  /** A version as intake works with it. */
  public Gateway open(GatewayRegistered sealed) {
    return new Gateway(
        sealed.name(),
        GatewayKind.valueOf(sealed.kind()),
        sealed.version(),
        sealed.paused(),
        sealed.channels(),
        sealed.secrets().stream()
            .map(s -> new GatewaySecret(vault.open(s.value(), context(sealed.name())), s.until()))
            .toList(),
        sealed.hosts(),
        sealed.perSecond(),
        sealed.settings());
  }

  private static SealContext context(String name) {
    return new SealContext(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "gateway.secret");
  }
}
