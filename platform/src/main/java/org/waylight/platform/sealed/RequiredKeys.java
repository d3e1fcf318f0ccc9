package org.waylight.platform.sealed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Lets a service start only with the keysets it says it needs. */
@ApplicationScoped
public class RequiredKeys {
  private final KeysConfig config;
  private final Keysets keysets;

  @Inject
  public RequiredKeys(KeysConfig config, Keysets keysets) {
    this.config = config;
    this.keysets = keysets;
  }

  void check(@Observes StartupEvent event) {
    config.required().orElse(List.of()).forEach(keysets::require);
  }
}
