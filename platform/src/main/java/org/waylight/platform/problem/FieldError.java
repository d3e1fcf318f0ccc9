package org.waylight.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field and how to mend it; never the value that was sent.
 *
 * @param field the path from the body's root, such as {@code messages[0].text}
 * @param line of a body of JSON lines, from 1; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String field, String problem, String mend, @Nullable Integer line) {
  public FieldError(String field, String problem, String mend) {
    this(field, problem, mend, null);
  }

  /** The same in a line of its own. */
  public FieldError inLine(int number) {
    return new FieldError(field, problem, mend, number);
  }
}
