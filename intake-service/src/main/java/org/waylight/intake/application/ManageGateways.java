package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayComplaint;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.domain.GatewayRules;
import org.waylight.intake.domain.GatewaySecret;
import org.waylight.platform.sealed.OpenedText;

/** What operators do to gateways: each change is a new version that every replica hears of. */
@ApplicationScoped
public class ManageGateways {
  private static final int SECRET_BYTES = 32;

  private final GatewayStore store;
  private final GatewayVault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ManageGateways(GatewayStore store, GatewayVault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface Outcome {}

  /**
   * It is in force within a second or two, everywhere.
   *
   * @param made a secret that was made for it and is shown this once
   */
  public record Changed(Gateway gateway, @Nullable OpenedText made) implements Outcome {}

  /** It was not changed, and why. */
  public record Refused(List<GatewayComplaint> complaints) implements Outcome {}

  /** Somebody else changed it since that version. */
  public record ChangedMeanwhile() implements Outcome {}

  /** There is none of that name. */
  public record Unknown() implements Outcome {}

  /** All gateways, by name. */
  public List<Gateway> all() {
    return store.newest().stream().map(vault::open).toList();
  }

  /** One of them. */
  public Optional<Gateway> one(String name) {
    return store.newest().stream().filter(g -> g.name().equals(name)).findFirst().map(vault::open);
  }

  /** Every version of one, the oldest first; secrets stay sealed. */
  public List<GatewayRegistered> history(String name) {
    return store.history(name);
  }

  /** Registers a gateway; one that needs a secret and can have any gets a new one. */
  @Transactional
  public Outcome register(Gateway wanted, @Nullable String secret, String by) {
    if (one(wanted.name()).isPresent()) {
      return new ChangedMeanwhile();
    }
    @Nullable String made =
        secret == null && wanted.kind() == GatewayKind.STANDARD_WEBHOOKS ? newSecret() : null;
    @Nullable String first = made == null ? secret : made;
    List<GatewaySecret> secrets =
        first == null ? List.of() : List.of(new GatewaySecret(new OpenedText(first), null));
    Gateway gateway = with(wanted, 1, wanted.paused(), secrets);
    List<GatewayComplaint> complaints = new ArrayList<>(GatewayRules.complaints(gateway));
    if (first != null) {
      GatewayRules.secretComplaint(gateway.kind(), first).ifPresent(complaints::add);
    }
    return complaints.isEmpty()
        ? keep(gateway, GatewayChange.Kind.REGISTERED, by, made)
        : new Refused(complaints);
  }

  /** Changes all but kind and secrets. */
  @Transactional
  public Outcome change(Gateway wanted, long expectedVersion, String by) {
    Optional<Gateway> known = one(wanted.name());
    if (known.isEmpty()) {
      return new Unknown();
    }
    Gateway now = known.get();
    if (now.version() != expectedVersion) {
      return new ChangedMeanwhile();
    }
    if (now.kind() != wanted.kind()) {
      return new Refused(
          List.of(
              new GatewayComplaint("kind", "cannot change", "register another gateway instead")));
    }
    Gateway gateway = with(wanted, now.version() + 1, now.paused(), now.secrets());
    List<GatewayComplaint> complaints = GatewayRules.complaints(gateway);
    return complaints.isEmpty()
        ? keep(gateway, GatewayChange.Kind.CHANGED, by, null)
        : new Refused(complaints);
  }

  /** Puts a secret before the others, which hold on for as long as the overlap. */
  @Transactional
  public Outcome rotate(String name, @Nullable String secret, Duration overlap, String by) {
    Optional<Gateway> known = one(name);
    if (known.isEmpty()) {
      return new Unknown();
    }
    Gateway now = known.get();
    @Nullable String made =
        secret == null && now.kind() == GatewayKind.STANDARD_WEBHOOKS ? newSecret() : null;
    String next = made == null ? (secret == null ? "" : secret) : made;
    Optional<GatewayComplaint> complaint = GatewayRules.secretComplaint(now.kind(), next);
    if (complaint.isPresent()) {
      return new Refused(List.of(complaint.get()));
    }
    Instant moment = clock.instant();
    List<GatewaySecret> secrets = new ArrayList<>();
    secrets.add(new GatewaySecret(new OpenedText(next), null));
    now.secrets().stream()
        .filter(old -> old.holdsAt(moment))
        .map(old -> new GatewaySecret(old.value(), sooner(old.until(), moment.plus(overlap))))
        .forEach(secrets::add);
    return keep(
        with(now, now.version() + 1, now.paused(), secrets),
        GatewayChange.Kind.SECRET_ROTATED,
        by,
        made);
  }

  /** Pauses or resumes it; nothing happens if it already is. */
  @Transactional
  public Outcome pause(String name, boolean paused, String by) {
    Optional<Gateway> known = one(name);
    if (known.isEmpty()) {
      return new Unknown();
    }
    Gateway now = known.get();
    if (now.paused() == paused) {
      return new Changed(now, null);
    }
    return keep(
        with(now, now.version() + 1, paused, now.secrets()),
        paused ? GatewayChange.Kind.PAUSED : GatewayChange.Kind.RESUMED,
        by,
        null);
  }

  private Outcome keep(Gateway gateway, GatewayChange.Kind what, String by, @Nullable String made) {
    boolean added = store.add(vault.seal(gateway, new GatewayChange(what, by, clock.instant())));
    return added
        ? new Changed(gateway, made == null ? null : new OpenedText(made))
        : new ChangedMeanwhile();
  }

  private static Gateway with(
      Gateway gateway, long version, boolean paused, List<GatewaySecret> secrets) {
    return new Gateway(
        gateway.name(),
        gateway.kind(),
        version,
        paused,
        gateway.channels(),
        secrets,
        gateway.hosts(),
        gateway.perSecond(),
        gateway.settings());
  }

  private static Instant sooner(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }
}
