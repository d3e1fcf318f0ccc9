package org.waylight.standalone.parts;

import java.util.concurrent.CompletableFuture;

/** One server of the embedded stack, in a process of its own that never outlives this one. */
public interface Part extends AutoCloseable {
  /** Its name, as in log file names and messages. */
  String name();

  /**
   * Starts it and returns when it answers.
   *
   * @throws PartFailure if it ends or does not answer in time
   */
  void start();

  /** Ends it in order; does nothing if it does not run. */
  void stop();

  /** Ends it as a crash would ({@code kill -9}). */
  void kill();

  /** Whether its process runs. */
  boolean alive();

  /** Completes when the process that was started last has ended, whatever ended it. */
  CompletableFuture<?> ended();

  @Override
  default void close() {
    stop();
  }
}
