package org.waylight.intake.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class StandardSignatureTest {
  private static final JsonNode VECTOR = vectors().get("standardWebhooks");
  private static final String SECRET = VECTOR.get("secret").asText();
  private static final String ID = VECTOR.get("webhook-id").asText();
  private static final String TIMESTAMP = VECTOR.get("webhook-timestamp").asText();
  private static final byte[] BODY = VECTOR.get("body").asText().getBytes(StandardCharsets.UTF_8);
  private static final String SIGNATURE = VECTOR.get("webhook-signature").asText();

  @Example
  @Label(
      "The published request is accepted, alone or among other signatures, and nothing else for it")
  void published() {
    assertThat(StandardSignature.fits(SECRET, ID, TIMESTAMP, BODY, SIGNATURE)).isTrue();
    assertThat(StandardSignature.fits(SECRET, ID, TIMESTAMP, BODY, "v1,AAAA v1a,x " + SIGNATURE))
        .isTrue();
    assertThat(StandardSignature.fits(SECRET, "msg_2", TIMESTAMP, BODY, SIGNATURE)).isFalse();
    assertThat(StandardSignature.fits(SECRET, ID, "1614265331", BODY, SIGNATURE)).isFalse();
    assertThat(StandardSignature.fits(SECRET, ID, TIMESTAMP, new byte[0], SIGNATURE)).isFalse();
    assertThat(StandardSignature.fits("whsec_AAAA", ID, TIMESTAMP, BODY, SIGNATURE)).isFalse();
    assertThat(StandardSignature.fits(SECRET, ID, TIMESTAMP, BODY, SIGNATURE.substring(3)))
        .isFalse();
  }

  @Example
  @Label("A signature under a public key is accepted")
  void ed25519() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    String key =
        "whpk_"
            + Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update((ID + "." + TIMESTAMP + ".").getBytes(StandardCharsets.UTF_8));
    signer.update(BODY);
    String signature = "v1a," + Base64.getEncoder().encodeToString(signer.sign());

    assertThat(StandardSignature.fits(key, ID, TIMESTAMP, BODY, signature)).isTrue();
    assertThat(StandardSignature.fits(key, ID, TIMESTAMP, new byte[1], signature)).isFalse();
    assertThat(StandardSignature.fits("whpk_AAAA", ID, TIMESTAMP, BODY, signature)).isFalse();
  }

  @Example
  @Label("More than five minutes old or ahead is not timely")
  void tolerance() {
    Instant signedAt = Instant.ofEpochSecond(1_614_265_330);

    assertThat(StandardSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(300))).isTrue();
    assertThat(StandardSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(301))).isFalse();
    assertThat(StandardSignature.isTimely(TIMESTAMP, signedAt.minusSeconds(301))).isFalse();
    assertThat(StandardSignature.isTimely("-1", signedAt)).isFalse();
    assertThat(StandardSignature.isTimely("1e9", signedAt)).isFalse();
  }

  @Property
  @Label("Any header under any key is a signature or none")
  void anyHeader(@ForAll String key, @ForAll String header) {
    assertThat(StandardSignature.fits("whsec_" + key, ID, TIMESTAMP, BODY, "v1," + header))
        .isFalse();
    assertThat(StandardSignature.fits("whpk_" + key, ID, TIMESTAMP, BODY, "v1a," + header))
        .isFalse();
  }

  private static JsonNode vectors() {
    try (InputStream file =
        Objects.requireNonNull(
            StandardSignatureTest.class.getResourceAsStream("/signature-vectors.json"))) {
      return new JsonMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
