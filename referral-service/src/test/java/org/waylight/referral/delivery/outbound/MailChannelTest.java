package org.waylight.referral.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.NewKeysets;
import org.waylight.referral.delivery.application.Certificates;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.MailCertificate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/** E-mail when the mail server does not do its part, over real sockets. */
class MailChannelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final MadeUpCertificates DESK = MadeUpCertificates.ofDesk();
  private static final UUID REPORT = UUID.randomUUID();

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger left = new AtomicInteger();
  private PersonalTexts texts;
  private Notice notice;

  @BeforeEach
  void seal() throws Exception {
    Path keys = Files.createDirectory(folder.resolve("keys"));
    new NewKeysets(keys).generate();
    texts = new PersonalTexts(new Keysets(keys, CLOCK));
    notice =
        new Notice(
            REPORT,
            UUID.randomUUID(),
            CLOCK.instant(),
            texts.seal("{\"summary\":\"Greta Moe\"}", REPORT, StoredReport.BODY),
            left::incrementAndGet);
  }

  @AfterEach
  void stop() {
    vertx.close();
  }

  private DeliveryConfig config(String timeout, boolean signs) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(DeliveryConfig.class)
            .withDefaultValue("waylight.delivery.timeout", timeout);
    if (signs) {
      Path keystore = folder.resolve("signer.p12");
      DESK.store(keystore, "made-up");
      builder
          .withDefaultValue("waylight.delivery.mail-signing-keystore", keystore.toString())
          .withDefaultValue("waylight.delivery.mail-signing-password", "made-up");
    }
    return builder.build().getConfigMapping(DeliveryConfig.class);
  }

  private Result tell(MoodyMailServer server, DeliveryConfig config) {
    MailClient client =
        MailClient.create(
            vertx,
            new MailConfig().setHostname("localhost").setPort(server.port()).setKeepAlive(false));
    return new MailChannel(
            client, new MailSigner(config), new OneCertificate(), texts, config, CLOCK)
        .tell("desk@example.org", notice);
  }

  private Result tell(Map<String, String> moods) throws IOException {
    try (MoodyMailServer server = new MoodyMailServer(moods)) {
      Result result = tell(server, config("PT20S", true));
      assertThat(server.mails()).noneMatch(mail -> mail.contains("Greta"));
      return result;
    }
  }

  @Test
  @DisplayName("RES-1 a mail server that takes it has it; that it leaves is recorded before")
  void taken() throws IOException {
    assertThat(tell(Map.of())).isEqualTo(new Result.Told(true));
    assertThat(left).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 later, 451",
    "RCPT, 450 greylisted, 450",
    "DATA, 421 busy, 421",
    "END, 452 full, 452",
    "MAIL, 530 log in first, 530"
  })
  @DisplayName("RES-2 a mail server that defers is tried again")
  void defers(String command, String answer, int status) throws IOException {
    assertThat(tell(Map.of(command, answer)))
        .isEqualTo(new Result.FailedForNow("e-mail: status " + status, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 550 no such desk, 550", "DATA, 554 no, 554", "END, 552 too big, 552"})
  @DisplayName("RES-2 a mail server that bounces it is given up: the next channel")
  void bounces(String command, String answer, int status) throws IOException {
    assertThat(tell(Map.of(command, answer)))
        .isEqualTo(new Result.FailedForGood("e-mail: status " + status));
  }

  @ParameterizedTest
  @CsvSource({"EHLO", "RCPT", "DATA", "END"})
  @DisplayName("RES-1 RES-2 a mail server that drops the line is tried again under the same id")
  void drops(String command) throws IOException {
    try (MoodyMailServer server = new MoodyMailServer(Map.of(command, "DROP"))) {
      DeliveryConfig config = config("PT20S", true);
      assertThat(tell(server, config)).isInstanceOf(Result.FailedForNow.class);
      assertThat(tell(server, config)).isInstanceOf(Result.FailedForNow.class);
      assertThat(server.mails())
          .allMatch(mail -> mail.contains("Message-ID: <" + REPORT + "@waylight>"));
    }
  }

  @Test
  @DisplayName("RES-2 a mail server that hangs is given up for now after the time-out")
  void hanging() throws IOException {
    try (MoodyMailServer server = new MoodyMailServer(Map.of("MAIL", ""))) {
      assertThat(tell(server, config("PT0.5S", true)))
          .isEqualTo(new Result.FailedForNow("e-mail: no answer in time", Duration.ZERO));
    }
  }

  @Test
  @DisplayName("RES-1 an installation that cannot sign sends no e-mail")
  void unsigned() throws IOException {
    try (MoodyMailServer server = new MoodyMailServer(Map.of())) {
      assertThat(tell(server, config("PT20S", false)))
          .isEqualTo(new Result.FailedForGood("e-mail: this installation has no signing key"));
      assertThat(server.mails()).isEmpty();
      assertThat(left).hasValue(0);
    }
  }

  @Test
  @DisplayName("RES-1 a signing key that cannot be used is refused at the start")
  void unusableKey() throws IOException {
    Path nonsense = Files.writeString(folder.resolve("signer.p12"), "nonsense");
    DeliveryConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(DeliveryConfig.class)
            .withDefaultValue("waylight.delivery.mail-signing-keystore", nonsense.toString())
            .build()
            .getConfigMapping(DeliveryConfig.class);
    assertThatThrownBy(() -> new MailSigner(config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mail-signing-keystore");
  }

  /** The desk's certificate, whoever asks. */
  private static final class OneCertificate implements Certificates {
    @Override
    public void save(UUID organisation, MailCertificate certificate, String by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MailCertificate> find(UUID organisation) {
      return Optional.of(new MailCertificate(DESK.certificate()));
    }

    @Override
    public boolean remove(UUID organisation) {
      throw new UnsupportedOperationException();
    }
  }
}
