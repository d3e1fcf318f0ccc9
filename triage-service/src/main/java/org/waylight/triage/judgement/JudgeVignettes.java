package org.waylight.triage.judgement;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.waylight.triage.assessment.outbound.IndicatorReader;

/**
 * Judges files of vignettes and prints the report; {@code ./waylight judge} runs it with the
 * packaged service's classes, and nothing else needs to run.
 */
public final class JudgeVignettes {
  private static final int TARGETS_MISSED = 1;
  // As sysexits.h names them: EX_USAGE, EX_DATAERR.
  private static final int BAD_USAGE = 64;
  private static final int BAD_FILE = 65;

  private JudgeVignettes() {}

  /** Exits with 0 if every target is reached, 1 if not, 64 for bad usage, 65 for a bad file. */
  public static void main(String[] words) throws IOException {
    int status;
    // UTF-8 whatever the locale: vignettes are in several languages.
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
      status = run(List.of(words), out);
    }
    System.exit(status);
  }

  static int run(List<String> words, PrintStream out) throws IOException {
    Arguments asked;
    try {
      asked = Arguments.of(words);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return BAD_USAGE;
    }
    VignetteFiles.Reading reading = VignetteFiles.read(asked.files());
    if (!reading.refusals().isEmpty()) {
      reading.refusals().forEach(out::println);
      out.println("Nothing was judged. docs/judgement.md says how a line is written.");
      return BAD_FILE;
    }
    IndicatorReader reader = new IndicatorReader(Clock.systemUTC());
    Report report =
        Report.of(new Judge(reader).judge(reading.vignettes()), reader.indicatorsVersion());
    new ReportText(asked.style(), asked.shown()).of(report).forEach(out::println);
    return report.good() ? 0 : TARGETS_MISSED;
  }
}
