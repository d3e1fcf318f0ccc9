package org.waylight.protocol.application;

import java.util.UUID;
import java.util.function.Consumer;

/** Where the rows of an HSDS file wait until it is read to its end; not in memory. */
public interface Staging {
  /** Takes rows in; the returned taker has to be closed once the file has ended. */
  Taking taking(UUID importId);

  /** Hands out one organisation after the other with its services, whole. */
  void forEach(UUID importId, Consumer<StagedProvider> reader);

  /** Forgets the rows. */
  void clear(UUID importId);

  /** Takes rows in, some at a time. */
  interface Taking extends AutoCloseable {
    /** Takes one in. */
    void take(StagedRow row);

    @Override
    void close();
  }
}
