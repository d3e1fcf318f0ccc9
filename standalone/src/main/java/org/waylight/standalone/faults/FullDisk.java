package org.waylight.standalone.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.waylight.standalone.client.ClientFailure;

/** A file that takes all the room of a file system, until it is removed. */
final class FullDisk implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final Path file;
  private final Thread emptyAtExit = new Thread(this::remove, "empty-disk");

  FullDisk(Path file) {
    this.file = file;
    Runtime.getRuntime().addShutdownHook(emptyAtExit);
  }

  /** Takes what room there is, to the last block; again if somebody made some. */
  void fill() {
    try {
      long free = Files.getFileStore(file.getParent()).getUsableSpace();
      long length = Files.exists(file) ? Files.size(file) : 0;
      // Room without writing: a disk under load should be full, not busy.
      new ProcessBuilder("fallocate", "-l", Long.toString(length + free), file.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        while (true) {
          channel.write(ByteBuffer.allocate(BLOCK));
        }
      } catch (IOException full) {
        // That was the last block.
      }
    } catch (IOException e) {
      throw new ClientFailure("The disk could not be filled: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(emptyAtExit);
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ClientFailure("The disk could not be emptied: " + e.getMessage(), e);
    }
  }
}
