package org.waylight.standalone.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a server once, also when several JVMs want it at the same time. */
final class Archive {
  /** The archive's bytes, decompressed: a tar. */
  interface Source {
    InputStream open() throws IOException;
  }

  /** What is done in the unpacked folder before anyone sees it. */
  interface Finish {
    void in(Path folder) throws IOException;
  }

  private Archive() {}

  /** The folder with the archive's content, unpacked now if it was not before. */
  static Path unpackOnce(Path folder, Source source) {
    return unpackOnce(folder, source, unpacked -> {});
  }

  /** The same, with something done to the content the first time. */
  static Path unpackOnce(Path folder, Source source, Finish finish) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(folder.getParent());
      Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(folder)) {
          Path half = Files.createTempDirectory(folder.getParent(), ".half-");
          unpack(source, half);
          finish.in(half);
          Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
          Files.move(half, folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new PartFailure("Cannot unpack into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(Source source, Path target) throws IOException {
    try (InputStream raw = source.open();
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
