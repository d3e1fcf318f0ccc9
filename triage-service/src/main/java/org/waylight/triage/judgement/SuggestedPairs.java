package org.waylight.triage.judgement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.facts.outbound.GazetteerFiles;
import org.waylight.triage.judgement.Row.Rate;
import org.waylight.triage.ties.application.NamedKeys;
import org.waylight.triage.ties.application.TieHashes;
import org.waylight.triage.ties.domain.Signature;
import org.waylight.triage.ties.domain.Tie;
import org.waylight.triage.ties.domain.TieKey;
import org.waylight.triage.ties.domain.TieKind;
import org.waylight.triage.ties.domain.Ties;

/**
 * Which vignettes a supervisor would see suggested to each other (TRI-8): of those that tell of one
 * situation how many, and of the suggested how many do. A suggestion joins nothing.
 */
final class SuggestedPairs {
  static final String NAME = "suggested";
  private static final byte[] SECRET =
      "a judgement keeps nothing, so its secret need be none".getBytes(StandardCharsets.UTF_8);

  private final TieHashes hashes = new TieHashes(SECRET);
  private final NamedKeys named = new NamedKeys(SECRET, hashes, GazetteerFiles.reader());
  private final Map<UUID, List<TieKey>> keys = new LinkedHashMap<>();
  private final Map<UUID, Signature> signatures = new HashMap<>();
  private final Map<Long, List<TieKey>> holders = new HashMap<>();

  private SuggestedPairs() {}

  static Row rowOf(List<Judgement> judgements) {
    SuggestedPairs all = new SuggestedPairs();
    judgements.forEach(all::take);
    Set<Set<Integer>> suggested = all.suggested();
    int expected = 0;
    int right = 0;
    int pairs = 0;
    for (int one = 0; one < judgements.size(); one++) {
      for (int other = one + 1; other < judgements.size(); other++) {
        pairs++;
        if (judgements.get(one).vignette().tellsOfTheSameAs(judgements.get(other).vignette())) {
          expected++;
          right += suggested.contains(Set.of(one, other)) ? 1 : 0;
        }
      }
    }
    return new Row(
        NAME,
        pairs,
        true,
        List.of(
            new Rate(Row.RECALL, new Proportion(right, expected)),
            new Rate(Row.PRECISION, new Proportion(right, suggested.size()))));
  }

  private void take(Judgement judgement) {
    UUID id = new UUID(0, keys.size());
    List<TieKey> own = new ArrayList<>();
    for (String message : judgement.vignette().messages()) {
      own.addAll(named.of(id, new Text(id, message)));
      Optional<Signature> signature = hashes.shingles().signature(message);
      signature.ifPresent(part -> signatures.merge(id, part, Signature::and));
    }
    Signature whole = signatures.get(id);
    if (whole != null) {
      for (long band : whole.bands(hashes.hash())) {
        own.add(new TieKey(id, TieKind.TEXT, band, null));
      }
    }
    keys.put(id, own);
    own.forEach(
        key -> {
          List<TieKey> known = holders.computeIfAbsent(key.key(), any -> new ArrayList<>());
          if (known.stream().noneMatch(other -> other.signalId().equals(id))) {
            known.add(key);
          }
        });
  }

  private Set<Set<Integer>> suggested() {
    Set<Set<Integer>> pairs = new HashSet<>();
    keys.forEach(
        (id, own) -> {
          for (Tie tie : Ties.of(id, own, holders, signatures, Instant.EPOCH)) {
            pairs.add(
                Set.of(
                    (int) tie.one().getLeastSignificantBits(),
                    (int) tie.other().getLeastSignificantBits()));
          }
        });
    return pairs;
  }
}
