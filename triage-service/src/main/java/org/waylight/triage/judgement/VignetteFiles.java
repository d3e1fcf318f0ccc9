package org.waylight.triage.judgement;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files of vignettes, one JSON object a line, and tells everything wrong at once. */
final class VignetteFiles {
  private final List<Vignette> vignettes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Vignette> byId = new HashMap<>();

  private VignetteFiles() {}

  /** What was read; nothing is judged unless there are no refusals. */
  record Reading(List<Vignette> vignettes, List<Refusal> refusals) {}

  static Reading read(List<String> files) {
    VignetteFiles reading = new VignetteFiles();
    files.forEach(reading::readFile);
    return new Reading(List.copyOf(reading.vignettes), List.copyOf(reading.refusals));
  }

  private void readFile(String file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(file));
    } catch (NoSuchFileException e) {
      refusals.add(new Refusal(file, 0, "", "no such file"));
      return;
    } catch (CharacterCodingException e) {
      refusals.add(new Refusal(file, 0, "", "is not UTF-8"));
      return;
    } catch (IOException e) {
      refusals.add(new Refusal(file, 0, "", "cannot be read"));
      return;
    }
    if (lines.stream().allMatch(String::isBlank)) {
      refusals.add(new Refusal(file, 0, "", "holds no vignette"));
    }
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        VignetteLine.read(file, at + 1, lines.get(at), refusals).ifPresent(this::take);
      }
    }
  }

  private void take(Vignette vignette) {
    Vignette other = byId.putIfAbsent(vignette.id(), vignette);
    if (other == null) {
      vignettes.add(vignette);
    } else {
      refusals.add(
          new Refusal(
              vignette.file(),
              vignette.line(),
              "id",
              vignette.id() + " is already at " + other.file() + ":" + other.line()));
    }
  }
}
