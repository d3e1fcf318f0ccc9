package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.platform.inbox.IncomingEvent;

/** What was told of signals before the database was brought back to an earlier moment: the port. */
public interface ToldSignals {
  /**
   * What was told of these.
   *
   * @throws org.waylight.platform.inbox.NotYet while that is still being read from Kafka
   */
  Told among(Collection<UUID> signalIds);

  /**
   * Of signals.
   *
   * @param cases which case each was in
   * @param versions the newest version told of each of those cases
   * @param erased when the cases of signals were erased
   */
  record Told(Map<UUID, UUID> cases, Map<UUID, Long> versions, Map<UUID, Instant> erased) {
    /** Nothing was told: as ever, but after a restore. */
    public static final Told NOTHING = new Told(Map.of(), Map.of(), Map.of());

    /** Copies all. */
    public Told {
      cases = Map.copyOf(cases);
      versions = Map.copyOf(versions);
      erased = Map.copyOf(erased);
    }

    /** The events without what was erased since: what came later is somebody writing again. */
    List<IncomingEvent> without(List<IncomingEvent> events) {
      return erased.isEmpty() ? events : events.stream().filter(this::stays).toList();
    }

    private boolean stays(IncomingEvent event) {
      UUID signalId =
          switch (event.body()) {
            case SignalReceived signal -> signal.signalId();
            case MessageAdded added -> added.signalId();
            default -> null;
          };
      Instant erasedAt = signalId == null ? null : erased.get(signalId);
      return erasedAt == null || event.time().isAfter(erasedAt);
    }
  }
}
