package org.waylight.platform.sealed;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Reads keysets and secrets from files; what it says of a bad one never quotes it. */
final class KeyFiles {
  private static final int SECRET_BYTES = 32;

  static {
    try {
      HybridConfig.register();
      AeadConfig.register();
      SignatureConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink could not be set up", e);
    }
  }

  private final Path directory;

  KeyFiles(Path directory) {
    this.directory = directory;
  }

  KeysetHandle keyset(String name, String expected) {
    String json = read(name, expected);
    try {
      return name.endsWith(".public.json")
          ? TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json)
          : TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new BadKeyException(name, expected, "the file is no such keyset");
    }
  }

  <T> T primitive(String name, Class<T> type, String expected) {
    try {
      return keyset(name, expected)
          .getPrimitive(com.google.crypto.tink.RegistryConfiguration.get(), type);
    } catch (GeneralSecurityException e) {
      throw new BadKeyException(name, expected, "the keyset has keys of another kind");
    }
  }

  byte[] secret(String name) {
    String expected = "at least " + SECRET_BYTES + " random bytes in base64";
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(read(name, expected).strip());
    } catch (IllegalArgumentException e) {
      throw new BadKeyException(name, expected, "the file is no base64");
    }
    if (secret.length < SECRET_BYTES) {
      throw new BadKeyException(name, expected, "it is too short");
    }
    return secret;
  }

  private String read(String name, String expected) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (NoSuchFileException e) {
      throw new BadKeyException(name, expected, "there is no such file in " + directory);
    } catch (IOException e) {
      throw new BadKeyException(name, expected, "the file in " + directory + " cannot be read");
    }
  }
}
