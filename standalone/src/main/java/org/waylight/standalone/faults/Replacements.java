package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Hold;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Replaces one replica after another as a cluster does in a rolling upgrade: a new one starts
 * beside the old, both serve for a while, the old one gets no new requests, and is then told to
 * end.
 */
final class Replacements implements AutoCloseable {
  private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(6);

  /** What the cluster waits between taking a replica out and telling it to end (preStop). */
  private static final Duration BEFORE_TERM = Duration.ofSeconds(5);

  /** After that a cluster kills it (terminationGracePeriodSeconds, less the wait before). */
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final EmbeddedStack stack;
  private final DataFolder folder;
  private final Ports ports;
  private final LiveReplicas replicas;
  private final Terminal terminal;
  private final Map<String, Replica> current = new HashMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<Replaced> done = new ArrayList<>();

  private record Replica(Part part, String address, int number) {}

  /**
   * One replacement.
   *
   * @param ready how long the new replica took until it was ready, in seconds
   * @param ended how long the old one took to end in order, in seconds; negative if it had to be
   *     killed
   */
  record Replaced(String service, String what, double ready, double ended) {}

  Replacements(
      EmbeddedStack stack,
      DataFolder folder,
      Ports ports,
      LiveReplicas replicas,
      Terminal terminal) {
    this.stack = stack;
    this.folder = folder;
    this.ports = ports;
    this.replicas = replicas;
    this.terminal = terminal;
  }

  List<Replaced> done() {
    return List.copyOf(done);
  }

  /**
   * Replaces every service's replica, one service after another.
   *
   * @param what for the report: which change it is
   */
  void everyService(String what) {
    EmbeddedStack.SERVICES.forEach(service -> replace(service, what));
  }

  private void replace(String service, String what) {
    Replica old = current.get(service);
    int number = old == null ? 2 : old.number() + 1;
    int port = FreePort.any();
    Replica next =
        new Replica(stack.another(service, number, port), "http://localhost:" + port, number);
    Stopwatch starting = new Stopwatch();
    current.put(service, next);
    next.part().start();
    double ready = seconds(starting);
    replicas.add(service, next.address());
    ReplicaKills.pause(SIDE_BY_SIDE);
    replicas.remove(service, old == null ? ports.address(service) : old.address());
    ReplicaKills.pause(BEFORE_TERM);
    Stopwatch ending = new Stopwatch();
    boolean inOrder = old == null ? endFirst(service) : end(old.part());
    Replaced replaced =
        new Replaced(service, what, ready, inOrder ? seconds(ending) : -seconds(ending));
    done.add(replaced);
    terminal.line(
        "  %-9s %s: ready after %.1f s, the old one ended %s"
            .formatted(
                service,
                what,
                ready,
                inOrder
                    ? "in order after %.1f s".formatted(replaced.ended())
                    : terminal.bad("only by kill -9")));
  }

  /** The replica that {@code up} started; held, so that {@code up} leaves it down. */
  private boolean endFirst(String service) {
    holds.add(Hold.of(folder, service));
    ProcessHandle process =
        new RunningPart(folder, service)
            .process()
            .orElseThrow(() -> new ClientFailure(service + " does not run"));
    process.destroy();
    try {
      process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      process.destroyForcibly();
      return false;
    } catch (ExecutionException e) {
      throw new ClientFailure(service + " cannot be waited for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  private static boolean end(Part part) {
    Stopwatch ending = new Stopwatch();
    part.stop();
    return ending.elapsed().compareTo(GRACE) < 0;
  }

  private static double seconds(Stopwatch watch) {
    return watch.elapsed().toMillis() / 1000.0;
  }

  /** Ends what this started; {@code up} starts its own again. */
  @Override
  public void close() {
    current.values().forEach(replica -> replica.part().stop());
    holds.forEach(Hold::close);
  }
}
