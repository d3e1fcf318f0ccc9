package org.waylight.platform.problem;

/** The problem for a bare HTTP status, as frameworks raise it. */
final class HttpProblems {
  private HttpProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest("The request is not well-formed.");
      case 401 -> Problem.unauthorized("The request has no valid token.");
      case 403 -> Problem.forbidden("The caller's roles do not allow this.");
      case 404 -> Problem.notFound("There is nothing at this address.");
      case 405 ->
          Problem.of(
              405, "method-not-allowed", "Wrong method", "This address takes another method.");
      case 406 ->
          Problem.of(
              406, "not-acceptable", "Not acceptable", "This address gives another media type.");
      case 413 -> Problem.tooLarge("The body is larger than is taken here.");
      case 415 ->
          Problem.of(
              415,
              "unsupported-media-type",
              "Wrong media type",
              "This address takes another media type.");
      case 503 ->
          Problem.unavailable(
              "A part this needs is away; try again.", java.time.Duration.ofSeconds(2));
      default ->
          status < 500
              ? Problem.of(status, "status-" + status, "The request failed", "See the status.")
              : Problem.internal();
    };
  }
}
