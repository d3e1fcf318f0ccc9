package org.waylight.standalone.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.PackagedApplication;
import org.waylight.standalone.parts.PartFailure;

/** A main class that comes with a packaged service, run with that service's own class path. */
public final class Tool {
  private final Checkout checkout;

  public Tool(Checkout checkout) {
    this.checkout = checkout;
  }

  /** Makes the keysets that are missing in the folder. */
  public String generateKeysets(Path folder) {
    return run("triage", "org.waylight.platform.sealed.KeysetTool", "generate", folder.toString());
  }

  /** Gives a keyset a new primary key; the old ones go on opening. */
  public String rotateKeyset(Path folder, String name) {
    return run(
        "triage", "org.waylight.platform.sealed.KeysetTool", "rotate", folder.toString(), name);
  }

  /** Writes the synthetic national set; its made-up agencies listen at the address given. */
  public String writeSyntheticNation(Path file, String webhookBase) {
    return run(
        "protocol",
        "org.waylight.protocol.synthetic.SyntheticNation",
        "--webhook-base",
        webhookBase,
        "--out",
        file.toString());
  }

  private String run(String service, String main, String... arguments) {
    List<String> command =
        PackagedApplication.of(checkout, service + "-service")
            .command(
                List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow"),
                main);
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new PartFailure(main + " failed: " + said.strip());
      }
      return said.strip();
    } catch (IOException e) {
      throw new PartFailure("Cannot run " + main + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("Interrupted while running " + main, e);
    }
  }
}
