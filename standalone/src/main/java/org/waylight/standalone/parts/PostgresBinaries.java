package org.waylight.standalone.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, from the class path. */
final class PostgresBinaries {
  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  static PostgresBinaries unpacked(Checkout checkout) {
    String archive = archive();
    return new PostgresBinaries(
        Archive.unpackOnce(
            checkout.unpacked().resolve(archive), () -> new XZInputStream(open(archive))));
  }

  /**
   * The command line of one of them. PostgreSQL refuses to run as root, so root runs it in a user
   * namespace of its own, where it is nobody.
   */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static InputStream open(String archive) throws IOException {
    InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive + ".txz");
    if (stream == null) {
      throw new PartFailure(
          "There is no embedded PostgreSQL for this platform ("
              + archive
              + "). Use containers: docker compose up, or -Dwaylight.parts=containers in tests");
    }
    return stream;
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-"
        + (system.contains("mac") ? "darwin" : system.split(" ", -1)[0])
        + "-"
        + (processor.equals("aarch64") ? "arm_64" : "x86_64");
  }
}
