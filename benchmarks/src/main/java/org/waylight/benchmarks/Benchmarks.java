package org.waylight.benchmarks;

/**
 * {@code ./waylight bench [adapters|alerts|flood|import|intake|memory|path|queue|replan|ties]...}:
 * measures the running stack.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs one benchmark: adapters, alerts, flood, import, intake, memory, path, queue, replan or
   * ties.
   */
  public static void main(String[] names) throws Exception {
    RunningStack stack = RunningStack.fromEnvironment();
    String name = names.length == 1 ? names[0] : "";
    switch (name) {
      case "adapters" -> new AdapterBenchmark(stack, System.out).run();
      case "alerts" -> new AlertBenchmark(stack, System.out).run();
      case "intake" -> new IntakeBenchmark(stack, System.out).run();
      case "import" -> new ImportBenchmark(stack, System.out).run();
      case "flood" -> new FloodBenchmark(stack, System.out).run();
      case "memory" -> new MemoryBenchmark(stack, System.out).run();
      case "ties" -> new TiesBenchmark(stack, System.out).run();
      case "path" -> new WholePathBenchmark(stack, System.out).run();
      case "queue" -> new QueueBenchmark(stack, System.out).run();
      case "replan" -> new ReplanBenchmark(stack, System.out).run();
      default -> {
        System.err.println(
            "no benchmark is called '"
                + name
                + "': adapters, alerts, flood, import, intake, memory, path, queue, replan, ties");
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
