package org.waylight.platform.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service is called: its database schema, its event source, its keysets. */
@Singleton
public class ServiceName {
  private final String value;

  @Inject
  public ServiceName(@ConfigProperty(name = "waylight.service") String value) {
    if (!value.matches("[a-z][a-z0-9]{1,30}")) {
      throw new IllegalArgumentException(
          "waylight.service: expected a short lower-case word such as 'triage', the name of the"
              + " service and its schema");
    }
    this.value = value;
  }

  public String value() {
    return value;
  }

  /** The CloudEvents source of what this service emits. */
  public String source() {
    return "/waylight/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
