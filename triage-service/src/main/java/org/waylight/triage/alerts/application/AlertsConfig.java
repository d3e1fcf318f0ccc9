package org.waylight.triage.alerts.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where alerts go beside the supervisors' stream. Nothing else is ever called. */
@ConfigMapping(prefix = "waylight.alerts")
public interface AlertsConfig {
  /** The pager. */
  Pager pager();

  /** E-mail. */
  Mail mail();

  /** How often the senders look for what is due. */
  @WithDefault("PT1S")
  Duration every();

  /** How long a pager or a mail server may take to answer. */
  @WithDefault("PT10S")
  Duration timeout();

  /** A receiver of webhooks after Standard Webhooks 1.0. */
  interface Pager {
    /** Its address: https, or http on this machine. */
    Optional<String> url();

    /** What webhooks are signed with: whsec_ and base64. */
    Optional<String> secret();
  }

  /** Mailboxes. */
  interface Mail {
    /** The sender. */
    @WithDefault("alerts@waylight.invalid")
    String from();

    /** The addresses of every step that has none of its own. */
    Optional<List<String>> to();

    /** The addresses of a step, by its name in the ladder. */
    Map<String, List<String>> steps();
  }
}
