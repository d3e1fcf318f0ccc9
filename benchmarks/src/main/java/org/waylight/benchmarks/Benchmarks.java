package org.waylight.benchmarks;

import java.util.List;

/**
 * {@code ./waylight bench [alerts|intake|path]...}: measures the running stack; all of it when
 * nothing is named.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs the named benchmarks in this order: alerts on an empty system first. */
  public static void main(String[] names) throws InterruptedException {
    RunningStack stack = RunningStack.fromEnvironment();
    List<String> wanted = names.length == 0 ? List.of("alerts", "intake", "path") : List.of(names);
    for (String name : wanted) {
      switch (name) {
        case "alerts" -> new AlertBenchmark(stack, System.out).run();
        case "intake" -> new IntakeBenchmark(stack, System.out).run();
        case "path" -> new WholePathBenchmark(stack, System.out).run();
        default -> {
          System.err.println("no benchmark is called '" + name + "': alerts, intake, path");
          System.exit(2);
        }
      }
    }
    System.exit(0);
  }
}
