package org.waylight.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs in a real browser, the system's Chromium; where there is none it says so and is skipped. */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {
  /** Looks for the browser. */
  final class Condition implements ExecutionCondition {
    private static final List<String> NAMES =
        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (chromium().isPresent()) {
        return ConditionEvaluationResult.enabled("Chromium is there");
      }
      String reason =
          "NOT RUN: no Chromium; install chromium (apt-get install chromium), or name one in"
              + " WAYLIGHT_CHROMIUM";
      if (context.getTestMethod().isEmpty()) {
        System.out.println(context.getDisplayName() + " " + reason);
      }
      return ConditionEvaluationResult.disabled(reason);
    }

    /** The browser's program. */
    static Optional<Path> chromium() {
      Stream<Path> named = Stream.ofNullable(System.getenv("WAYLIGHT_CHROMIUM")).map(Path::of);
      Stream<Path> found =
          Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
              .filter(folder -> !folder.isEmpty())
              .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
      Stream<Path> macOs =
          Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
      return Stream.of(named, found, macOs)
          .flatMap(paths -> paths)
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
