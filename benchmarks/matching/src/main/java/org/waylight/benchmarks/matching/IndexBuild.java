package org.waylight.benchmarks.matching;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.referral.matching.domain.Registry;

/** How long a million protocols take to be indexed from nothing, and what they hold of the heap. */
final class IndexBuild {
  private static final int PROTOCOLS = 1_000_000;
  private static final int ROUNDS = 3;

  private IndexBuild() {}

  static void measure(PrintStream out) {
    long before = used();
    List<ProtocolPublished> protocols = new MadeUp().protocols(PROTOCOLS);
    long published = used();
    double slowest = 0;
    double work = 0;
    Registry registry = Registry.EMPTY;
    for (int round = 0; round < ROUNDS; round++) {
      registry = Registry.EMPTY;
      long start = System.nanoTime();
      long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      registry = Registry.of(protocols, List.of());
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
      busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
      work = Math.max(work, busy / 1e9);
    }
    long indexed = used();
    out.printf(
        Locale.ROOT,
        "Index of %,d protocols from nothing: %.1f s, of a processor %.1f s (most of %d, the first"
            + " cold); the protocols hold %,d MB, the index %,d MB%n",
        PROTOCOLS,
        slowest,
        work,
        ROUNDS,
        (published - before) >> 20,
        (indexed - published) >> 20);
    if (!registry.holds(protocols.getLast().protocolId())) {
      throw new IllegalStateException("the index lost a protocol");
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
