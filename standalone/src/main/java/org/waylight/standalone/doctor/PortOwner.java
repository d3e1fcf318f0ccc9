package org.waylight.standalone.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which process listens on a port, with what the system offers ({@code ss}, {@code
 * lsof}).
 */
final class PortOwner {
  private static final Pattern SS = Pattern.compile("users:\\(\\(\"([^\"]+)\",pid=(\\d+)");
  private static final Pattern LSOF = Pattern.compile("p(\\d+)\\s+c(\\S+)");

  private PortOwner() {}

  /** For example {@code "java, process 4711"}. */
  static Optional<String> of(int port) {
    return parseSs(output(List.of("ss", "-Hltnp", "sport = :" + port)))
        .or(
            () ->
                parseLsof(output(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"))));
  }

  static Optional<String> parseSs(String text) {
    Matcher found = SS.matcher(text);
    return found.find()
        ? Optional.of(found.group(1) + ", process " + found.group(2))
        : Optional.empty();
  }

  static Optional<String> parseLsof(String text) {
    Matcher found = LSOF.matcher(text);
    return found.find()
        ? Optional.of(found.group(2) + ", process " + found.group(1))
        : Optional.empty();
  }

  private static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
