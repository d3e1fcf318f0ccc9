package org.waylight.standalone.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What other commands need to know of a running stack.
 *
 * @param pid the process that runs it
 * @param keycloak the issuer of tokens
 */
public record StackState(long pid, Ports ports, String keycloak) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The state of the stack that runs on the folder, if one does and is ready. */
  public static Optional<StackState> running(DataFolder folder) {
    if (!Files.exists(folder.state())) {
      return Optional.empty();
    }
    try {
      StackState state = JSON.readValue(folder.state().toFile(), StackState.class);
      return ProcessHandle.of(state.pid()).filter(ProcessHandle::isAlive).map(process -> state);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes it where the other commands look. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
