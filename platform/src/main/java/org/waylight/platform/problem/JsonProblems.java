package org.waylight.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: the path and what was expected there, never the value. */
public final class JsonProblems {
  private JsonProblems() {}

  public static Problem of(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          // The unknown name itself is the sender's text, so only the place is told.
          Problem.badRequest(
              "The body has a field that is not known here.",
              new FieldError(
                  parentOf(unknown),
                  "has an unknown field",
                  "leave it out; known are " + namesOf(unknown)));
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          wrong(format, "is none of the known words", "one of " + wordsOf(format.getTargetType()));
      case InvalidNullException absent -> wrong(absent, "is missing", "give a value");
      case MismatchedInputException mismatch ->
          wrong(mismatch, "has the wrong type", expected(mismatch));
      case JsonMappingException mapping ->
          mapping.getCause() instanceof ProblemException problem
              ? problem.problem()
              : wrong(mapping, "is not acceptable", "see the API description");
      default -> Problem.badRequest("The body is not well-formed JSON in UTF-8.");
    };
  }

  private static Problem wrong(JsonMappingException e, String problem, String mend) {
    return Problem.badRequest(
        "A field of the body cannot be read.", new FieldError(pathOf(e), problem, mend));
  }

  private static String expected(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return "see the API description";
    }
    if (type.isRecord() || java.util.Map.class.isAssignableFrom(type)) {
      return "give an object";
    }
    if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "give a list";
    }
    if (type.isEnum()) {
      return "one of " + wordsOf(type);
    }
    return switch (type.getSimpleName()) {
      case "String", "CharSequence" -> "give text in quotes";
      case "boolean", "Boolean" -> "give true or false";
      case "int", "Integer", "long", "Long", "short", "Short" -> "give a whole number";
      case "double", "Double", "float", "Float", "BigDecimal" -> "give a number";
      case "Instant", "OffsetDateTime" -> "give a time such as 2026-11-21T20:15:00Z";
      case "LocalDate" -> "give a date such as 2026-11-21";
      case "UUID" -> "give a UUID";
      default -> "see the API description";
    };
  }

  private static String wordsOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> ((Enum<?>) word).name())
        .collect(Collectors.joining(", "));
  }

  private static String namesOf(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String parentOf(JsonMappingException e) {
    var path = e.getPath();
    return path.size() < 2 ? "(body)" : pathOf(path.subList(0, path.size() - 1));
  }

  private static String pathOf(JsonMappingException e) {
    return e.getPath().isEmpty() ? "(body)" : pathOf(e.getPath());
  }

  private static String pathOf(java.util.List<JsonMappingException.Reference> steps) {
    StringBuilder path = new StringBuilder();
    for (var step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else if (isDeclared(step)) {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      } else {
        path.append(".*");
      }
    }
    return path.toString();
  }

  /** A map's key is the sender's text, a record's component is ours. */
  private static boolean isDeclared(JsonMappingException.Reference step) {
    Object from = step.getFrom();
    Class<?> type = from instanceof Class<?> declared ? declared : from.getClass();
    return !java.util.Map.class.isAssignableFrom(type);
  }
}
