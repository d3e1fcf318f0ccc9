package org.waylight.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as it is written on the wire. */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<FieldError> errors) {
  /** Copies the collection. */
  public ProblemBody {
    errors = List.copyOf(errors);
  }

  public static ProblemBody of(Problem problem, @Nullable String instance) {
    return new ProblemBody(
        "urn:waylight:problem:" + problem.slug(),
        problem.title(),
        problem.status(),
        problem.detail(),
        instance,
        problem.errors());
  }
}
