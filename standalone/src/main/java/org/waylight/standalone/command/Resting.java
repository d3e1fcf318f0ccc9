package org.waylight.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.DataFolder;

/**
 * Services that rest, as if they ran on other machines, while one is measured: their processes are
 * suspended, and woken again however the measurement ends.
 */
final class Resting implements AutoCloseable {
  private final List<Long> processes;
  private final Thread wakeAtExit = new Thread(this::wake, "wake");

  private Resting(List<Long> processes) {
    this.processes = processes;
  }

  static Resting of(DataFolder folder, List<String> services) {
    Resting resting = new Resting(services.stream().map(name -> process(folder, name)).toList());
    Runtime.getRuntime().addShutdownHook(resting.wakeAtExit);
    resting.signal("STOP");
    return resting;
  }

  @Override
  public void close() {
    wake();
    Runtime.getRuntime().removeShutdownHook(wakeAtExit);
  }

  private void wake() {
    signal("CONT");
  }

  private void signal(String signal) {
    processes.forEach(process -> run("kill", "-" + signal, Long.toString(process)));
  }

  static long process(DataFolder folder, String service) {
    try {
      return Long.parseLong(Files.readString(folder.pid(service)).strip());
    } catch (IOException | NumberFormatException e) {
      throw new ClientFailure(service + " does not run; look at ./waylight doctor", e);
    }
  }

  private static void run(String... command) {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new ClientFailure("cannot run kill: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
