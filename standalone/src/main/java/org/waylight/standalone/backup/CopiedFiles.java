package org.waylight.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Copies files into a folder only its owner can read, and notes each with its checksum. */
final class CopiedFiles {
  private final Path folder;
  private final List<Manifest.Entry> entries = new ArrayList<>();

  CopiedFiles(Path folder) {
    this.folder = folder;
  }

  List<Manifest.Entry> entries() {
    return List.copyOf(entries);
  }

  /** Copies one; a file that went away meanwhile is left out. */
  void copy(Path source, String path) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      add(in, path);
    } catch (NoSuchFileException gone) {
      // PostgreSQL removes files while it runs; its log has what is needed to do without them.
    }
  }

  void write(String text, String path) throws IOException {
    add(
        new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        path);
  }

  private void add(InputStream in, String path) throws IOException {
    Path target = folder.resolve(path);
    makeFolders(target.resolveSibling("."));
    MessageDigest digest = sha256();
    long bytes;
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      bytes = new DigestInputStream(in, digest).transferTo(out);
    }
    sync(target);
    entries.add(new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest())));
  }

  /** PostgreSQL wants its folders for its owner only, also the empty ones. */
  static void makeFolders(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** What is wrong with a file of a backup; nothing if it is as it was written. */
  static Optional<String> fault(Path folder, Manifest.Entry entry) throws IOException {
    Path file = folder.resolve(entry.path());
    if (!file.normalize().startsWith(folder.normalize())) {
      return Optional.of("lies outside the backup");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of("is missing");
    }
    if (Files.size(file) != entry.bytes()) {
      return Optional.of("has %,d bytes, not %,d".formatted(Files.size(file), entry.bytes()));
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())
        ? Optional.empty()
        : Optional.of("does not match its checksum");
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
