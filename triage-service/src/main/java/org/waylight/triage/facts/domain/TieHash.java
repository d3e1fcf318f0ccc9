package org.waylight.triage.facts.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.ReadPlace;

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

  /** The ties of all that was read, its places too. */
  public Set<Tie> of(FactsRead read) {
    Set<Tie> ties = new TreeSet<>(IN_ORDER);
    ties.addAll(of(read.facts()));
    read.places().forEach(mention -> place(mention).ifPresent(ties::add));
    return ties;
  }

  /** A place that is known for sure, a town or nearer. */
  private static Optional<Tie> place(PlaceMention mention) {
    ReadPlace place = mention.place();
    String nearest =
        Stream.of(place.city(), place.tribalLand(), place.zip())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    boolean here = mention.role() == Role.HERE || mention.role() == Role.TELLER;
    return nearest == null || place.region() == null || !here
        ? Optional.empty()
        : Optional.of(
            new Tie(TieKind.PLACE, place.region() + "/" + nearest.toLowerCase(Locale.ROOT)));
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
