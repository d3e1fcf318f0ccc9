package org.waylight.standalone.doctor;

import java.util.List;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.stack.Ports;

/** Which of the stack's ports somebody else has. */
public final class PortFindings {
  private PortFindings() {}

  /** A problem for each port that is taken; the receiver's only matters to the demo. */
  public static List<Finding> of(Ports ports) {
    return ports.byName().entrySet().stream()
        .filter(port -> !port.getKey().equals("receiver"))
        .filter(port -> FreePort.taken(port.getValue()))
        .map(port -> taken(port.getKey(), port.getValue()))
        .toList();
  }

  private static Finding taken(String name, int port) {
    String owner = PortOwner.of(port).orElse("another process");
    return Finding.problem(
        "Port " + port + " (" + name + ") is taken by " + owner,
        "stop it, or choose another port: " + Ports.variable(name) + "=" + (port + 1000));
  }
}
