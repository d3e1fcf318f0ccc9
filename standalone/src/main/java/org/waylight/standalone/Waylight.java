package org.waylight.standalone;

import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.command.AuditCommand;
import org.waylight.standalone.command.BackupCommand;
import org.waylight.standalone.command.BenchCommand;
import org.waylight.standalone.command.CanaryCommand;
import org.waylight.standalone.command.DeadCommand;
import org.waylight.standalone.command.DeliveriesCommand;
import org.waylight.standalone.command.DemoCommand;
import org.waylight.standalone.command.DoctorCommand;
import org.waylight.standalone.command.FaultsCommand;
import org.waylight.standalone.command.JudgeCommand;
import org.waylight.standalone.command.KeysCommand;
import org.waylight.standalone.command.ReplayCommand;
import org.waylight.standalone.command.ReplicasCommand;
import org.waylight.standalone.command.ResetCommand;
import org.waylight.standalone.command.RestoreCommand;
import org.waylight.standalone.command.ResumeCommand;
import org.waylight.standalone.command.UpCommand;
import org.waylight.standalone.command.VerifyCommand;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code waylight} command; {@code help.txt} is what people read about it. */
@Command(
    name = "waylight",
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      FaultsCommand.class,
      ReplicasCommand.class,
      DeliveriesCommand.class,
      CanaryCommand.class,
      VerifyCommand.class,
      BenchCommand.class,
      JudgeCommand.class,
      ResetCommand.class,
      DoctorCommand.class,
      AuditCommand.class,
      DeadCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ResumeCommand.class,
      KeysCommand.class
    })
public final class Waylight {
  Waylight() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.standard();
    CommandLine command = new CommandLine(new Waylight());
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof PartFailure
              || failure instanceof ClientFailure
              || failure instanceof IllegalArgumentException
              || failure instanceof IllegalStateException) {
            terminal.status("");
            terminal.line(terminal.bad("Error: ") + failure.getMessage());
            terminal.line("./waylight doctor looks for the cause.");
            return 1;
          }
          throw failure;
        });
    System.exit(command.execute(arguments));
  }
}
