package org.waylight.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.parts.PackagedApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well triage reads, with triage's own jars; nothing needs to be up. */
@Command(
    name = "judge",
    description = "how well triage reads labelled vignettes",
    exitCodeOnInvalidInput = 64)
public final class JudgeCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "vignettes, one JSON object a line")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--misses", paramLabel = "LABEL", description = "only the misses of one label")
  private @Nullable String label;

  @Option(names = "--no-misses", description = "only the counts")
  private boolean noMisses;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Context context = Context.here();
    List<String> command =
        PackagedApplication.of(context.checkout(), "triage-service")
            .command(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                "org.waylight.triage.judgement.JudgeVignettes");
    if (context.terminal().interactive()) {
      command.add("--styled");
    }
    if (label != null) {
      command.addAll(List.of("--misses", label));
    }
    if (noMisses) {
      command.add("--no-misses");
    }
    files.forEach(file -> command.add(file.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
