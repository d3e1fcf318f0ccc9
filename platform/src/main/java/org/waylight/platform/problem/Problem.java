package org.waylight.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A problem detail (RFC 9457). Nothing in it quotes what was sent: it may be personal text.
 *
 * @param slug the stable end of the type, {@code urn:waylight:problem:<slug>}
 * @param headers that go with the answer, such as {@code Retry-After}
 */
public record Problem(
    int status,
    String slug,
    String title,
    String detail,
    List<FieldError> errors,
    Map<String, String> headers) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the collections. */
  public Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  public Problem(int status, String slug, String title, String detail, List<FieldError> errors) {
    this(status, slug, title, detail, errors, Map.of());
  }

  public static Problem badRequest(String detail, FieldError... errors) {
    return of(400, "bad-request", "The request cannot be read", detail, errors);
  }

  public static Problem unauthorized(String detail) {
    return of(401, "unauthorized", "A valid token is needed", detail)
        .with("WWW-Authenticate", "Bearer");
  }

  public static Problem forbidden(String detail) {
    return of(403, "forbidden", "Not allowed", detail);
  }

  public static Problem notFound(String detail) {
    return of(404, "not-found", "Not found", detail);
  }

  public static Problem conflict(String slug, String detail) {
    return of(409, slug, "Conflict", detail);
  }

  public static Problem conflict(String detail) {
    return conflict("conflict", detail);
  }

  /** Somebody else changed it since it was read. */
  public static Problem preconditionFailed(String detail) {
    return of(412, "precondition-failed", "It was changed meanwhile", detail);
  }

  /** A change needs {@code If-Match}. */
  public static Problem preconditionRequired(String detail) {
    return of(428, "precondition-required", "The version read must be named", detail);
  }

  public static Problem tooLarge(String detail) {
    return of(413, "too-large", "The request is too large", detail);
  }

  /** Well-formed, but against the rules; {@code errors} say which fields and how to mend them. */
  public static Problem unprocessable(String detail, FieldError... errors) {
    return of(422, "unprocessable", "The content is not acceptable", detail, errors);
  }

  public static Problem unprocessable(String detail, List<FieldError> errors) {
    return unprocessable(detail, errors.toArray(FieldError[]::new));
  }

  public static Problem tooManyRequests(String detail, Duration retryAfter) {
    return of(429, "too-many-requests", "Too many requests", detail).retryAfter(retryAfter);
  }

  public static Problem unavailable(String detail, Duration retryAfter) {
    return of(503, "unavailable", "Not available right now", detail).retryAfter(retryAfter);
  }

  /** Anything unforeseen: says nothing, because it could say too much. */
  public static Problem internal() {
    return of(
        500, "internal", "Something went wrong", "It was logged and can be found by its time.");
  }

  /** Any other status. */
  public static Problem of(
      int status, String slug, String title, String detail, FieldError... errors) {
    return new Problem(status, slug, title, detail, List.of(errors));
  }

  /** The same problem with one more header. */
  public Problem with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Problem(status, slug, title, detail, errors, more);
  }

  private Problem retryAfter(Duration after) {
    return with("Retry-After", String.valueOf(Math.max(1, after.toSeconds())));
  }
}
