package org.waylight.referral.plan.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;

/**
 * Tells what a supervisor was shown about an action from anything else: recipient, basis, rules,
 * policy version, persons, fields and every byte of the report (DIS-1). Two digests are equal only
 * if all of that is. It is keyed (HMAC-SHA256), so that nobody without the secret can try texts
 * against one.
 */
public final class PreviewDigest {
  private static final String PURPOSE = "waylight referral preview 1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  public PreviewDigest(byte[] secret) {
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The digest of an action of which nothing leaves. */
  public String of(PlanAction action) {
    return hash(shown(action));
  }

  /** The digest of an action, what the policy allows of it, and the report byte for byte. */
  public String of(PlanAction action, Allowed allowed, String report) {
    return hash(Stream.of(shown(action), answer(allowed), Stream.of(report)).flatMap(part -> part));
  }

  /** Tells what a supplement would say from anything else that it could say. */
  public String ofNews(UUID reportId, String supplement) {
    return hash(Stream.of(PURPOSE, reportId.toString(), supplement));
  }

  private static Stream<String> shown(PlanAction action) {
    return Stream.of(
        PURPOSE,
        action.actionId().toString(),
        action.kind().name(),
        String.valueOf(action.allowed()),
        String.valueOf(action.basis()),
        String.join(" ", action.ruleIds()),
        action.policyVersion());
  }

  private static Stream<String> answer(Allowed allowed) {
    return Stream.of(
        sorted(allowed.bases()),
        sorted(allowed.persons()),
        sorted(
            allowed.contacts().stream()
                .map(contact -> contact.personId() + " " + sorted(contact.fields()))
                .toList()),
        sorted(allowed.fields()));
  }

  /** Sets come in any order; the same content is the same text. */
  private static String sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
  }

  /** No part holds a NUL: ids, names of constants, and JSON, which escapes it. */
  private String hash(Stream<String> parts) {
    String canonical = parts.collect(Collectors.joining("\0"));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
