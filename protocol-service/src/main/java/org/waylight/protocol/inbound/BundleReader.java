package org.waylight.protocol.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.JsonProblems;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.protocol.application.Bundle;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.domain.ProtocolContent;

/** Reads a bundle line by line as it arrives; every line's shape is checked on its own. */
@ApplicationScoped
class BundleReader {
  /** After so many wrong lines nobody reads on. */
  static final int MOST_ERRORS = 100;

  private static final String BODY = "body.";
  private final ObjectMapper json;
  private final Validator validator;

  @Inject
  BundleReader(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** Puts the stream aside as a file, and reads its header. */
  SpooledBundle read(InputStream stream) throws IOException {
    Path file = Files.createTempFile("bundle", ".jsonl");
    try {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      try (InputStream again = Files.newInputStream(file)) {
        List<FieldError> errors = new ArrayList<>();
        BundleHeader header = header(new JsonLines(again), errors);
        SpooledBundle bundle = new SpooledBundle(file, header, errors, this);
        if (header == null) {
          bundle.each(unused -> {});
        }
        return bundle;
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  static ProblemException refused(List<FieldError> errors) {
    return ProblemException.of(
        Problem.unprocessable(
            "The bundle was not taken in; nothing of it was stored.",
            errors.stream().limit(MOST_ERRORS).toList()));
  }

  private @Nullable BundleHeader header(JsonLines lines, List<FieldError> errors)
      throws IOException {
    JsonLines.Line first = lines.next();
    if (first == null) {
      errors.add(
          new FieldError(
              "(body)", "is empty", "start with {\"bundle\": ..., \"synthetic\": ...}", 1));
      return null;
    }
    try {
      BundleHeader header = json.readValue(first.bytes(), BundleHeader.class);
      return isSound(header, "", first.number(), errors) ? header : null;
    } catch (JsonProcessingException e) {
      add(e, "", first.number(), errors);
      return null;
    }
  }

  /** The line as an entry; null if it is none, and what is wrong is noted. */
  Bundle.@Nullable Line entry(
      JsonLines.Line line, @Nullable BundleHeader header, List<FieldError> errors, boolean again)
      throws IOException {
    BundleLine entry;
    try {
      entry = json.readValue(line.bytes(), BundleLine.class);
    } catch (JsonProcessingException e) {
      add(e, "", line.number(), errors);
      return null;
    }
    if (!again && !isSound(entry, "", line.number(), errors)) {
      return null;
    }
    try {
      ContentBody body = json.treeToValue(entry.body(), shapeOf(entry));
      if (!again && !isSound(body, BODY, line.number(), errors)) {
        return null;
      }
      Content content = body.toContent();
      if (header != null && !saysWhatTheHeaderSays(content, header)) {
        errors.add(
            new FieldError(
                "body.synthetic",
                "differs from the header",
                "the same in all lines",
                line.number()));
        return null;
      }
      return new Bundle.Line(line.number(), entry.id(), content);
    } catch (JsonProcessingException e) {
      add(e, BODY, line.number(), errors);
      return null;
    }
  }

  private static Class<? extends ContentBody> shapeOf(BundleLine line) {
    return switch (line.kind()) {
      case PROTOCOL -> ProtocolBody.class;
      case ORGANISATION -> OrganisationBody.class;
      case POLICY -> PolicyBody.class;
    };
  }

  private static boolean saysWhatTheHeaderSays(Content content, BundleHeader header) {
    return switch (content) {
      case ProtocolContent protocol -> protocol.synthetic() == header.synthetic();
      case OrganisationContent organisation -> organisation.synthetic() == header.synthetic();
      case PolicyContent _ -> true;
    };
  }

  private boolean isSound(Object shape, String within, int line, List<FieldError> errors) {
    List<FieldError> found =
        validator.validate(shape).stream()
            .map(
                violation ->
                    new FieldError(
                        within + violation.getPropertyPath(),
                        "is not acceptable",
                        violation.getMessage(),
                        line))
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    errors.addAll(found);
    return found.isEmpty();
  }

  private static void add(
      JsonProcessingException e, String within, int line, List<FieldError> errors) {
    List<FieldError> found = JsonProblems.of(e).errors();
    if (found.isEmpty()) {
      errors.add(
          new FieldError("(body)", "is not well-formed JSON in UTF-8", "one object a line", line));
    }
    found.forEach(
        error ->
            errors.add(
                new FieldError(within + error.field(), error.problem(), error.mend(), line)));
  }
}
