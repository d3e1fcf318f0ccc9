package org.waylight.standalone.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the keysets are whole: without them what is stored can never be read again. */
final class KeysetFindings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NEEDED =
      List.of(
          "intake.secret",
          "intake.storage.json",
          "triage.private.json",
          "triage.public.json",
          "triage.storage.json",
          "triage.secret",
          "referral.private.json",
          "referral.public.json",
          "referral.storage.json");

  private KeysetFindings() {}

  static List<Finding> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.fine("No keysets yet; ./waylight up makes them"));
    }
    List<Finding> findings = new ArrayList<>();
    for (String name : NEEDED) {
      if (!Files.exists(folder.resolve(name))) {
        findings.add(
            Finding.problem(
                "The keyset " + name + " is missing in " + folder,
                "bring it back from a backup; a new one cannot open old text. If the data may go:"
                    + " ./waylight reset"));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> broken(file).ifPresent(findings::add));
      return findings.isEmpty()
          ? List.of(Finding.fine("The keysets in " + folder + " are whole"))
          : findings;
    } catch (IOException e) {
      return List.of(Finding.problem("Cannot read " + folder + ": " + e.getMessage(), ""));
    }
  }

  private static Optional<Finding> broken(Path file) {
    try {
      JsonNode keyset = JSON.readTree(file.toFile());
      if (!keyset.has("primaryKeyId") || keyset.path("key").isEmpty()) {
        return Optional.of(damaged(file, "it holds no key"));
      }
      boolean open = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
      return open && !file.toString().endsWith(".public.json")
          ? Optional.of(Finding.problem(file + " can be read by everybody", "chmod 600 " + file))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(damaged(file, "it is no JSON"));
    } catch (IOException e) {
      return Optional.of(damaged(file, e.getClass().getSimpleName()));
    }
  }

  private static Finding damaged(Path file, String why) {
    return Finding.problem(
        "The keyset " + file + " is damaged: " + why,
        "bring it back from a backup; if the data may go: ./waylight reset");
  }
}
