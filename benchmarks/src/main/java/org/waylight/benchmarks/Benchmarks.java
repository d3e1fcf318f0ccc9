package org.waylight.benchmarks;

/**
 * {@code ./waylight bench [alerts|intake|path]...}: measures the running stack; all of it when
 * nothing is named.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs one benchmark: alerts, intake or path. */
  public static void main(String[] names) throws InterruptedException {
    RunningStack stack = RunningStack.fromEnvironment();
    String name = names.length == 1 ? names[0] : "";
    switch (name) {
      case "alerts" -> new AlertBenchmark(stack, System.out).run();
      case "intake" -> new IntakeBenchmark(stack, System.out).run();
      case "path" -> new WholePathBenchmark(stack, System.out).run();
      default -> {
        System.err.println("no benchmark is called '" + name + "': alerts, intake, path");
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
