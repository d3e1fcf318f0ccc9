package org.waylight.intake.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waylight.contracts.v1.Channel;

/** What a gateway of each kind needs to be registered. */
public final class GatewayRules {
  private static final int LEAST_KEY_BYTES = 24;
  private static final int ED25519_BYTES = 32;

  private static final Map<GatewayKind, Set<Channel>> CHANNELS =
      Map.of(
          GatewayKind.REST, EnumSet.allOf(Channel.class),
          GatewayKind.TWILIO, EnumSet.of(Channel.TEXT, Channel.CALL, Channel.CHAT),
          GatewayKind.SENDGRID, EnumSet.of(Channel.EMAIL),
          GatewayKind.MAILGUN, EnumSet.of(Channel.EMAIL),
          GatewayKind.CHATWOOT, EnumSet.of(Channel.CHAT),
          GatewayKind.STANDARD_WEBHOOKS, EnumSet.allOf(Channel.class),
          GatewayKind.FORM, EnumSet.of(Channel.WEBFORM));

  private static final Map<GatewayKind, Map<String, String>> SETTINGS =
      Map.of(
          GatewayKind.TWILIO,
          Map.of(
              "account", "AC[0-9A-Za-z]{1,40}",
              "queue", "[A-Za-z0-9 _.-]{1,64}",
              "advocates", "[!-~]{1,64}"));

  private GatewayRules() {}

  /** Whether gateways of the kind prove themselves by a secret that is kept here. */
  public static boolean needsSecret(GatewayKind kind) {
    return kind != GatewayKind.REST && kind != GatewayKind.FORM;
  }

  /** All that is wrong with it; empty if it can be registered. */
  public static List<GatewayComplaint> complaints(Gateway gateway) {
    List<GatewayComplaint> found = new ArrayList<>();
    channels(gateway, found);
    settings(gateway, found);
    hosts(gateway, found);
    if (needsSecret(gateway.kind()) && gateway.secrets().isEmpty()) {
      found.add(new GatewayComplaint("secret", "is missing", form(gateway.kind())));
    }
    return found;
  }

  /** What is wrong with a secret of the kind. */
  public static Optional<GatewayComplaint> secretComplaint(GatewayKind kind, String secret) {
    boolean good =
        switch (kind) {
          case REST, FORM -> false;
          case TWILIO, MAILGUN, CHATWOOT -> secret.matches("[!-~]{8,255}");
          case SENDGRID -> isPublicKey(secret);
          case STANDARD_WEBHOOKS -> isWebhookSecret(secret);
        };
    return good
        ? Optional.empty()
        : Optional.of(new GatewayComplaint("secret", "is not usable", form(kind)));
  }

  private static String form(GatewayKind kind) {
    return switch (kind) {
      case REST, FORM -> "leave it out: this kind has none";
      case TWILIO -> "send the account's auth token";
      case MAILGUN -> "send the HTTP webhook signing key";
      case CHATWOOT -> "send the webhook's secret";
      case SENDGRID -> "send the public key as Base64, as the security policy shows it";
      case STANDARD_WEBHOOKS ->
          "send whsec_ and at least 24 bytes in Base64, or whpk_ and a public key, or leave it out";
    };
  }

  private static void channels(Gateway gateway, List<GatewayComplaint> found) {
    Set<Channel> possible = CHANNELS.getOrDefault(gateway.kind(), Set.of());
    if (gateway.channels().isEmpty() || !possible.containsAll(gateway.channels())) {
      found.add(
          new GatewayComplaint(
              "channels", "do not fit the kind", "name some of " + Set.copyOf(possible)));
    }
  }

  private static void settings(Gateway gateway, List<GatewayComplaint> found) {
    Map<String, String> known = SETTINGS.getOrDefault(gateway.kind(), Map.of());
    gateway
        .settings()
        .forEach(
            (name, value) -> {
              String form = known.get(name);
              if (form == null) {
                found.add(
                    new GatewayComplaint(
                        "settings", "has one that means nothing", "use " + known.keySet()));
              } else if (!value.matches(form)) {
                found.add(
                    new GatewayComplaint("settings." + name, "is malformed", "match " + form));
              }
            });
    if (gateway.kind() == GatewayKind.TWILIO && gateway.setting("account").isEmpty()) {
      found.add(
          new GatewayComplaint("settings.account", "is missing", "send the account's AccountSid"));
    }
  }

  private static void hosts(Gateway gateway, List<GatewayComplaint> found) {
    if (gateway.kind() == GatewayKind.TWILIO && gateway.hosts().isEmpty()) {
      found.add(
          new GatewayComplaint(
              "hosts", "is empty", "name the host as it stands in the provider's console"));
    }
    if (!gateway.hosts().stream()
        .allMatch(h -> h.matches("(?:https?://)?[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[!-.0-~]*)*"))) {
      found.add(
          new GatewayComplaint(
              "hosts", "has one that is malformed", "write hotline.example.org or host:port/path"));
    }
  }

  private static boolean isPublicKey(String secret) {
    try {
      KeyFactory.getInstance("EC")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(secret)));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isWebhookSecret(String secret) {
    try {
      if (secret.startsWith("whpk_")) {
        return Base64.getDecoder().decode(secret.substring("whpk_".length())).length
            == ED25519_BYTES;
      }
      return secret.startsWith("whsec_")
          && Base64.getDecoder().decode(secret.substring("whsec_".length())).length
              >= LEAST_KEY_BYTES;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
