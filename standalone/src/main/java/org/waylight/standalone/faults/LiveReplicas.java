package org.waylight.standalone.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;

/**
 * Which replicas of each service get requests, as a cluster's service knows its endpoints: a
 * request goes to any of them, and one that is taken out gets no new ones.
 */
final class LiveReplicas {
  private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();

  /** Each service has the one replica that {@code up} runs. */
  LiveReplicas(Ports ports) {
    EmbeddedStack.SERVICES.forEach(
        service ->
            addresses.put(service, new CopyOnWriteArrayList<>(List.of(ports.address(service)))));
  }

  /** One of the replicas that live. */
  String any(String service) {
    List<String> live = List.copyOf(of(service));
    return live.get(ThreadLocalRandom.current().nextInt(live.size()));
  }

  void add(String service, String address) {
    of(service).add(address);
  }

  void remove(String service, String address) {
    of(service).remove(address);
  }

  private List<String> of(String service) {
    List<String> live = addresses.get(service);
    if (live == null) {
      throw new IllegalArgumentException("No service " + service);
    }
    return live;
  }
}
