package org.waylight.platform.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.waylight.contracts.SealedText;

/** INT-6: personal text is readable only where it is needed. */
class SealedTextTest {
  private static final Path KEYS = newKeys();
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);
  private static final Clock CLOCK = ((InstantSource) NOW::get).withZone(java.time.ZoneOffset.UTC);
  private static final Keysets KEYSETS = new Keysets(KEYS, CLOCK);
  private final ReaderSealer toTriage = KEYSETS.sealerTo("triage");
  private final ReaderOpener triage = KEYSETS.openerOf("triage");
  private final StorageVault vault = KEYSETS.vaultOf("triage");

  @Property(tries = 200)
  @Label("INT-6 what is sealed to a reader opens for that reader, to the same text")
  void roundTrip(@ForAll @StringLength(max = 2_000) String text, @ForAll long id) {
    OpenedText opened = new OpenedText(encodable(text));
    SealContext context = new SealContext(new UUID(id, id), "text");
    assertThat(triage.open(toTriage.seal(opened, context), context)).isEqualTo(opened);
    assertThat(vault.open(vault.seal(opened, context), context)).isEqualTo(opened);
  }

  @Property(tries = 50)
  @Label("INT-6 moved to another record or field it does not open")
  void wrongContext(@ForAll long one, @ForAll long two) {
    Assume.that(one != two);
    UUID id = new UUID(one, 0);
    UUID other = new UUID(two, 0);
    OpenedText text = new OpenedText("a name");
    SealContext context = new SealContext(id, "name");
    SealedText sealed = toTriage.seal(text, context);
    SealedText stored = vault.seal(text, context);
    for (SealContext wrong :
        new SealContext[] {new SealContext(other, "name"), new SealContext(id, "phone")}) {
      assertThatThrownBy(() -> triage.open(sealed, wrong)).isInstanceOf(SealException.class);
      assertThatThrownBy(() -> vault.open(stored, wrong)).isInstanceOf(SealException.class);
    }
  }

  @Property(tries = 200)
  @Label("INT-6 a changed envelope is refused, and by no other exception")
  void changed(@ForAll int place, @ForAll char with) {
    SealContext context = new SealContext(UUID.randomUUID(), "text");
    String envelope = toTriage.seal(new OpenedText("some text"), context).envelope();
    int at = 3 + Math.floorMod(place, envelope.length() - 3);
    String alphabet = "ABCabc019_-.";
    char put = alphabet.charAt(with % alphabet.length());
    Assume.that(put != envelope.charAt(at));
    // The last character of a base64 part has bits that carry nothing.
    Assume.that(at + 1 < envelope.length() && envelope.charAt(at + 1) != '.');
    SealedText forged =
        new SealedText(envelope.substring(0, at) + put + envelope.substring(at + 1));
    assertThatThrownBy(() -> triage.open(forged, context)).isInstanceOf(SealException.class);
  }

  @Property(tries = 50)
  @Label("INT-6 another reader cannot open it, and no form of it prints the text")
  void nobodyElse(@ForAll @StringLength(min = 8, max = 40) String random) {
    String canary = "canary-" + encodable(random);
    SealContext context = new SealContext(UUID.randomUUID(), "text");
    OpenedText opened = new OpenedText(canary);
    SealedText sealed = toTriage.seal(opened, context);
    assertThatThrownBy(() -> KEYSETS.openerOf("referral").open(sealed, context))
        .isInstanceOf(SealException.class)
        .hasMessageNotContaining("canary");
    String base64 =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString("canary".getBytes(StandardCharsets.UTF_8));
    assertThat(opened + " " + sealed + " " + sealed.envelope())
        .doesNotContain("canary")
        .doesNotContain(base64);
  }

  @Property(tries = 1)
  @Label("a data key lives five minutes, and what it sealed opens after it")
  void dataKeyLife() {
    SealContext context = new SealContext(UUID.randomUUID(), "text");
    SealedText first = toTriage.seal(new OpenedText("one"), context);
    NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(4)));
    SealedText second = toTriage.seal(new OpenedText("two"), context);
    NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(2)));
    SealedText third = toTriage.seal(new OpenedText("three"), context);
    assertThat(wrappedKey(second)).isEqualTo(wrappedKey(first));
    assertThat(wrappedKey(third)).isNotEqualTo(wrappedKey(first));
    assertThat(triage.open(first, context).reveal()).isEqualTo("one");
    assertThat(triage.open(third, context).reveal()).isEqualTo("three");
  }

  @Property(tries = 1)
  @Label(
      "after a rotation old text opens, new text is under the new key, and old keysets cannot open"
          + " it")
  void rotation() throws IOException, GeneralSecurityException {
    Path keys = newKeys();
    Keysets before = new Keysets(keys, CLOCK);
    SealContext context = new SealContext(UUID.randomUUID(), "text");
    SealedText oldSealed = before.sealerTo("triage").seal(new OpenedText("old"), context);
    SealedText oldStored = before.vaultOf("triage").seal(new OpenedText("old"), context);
    ReaderOpener oldOpener = before.openerOf("triage");
    byte[] oldSignature = before.accessSigner("triage").sign(new byte[] {1});

    NewKeysets tool = new NewKeysets(keys);
    tool.rotate("triage.private.json");
    tool.rotate("triage.storage.json");
    tool.rotate("triage.access.private.json");

    Keysets after = new Keysets(keys, CLOCK);
    assertThat(after.openerOf("triage").open(oldSealed, context).reveal()).isEqualTo("old");
    assertThat(after.vaultOf("triage").open(oldStored, context).reveal()).isEqualTo("old");
    after.accessVerifier("triage").verify(oldSignature, new byte[] {1});
    SealedText newSealed = after.sealerTo("triage").seal(new OpenedText("new"), context);
    assertThat(after.openerOf("triage").open(newSealed, context).reveal()).isEqualTo("new");
    assertThatThrownBy(() -> oldOpener.open(newSealed, context)).isInstanceOf(SealException.class);
  }

  @Property(tries = 1)
  @Label("a missing or malformed keyset is named with what was expected, and nothing of it quoted")
  void badKeys() throws IOException {
    Path keys = newKeys();
    Files.writeString(keys.resolve("triage.public.json"), "canary");
    Files.writeString(keys.resolve("intake.secret"), "Y2FuYXJ5");
    Files.delete(keys.resolve("referral.private.json"));
    Files.copy(
        keys.resolve("triage.storage.json"),
        keys.resolve("referral.public.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Keysets bad = new Keysets(keys, CLOCK);
    for (String name :
        new String[] {
          "triage.public.json",
          "intake.secret",
          "referral.private.json",
          "referral.public.json",
          "odd"
        }) {
      assertThatThrownBy(() -> bad.require(name))
          .isInstanceOf(BadKeyException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("expected")
          .hasMessageNotContaining("canary");
    }
    assertThatThrownBy(() -> new Keysets((Path) null, CLOCK).require("intake.secret"))
        .hasMessageContaining("waylight.keys.directory is not set");
  }

  @Property(tries = 1)
  @Label("generating again changes no key; only public keysets are readable by others")
  void generateAgain() throws IOException, GeneralSecurityException {
    String before = Files.readString(KEYS.resolve("triage.private.json"));
    new NewKeysets(KEYS).generate();
    assertThat(Files.readString(KEYS.resolve("triage.private.json"))).isEqualTo(before);
    assertThat(Files.getPosixFilePermissions(KEYS.resolve("triage.private.json"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(KEYS.resolve("intake.secret"))).hasSize(2);
  }

  /** Half a surrogate pair is no text, and no encoding keeps it. */
  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String wrappedKey(SealedText sealed) {
    return sealed.envelope().split("\\.", -1)[1];
  }

  private static Path newKeys() {
    try {
      Path keys = Files.createTempDirectory("waylight-keys-");
      new NewKeysets(keys).generate();
      return keys;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
