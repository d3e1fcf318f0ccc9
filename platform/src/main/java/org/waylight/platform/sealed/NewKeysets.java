package org.waylight.platform.sealed;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Makes and rotates the keysets of a folder; files that are there are left alone. */
public final class NewKeysets {
  private static final List<String> READERS = List.of("triage", "referral");
  private static final List<String> RECORDERS = List.of("intake", "triage", "referral", "protocol");
  private static final List<String> HASHERS = List.of("intake", "triage", "referral");
  private static final String HPKE = "DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM";
  private static final String AEAD = "AES256_GCM";
  private static final String SIGNATURE = "ED25519";
  private static final int SECRET_BYTES = 32;
  private final Path directory;

  public NewKeysets(Path directory) {
    this.directory = directory;
    new KeyFiles(directory);
  }

  /** Makes what is missing of a whole set. */
  public void generate() throws IOException, GeneralSecurityException {
    Files.createDirectories(directory);
    for (String reader : READERS) {
      pair(reader + ".private.json", HPKE);
      single(reader + ".storage.json", AEAD);
    }
    // For the secrets of gateways, not for what people said.
    single("intake.storage.json", AEAD);
    for (String recorder : RECORDERS) {
      pair(recorder + ".access.private.json", SIGNATURE);
    }
    for (String hasher : HASHERS) {
      secret(hasher + ".secret");
    }
  }

  /**
   * Adds a key to a keyset and makes it the primary; old keys go on opening and verifying.
   *
   * @param name the private or storage keyset's file name
   */
  public void rotate(String name) throws IOException, GeneralSecurityException {
    KeysetHandle old = new KeyFiles(directory).keyset(name, "a private or storage keyset");
    String template =
        name.endsWith(".storage.json")
            ? AEAD
            : name.endsWith(".access.private.json") ? SIGNATURE : HPKE;
    KeysetHandle.Builder rotated = KeysetHandle.newBuilder();
    for (int i = 0; i < old.size(); i++) {
      KeysetHandle.Entry entry = old.getAt(i);
      rotated.addEntry(
          KeysetHandle.importKey(entry.getKey())
              .withFixedId(entry.getId())
              .setStatus(entry.getStatus()));
    }
    rotated.addEntry(
        KeysetHandle.generateEntryFromParameters(KeyTemplates.get(template).toParameters())
            .withRandomId()
            .makePrimary());
    save(name, rotated.build());
  }

  private void pair(String name, String template) throws IOException, GeneralSecurityException {
    if (Files.notExists(directory.resolve(name))) {
      save(name, KeysetHandle.generateNew(KeyTemplates.get(template).toParameters()));
    }
  }

  private void single(String name, String template) throws IOException, GeneralSecurityException {
    pair(name, template);
  }

  private void secret(String name) throws IOException {
    if (Files.notExists(directory.resolve(name))) {
      byte[] secret = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(secret);
      write(name, Base64.getEncoder().encodeToString(secret), true);
    }
  }

  private void save(String name, KeysetHandle keyset) throws IOException, GeneralSecurityException {
    write(
        name,
        TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()),
        true);
    if (name.endsWith(".private.json")) {
      write(
          name.replace(".private.json", ".public.json"),
          TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keyset.getPublicKeysetHandle()),
          false);
    }
  }

  /** Whole or not at all: a reader never sees half a keyset. */
  private void write(String name, String content, boolean secret) throws IOException {
    Path target = directory.resolve(name);
    Path draft = directory.resolve("." + name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft,
        PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--")));
    Files.writeString(draft, content, StandardOpenOption.WRITE);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
