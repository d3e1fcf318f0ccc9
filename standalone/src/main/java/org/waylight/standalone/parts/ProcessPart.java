package org.waylight.standalone.parts;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the parts have in common: each is one process at a time. */
abstract class ProcessPart implements Part {
  private final String name;
  private volatile @Nullable PartProcess process;

  ProcessPart(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  /** Starts the process and waits until the part answers. */
  final void launch(Launch launch, Duration patience, BooleanSupplier answers) {
    PartProcess started = PartProcess.start(name, launch);
    process = started;
    started.await(patience, answers);
  }

  @Override
  public final void stop() {
    PartProcess running = process;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public final void kill() {
    PartProcess running = process;
    if (running != null) {
      running.kill();
    }
  }

  @Override
  public final boolean alive() {
    PartProcess running = process;
    return running != null && running.alive();
  }

  @Override
  public final CompletableFuture<?> ended() {
    PartProcess running = process;
    return running == null ? CompletableFuture.completedFuture(null) : running.ended();
  }
}
