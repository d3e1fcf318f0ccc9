package org.waylight.intake.inbound.twilio;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which Twilio accounts may hand over messages, and where Twilio thinks it sends them. */
@ConfigMapping(prefix = "waylight.twilio")
public interface TwilioConfig {
  /**
   * The webhook's URL as it stands in Twilio's console, without its query. Without it the URL is
   * that of the request; behind a proxy that needs {@code quarkus.http.proxy.*} with {@code
   * trusted-proxies}.
   */
  Optional<String> publicUrl();

  /** The accounts; none means that every request is refused. */
  List<Account> accounts();

  /** One account. */
  interface Account {
    /** The AccountSid. */
    String sid();

    /** The auth token; while it is being changed, the primary and the secondary one. */
    List<String> authTokens();
  }
}
