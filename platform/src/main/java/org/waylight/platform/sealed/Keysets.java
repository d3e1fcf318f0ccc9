package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keysets a service has, each loaded when first asked for. Files of {@code
 * waylight.keys.directory}: {@code <reader>.public.json} and {@code <reader>.private.json} (HPKE),
 * {@code <service>.storage.json} (AEAD), {@code <service>.access.private.json} and {@code
 * .access.public.json} (Ed25519), {@code <service>.secret} (32 bytes or more, base64).
 */
@ApplicationScoped
public class Keysets {
  private final @Nullable Path directory;
  private final Clock clock;
  private final ConcurrentMap<String, Object> loaded = new ConcurrentHashMap<>();

  @Inject
  public Keysets(KeysConfig config, Clock clock) {
    this(config.directory().orElse(null), clock);
  }

  /** The keysets of a folder. */
  public Keysets(@Nullable Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Seals text that only the named reader can open. */
  public ReaderSealer sealerTo(String reader) {
    String name = reader + ".public.json";
    return load(
        name,
        ReaderSealer.class,
        () ->
            new ReaderSealer(
                files(name).primitive(name, HybridEncrypt.class, "an HPKE public keyset"),
                reader,
                clock));
  }

  /** Opens text that was sealed to the named reader. */
  public ReaderOpener openerOf(String reader) {
    String name = reader + ".private.json";
    return load(
        name,
        ReaderOpener.class,
        () ->
            new ReaderOpener(
                files(name).primitive(name, HybridDecrypt.class, "an HPKE private keyset"),
                reader));
  }

  /** Keeps the named service's text at rest. */
  public StorageVault vaultOf(String service) {
    String name = service + ".storage.json";
    return load(
        name,
        StorageVault.class,
        () -> new StorageVault(files(name).primitive(name, Aead.class, "an AEAD keyset")));
  }

  /** The named service's secret; the caller must not change it. */
  public byte[] secret(String service) {
    String name = service + ".secret";
    return load(name, byte[].class, () -> files(name).secret(name)).clone();
  }

  /** Signs heads of the named service's access record. */
  public PublicKeySign accessSigner(String service) {
    String name = service + ".access.private.json";
    return load(
        name,
        PublicKeySign.class,
        () -> files(name).primitive(name, PublicKeySign.class, "an Ed25519 private keyset"));
  }

  /** Verifies heads of the named service's access record. */
  public PublicKeyVerify accessVerifier(String service) {
    String name = service + ".access.public.json";
    return load(
        name,
        PublicKeyVerify.class,
        () -> files(name).primitive(name, PublicKeyVerify.class, "an Ed25519 public keyset"));
  }

  /**
   * Loads a keyset by its file name, to find out now whether it is there and well-formed.
   *
   * @throws BadKeyException if it is not
   */
  public void require(String name) {
    int dot = name.indexOf('.');
    String owner = dot < 0 ? name : name.substring(0, dot);
    switch (dot < 0 ? "" : name.substring(dot)) {
      case ".public.json" -> sealerTo(owner);
      case ".private.json" -> openerOf(owner);
      case ".storage.json" -> vaultOf(owner);
      case ".secret" -> secret(owner);
      case ".access.private.json" -> accessSigner(owner);
      case ".access.public.json" -> accessVerifier(owner);
      default ->
          throw new BadKeyException(
              name, "the name of a keyset file", "waylight.keys.required is wrong");
    }
  }

  private KeyFiles files(String name) {
    if (directory == null) {
      throw new BadKeyException(name, "a folder of keysets", "waylight.keys.directory is not set");
    }
    return new KeyFiles(directory);
  }

  private <T> T load(String name, Class<T> type, Supplier<T> loader) {
    return type.cast(loaded.computeIfAbsent(name, unused -> loader.get()));
  }
}
