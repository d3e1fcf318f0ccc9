package org.waylight.triage.casefile.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** The version of a case as {@code ETag} and {@code If-Match} write it: {@code "7"}. */
public final class IfMatch {
  private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private IfMatch() {}

  /** The version named; absent is a problem of its own, 428. */
  public static long version(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(
          Problem.preconditionRequired("Send If-Match with the ETag of the case as you read it."));
    }
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches()) {
      throw ProblemException.of(
          Problem.badRequest(
              "If-Match is not an ETag of a case.",
              new FieldError("If-Match", "not a version in quotes", "send the ETag as received")));
    }
    return Long.parseLong(form.group(1));
  }

  /** The header value of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
