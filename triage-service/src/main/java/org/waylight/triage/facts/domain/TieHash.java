package org.waylight.triage.facts.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the facts of a text into ties. Numbers and names are kept as HMAC-SHA256 only, under a
 * secret of this installation: all telephone numbers can be tried against a plain hash in minutes.
 */
public final class TieHash {
  private static final String PURPOSE = "waylight triage tie 1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final int LEAST_SECRET = 32;
  private static final Comparator<Tie> IN_ORDER =
      Comparator.comparing(Tie::kind).thenComparing(Tie::key);

  private final SecretKeySpec key;

  /** Refuses a secret that could be guessed. */
  public TieHash(byte[] secret) {
    if (secret.length < LEAST_SECRET) {
      throw new IllegalArgumentException("the secret for ties needs at least 32 bytes");
    }
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The ties of these facts, always in the same order. */
  public Set<Tie> of(List<Fact> facts) {
    Set<Tie> ties = new TreeSet<>(IN_ORDER);
    facts.forEach(fact -> tie(fact).ifPresent(ties::add));
    return ties;
  }

  private Optional<Tie> tie(Fact fact) {
    TieKind kind = fact.kind().tie();
    String normal = fact.normal();
    return kind == null || normal == null
        ? Optional.empty()
        : Optional.of(new Tie(kind, hash(kind, normal)));
  }

  private String hash(TieKind kind, String normal) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String content = String.join("\0", PURPOSE, kind.name(), normal);
      byte[] whole = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
