package org.waylight.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.DataFolder;

/**
 * What works after intake yields the processor to it, as if it ran on other machines: a signal that
 * was accepted can wait, one that was not may be lost. Ends with the load, where the user may end
 * it.
 */
final class Yielding implements AutoCloseable {
  private static final List<String> SERVICES = List.of("triage", "referral", "protocol");
  private static final String LOW = "10";
  private static final String USUAL = "0";

  private final DataFolder folder;

  private Yielding(DataFolder folder) {
    this.folder = folder;
  }

  static Yielding begin(DataFolder folder) {
    Yielding yielding = new Yielding(folder);
    yielding.renice(LOW);
    return yielding;
  }

  @Override
  public void close() {
    renice(USUAL);
  }

  private void renice(String priority) {
    try {
      for (String service : SERVICES) {
        String process = Files.readString(folder.pid(service)).strip();
        // All its threads: each has a priority of its own.
        new ProcessBuilder(
                "bash", "-c", "renice -n " + priority + " -p $(ls /proc/" + process + "/task)")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
    } catch (IOException e) {
      throw new ClientFailure("The priority of a service could not be set: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
