package org.waylight.referral.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How this installation delivers; the first five hold until a delivery policy is published. */
@ConfigMapping(prefix = "waylight.delivery")
public interface DeliveryConfig {
  /** How long a report waits to be fetched. */
  @WithDefault("P7D")
  Duration fetchExpiry();

  /** How long a recipient has to acknowledge before it is told again. */
  @WithDefault("PT4H")
  Duration acknowledgeWithin();

  /** The wait after the first failed try; it doubles with every further one. */
  @WithDefault("PT5S")
  Duration retryFirst();

  /** The longest wait between two tries. */
  @WithDefault("PT30M")
  Duration retryLongest();

  /** How often one channel of one contact is tried before the next. */
  @WithDefault("4")
  int retryAttempts();

  /** How long a webhook or a mail server may take to answer. */
  @WithDefault("PT10S")
  Duration timeout();

  /** How often the senders look for what is due. */
  @WithDefault("PT1S")
  Duration poll();

  /** How many recipients are told something at the same time; each keeps a connection meanwhile. */
  @WithDefault("8")
  int senders();

  /** Lets webhooks go to http addresses; for one machine only. */
  @WithDefault("false")
  boolean allowPlainHttp();

  /**
   * Blocks of addresses ({@code 10.1.2.0/24}) that webhooks may go to although they are not public;
   * for one machine only.
   */
  Optional<List<String>> allowedAddresses();

  /** After so many failures in a row a recipient's webhook rests. */
  @WithDefault("5")
  int circuitFailures();

  /** How long it rests before it is probed. */
  @WithDefault("PT1M")
  Duration circuitRest();

  /** Where recipients reach this service. */
  @WithDefault("http://localhost:8083")
  URI publicUrl();

  /** The sender of e-mail. */
  @WithDefault("reports@waylight.invalid")
  String mailFrom();

  /**
   * How long one who claimed a phone task or a live transfer may go without a step before somebody
   * else may take it over.
   */
  @WithDefault("PT30M")
  Duration phoneClaim();

  /** How long a live transfer may take from its approval on before it goes to a person. */
  @WithDefault("PT2H")
  Duration transferWithin();

  /** A PKCS #12 file with the key that signs e-mail; without it no e-mail is sent. */
  Optional<Path> mailSigningKeystore();

  /** Its password. */
  Optional<String> mailSigningPassword();
}
