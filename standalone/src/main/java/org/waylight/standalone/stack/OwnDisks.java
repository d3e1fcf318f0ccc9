package org.waylight.standalone.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.waylight.standalone.parts.PartFailure;

/**
 * PostgreSQL and Kafka each on a file system of its own, in an image within the data folder, so
 * that its disk can be full without this machine's being so. Needs root and loop devices.
 */
public final class OwnDisks implements AutoCloseable {
  /** The parts whose disk can be full. */
  public static final List<String> PARTS = List.of("postgres", "kafka");

  /** Bytes of one; the image takes only what is written. */
  private static final long SIZE = 10L << 30;

  private final Deque<Path> mounted = new ArrayDeque<>();

  private OwnDisks() {}

  /** No disks of their own. */
  public static OwnDisks none() {
    return new OwnDisks();
  }

  /**
   * Mounts both; the data they had on such disks is there again.
   *
   * @throws PartFailure if that is not possible here; nothing stays mounted
   */
  public static OwnDisks mount(DataFolder folder) {
    OwnDisks disks = new OwnDisks();
    try {
      for (String part : PARTS) {
        disks.mount(folder.disk(part), folder.data(part));
        // Left by a fault run that was killed itself.
        Files.deleteIfExists(filler(folder, part));
      }
      return disks;
    } catch (IOException | PartFailure e) {
      disks.close();
      throw new PartFailure("No disks of their own: " + e.getMessage(), e);
    }
  }

  /** Whether the data of a part is on a file system of its own. */
  public static boolean has(DataFolder folder, String part) {
    try {
      Path data = folder.data(part);
      return !Files.getFileStore(data).equals(Files.getFileStore(data.getParent()));
    } catch (IOException e) {
      return false;
    }
  }

  /** The file that takes all room while a part's disk is to be full. */
  public static Path filler(DataFolder folder, String part) {
    return folder.data(part).resolve("takes-all-room");
  }

  @Override
  public void close() {
    while (!mounted.isEmpty()) {
      try {
        run("umount", mounted.pop().toString());
      } catch (PartFailure busy) {
        // The next start finds it mounted, and leaves it so.
      }
    }
  }

  private void mount(Path image, Path at) throws IOException {
    Files.createDirectories(at);
    Files.createDirectories(image.getParent());
    if (!Files.getFileStore(at).equals(Files.getFileStore(at.getParent()))) {
      mounted.push(at);
      return;
    }
    if (!isEmpty(at)) {
      throw new PartFailure(at + " holds data that was made without one");
    }
    boolean isNew = !Files.exists(image);
    if (isNew) {
      try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
        file.setLength(SIZE);
      }
      run("mkfs.ext4", "-q", "-m", "0", image.toString());
    }
    run("mount", "-o", "loop", image.toString(), at.toString());
    mounted.push(at);
    // PostgreSQL makes its data only in an empty folder.
    Files.deleteIfExists(at.resolve("lost+found"));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new PartFailure(command[0] + ": " + said.strip());
      }
    } catch (IOException e) {
      throw new PartFailure(command[0] + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("Interrupted while running " + command[0], e);
    }
  }
}
