package org.waylight.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy that is trusted, so that each test can come from a network of its own. */
public final class FormProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.proxy.proxy-address-forwarding", "true",
        "quarkus.http.proxy.allow-x-forwarded", "true",
        "waylight.form.exit-url", "https://neutral.example.org/weather");
  }
}
