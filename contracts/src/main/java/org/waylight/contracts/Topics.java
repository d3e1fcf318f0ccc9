package org.waylight.contracts;

import java.util.List;
import java.util.Set;

/** The names of the Kafka topics, in one place. */
public final class Topics {
  public static final String SIGNALS_URGENT = "signals.urgent";
  public static final String SIGNALS_STANDARD = "signals.standard";

  /** What intake took by Kafka alone and owes its own record of; from intake to intake. */
  public static final String SIGNALS_TAKEN = "signals.taken";

  public static final String CASES = "cases";
  public static final String RESPONSES = "responses";

  /**
   * What was erased, from triage to all who have anything of it, and their proofs back (RES-4).
   * Apart from {@link #CASES}, which intake has no business to read.
   */
  public static final String ERASURES = "erasures";

  public static final String PROTOCOLS = "protocols";
  public static final String DIRECTORY = "directory";
  public static final String POLICIES = "policies";

  /** The registered gateways, from intake to intake. */
  public static final String GATEWAYS = "gateways";

  /** Signed heads of the access records, by service: outside the database they vouch for. */
  public static final String ACCESS_HEADS = "access.heads";

  /** Topics that keep the last event of every key for ever. */
  public static final Set<String> COMPACTED = Set.of(PROTOCOLS, DIRECTORY, POLICIES, GATEWAYS);

  /** Topics that keep every event for ever. */
  public static final Set<String> KEPT = Set.of(ACCESS_HEADS);

  /** Topics of which every event is kept for seven days; each has a dead-letter topic. */
  public static final List<String> STREAMS =
      List.of(SIGNALS_URGENT, SIGNALS_STANDARD, SIGNALS_TAKEN, CASES, RESPONSES, ERASURES);

  private Topics() {}

  /** Where a record of the topic goes that no consumer could handle. */
  public static String dead(String topic) {
    return topic + ".dead";
  }
}
