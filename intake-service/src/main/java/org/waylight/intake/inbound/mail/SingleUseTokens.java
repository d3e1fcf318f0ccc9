package org.waylight.intake.inbound.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokens that came with a signature, each with the mail it stands for. Only the latest are
 * remembered, and only by this instance: a token that was forgotten can bring its own mail again,
 * which changes nothing, or until it is too old another one, which needs a recorded signature.
 */
@ApplicationScoped
public class SingleUseTokens {
  private static final int MOST = 50_000;

  private final Map<String, String> used =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Whether the token is new, or stands for this very mail. */
  synchronized boolean use(String gateway, String token, String mail) {
    String before = used.putIfAbsent(gateway + "\0" + token, mail);
    return before == null || before.equals(mail);
  }
}
