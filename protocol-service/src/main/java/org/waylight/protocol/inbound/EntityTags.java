package org.waylight.protocol.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.protocol.application.Revision;

/** Revisions as entity tags: {@code "7"}. */
final class EntityTags {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private EntityTags() {}

  static String of(long revision) {
    return "\"" + revision + "\"";
  }

  /** The revision a person saw; without one nothing is changed. */
  static Revision required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw ProblemException.of(
          Problem.preconditionRequired("Send the ETag you read as If-Match."));
    }
    return read(ifMatch);
  }

  /** The revision a person saw, if they say. */
  static Revision optional(@Nullable String ifMatch) {
    return ifMatch == null ? new Revision.Any() : read(ifMatch);
  }

  private static Revision read(String ifMatch) {
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.of(
          Problem.preconditionFailed("If-Match names no revision: send the ETag as it was read."));
    }
    return new Revision.Seen(Long.parseLong(tag.group(1)));
  }
}
