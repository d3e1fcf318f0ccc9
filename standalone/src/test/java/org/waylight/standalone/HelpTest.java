package org.waylight.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.terminal.Terminal;
import org.waylight.standalone.verify.Proof;
import org.waylight.standalone.verify.Proofs;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What people read about the command is what it can do. */
class HelpTest {
  @Test
  @DisplayName("help names every command with every option, and the README every command")
  void commands() throws IOException {
    String help = help();
    String readme = Files.readString(Checkout.find().root().resolve("README.md"));
    for (var command : new CommandLine(new Waylight()).getSubcommands().entrySet()) {
      assertThat(help).contains("./waylight " + command.getKey());
      assertThat(readme).contains("./waylight " + command.getKey());
      assertThat(
              command.getValue().getCommandSpec().options().stream().map(OptionSpec::longestName))
          .as(command.getKey())
          .allMatch(help::contains);
      for (var part : command.getValue().getSubcommands().entrySet()) {
        assertThat(help).contains("./waylight " + command.getKey() + " " + part.getKey());
        assertThat(part.getValue().getCommandSpec().options().stream().map(OptionSpec::longestName))
            .as(command.getKey() + " " + part.getKey())
            .allMatch(help::contains);
      }
    }
  }

  @Test
  @DisplayName("help names every proof")
  void proofs() throws IOException {
    Path root = Checkout.find().root();
    assertThat(new Proofs(root, Terminal.standard(), Clock.systemUTC()).all())
        .extracting(Proof::name)
        .allMatch(help()::contains);
  }

  private static String help() throws IOException {
    try (InputStream text = Waylight.class.getResourceAsStream("help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
