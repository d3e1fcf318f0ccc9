package org.waylight.protocol.application;

import java.util.List;

/**
 * All that an HSDS file says of one organisation.
 *
 * @param id as the file has it
 * @param services each with everything that belongs to it
 */
public record StagedProvider(String id, List<StagedService> services) {
  /** Copies the services. */
  public StagedProvider {
    services = List.copyOf(services);
  }

  /** One full service object of HSDS, and where it stood. */
  public record StagedService(String place, int line, String json) {}
}
