package org.waylight.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** DIS-8: no field of a row can be changed without its hash telling. */
class ChainLinkTest {
  private static final UUID SUBJECT = new UUID(1, 2);

  @Property(tries = 200)
  @Label("DIS-8 rows that differ have different hashes, also where text moves between fields")
  void differs(@ForAll String actor, @ForAll String action, @ForAll String other) {
    Assume.that(!actor.equals(other));
    assertThat(hash(actor, action)).isNotEqualTo(hash(other, action));
    if (!action.isEmpty()) {
      assertThat(hash(actor, action))
          .isNotEqualTo(hash(actor + action.charAt(0), action.substring(1)));
    }
  }

  private static byte[] hash(String actor, String action) {
    AccessEntry entry = new AccessEntry(actor, action, "case", SUBJECT, "review", null, null);
    return new ChainLink(1, Instant.EPOCH, entry, new byte[ChainLink.HASH_BYTES]).hash();
  }
}
