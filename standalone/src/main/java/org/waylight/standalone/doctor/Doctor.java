package org.waylight.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.StackLock;
import org.waylight.standalone.stack.StackState;

/** Everything that is looked at, in the order in which it would stop {@code up}. */
public final class Doctor {
  private static final long GIGABYTE = 1L << 30;
  private static final long LITTLE_DISK = 3 * GIGABYTE;
  private static final long LITTLE_MEMORY = 4 * GIGABYTE;

  private final Checkout checkout;
  private final DataFolder folder;
  private final Ports ports;

  public Doctor(Checkout checkout, DataFolder folder, Ports ports) {
    this.checkout = checkout;
    this.folder = folder;
    this.ports = ports;
  }

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.fine(
            "JDK " + Runtime.version().feature() + " in " + System.getProperty("java.home")));
    findings.add(built());
    findings.add(disk());
    memory().ifPresent(findings::add);
    findings.addAll(KeysetFindings.of(folder.keys()));
    boolean up = StackState.running(folder).isPresent();
    findings.addAll(up ? parts() : atRest());
    return findings;
  }

  private Finding built() {
    List<String> missing =
        EmbeddedStack.SERVICES.stream()
            .filter(
                name ->
                    !Files.exists(
                        checkout.resolve(name + "-service/target/quarkus-app/quarkus-run.jar")))
            .toList();
    return missing.isEmpty()
        ? Finding.fine("All services are built")
        : Finding.problem("Not built: " + String.join(", ", missing), "./waylight build");
  }

  private Finding disk() {
    try {
      Path existing = folder.root();
      while (!Files.exists(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      long free = Files.getFileStore(existing).getUsableSpace();
      String text = "%.1f GB free for %s".formatted(free / (double) GIGABYTE, folder.root());
      return free > LITTLE_DISK
          ? Finding.fine(text)
          : Finding.problem(
              "Only " + text,
              "free some space, name another folder (WAYLIGHT_DATA), or ./waylight reset");
    } catch (IOException e) {
      return Finding.problem("Cannot look at " + folder.root() + ": " + e.getMessage(), "");
    }
  }

  private static java.util.Optional<Finding> memory() {
    if (java.lang.management.ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      long total = system.getTotalMemorySize();
      String text = "%.1f GB of memory".formatted(total / (double) GIGABYTE);
      return java.util.Optional.of(
          total > LITTLE_MEMORY
              ? Finding.fine(text)
              : Finding.warning("Only " + text, "the stack wants about 3 GB free"));
    }
    return java.util.Optional.empty();
  }

  private List<Finding> parts() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("Waylight is up"));
    Stream.concat(Stream.of("postgres", "kafka", "keycloak"), EmbeddedStack.SERVICES.stream())
        .forEach(part -> findings.add(PartFinding.of(folder, part)));
    return findings;
  }

  private List<Finding> atRest() {
    List<Finding> findings = new ArrayList<>();
    StackLock.take(folder)
        .ifPresentOrElse(
            StackLock::close,
            () ->
                findings.add(
                    Finding.warning(
                        "Another process is starting or stopping Waylight on this data",
                        "wait for it, or end it with ctrl-C")));
    if (Files.exists(folder.state())) {
      findings.add(
          Finding.warning(
              "The last run did not end in order (" + folder.state() + " is stale)",
              "nothing: the next ./waylight up recovers the data and replaces it"));
    }
    Stream.concat(Stream.of("postgres", "kafka", "keycloak"), EmbeddedStack.SERVICES.stream())
        .flatMap(part -> PartFinding.orphan(folder, part).stream())
        .forEach(findings::add);
    findings.addAll(PortFindings.of(ports));
    if (findings.isEmpty()) {
      findings.add(Finding.fine("Every port is free; Waylight is not up"));
    }
    return findings;
  }
}
