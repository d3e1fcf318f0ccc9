package org.waylight.standalone.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.waylight.standalone.client.ClientFailure;

/** Takes the place of all agencies: one answers after ten to twenty seconds, the others at once. */
final class SlowRecipients implements AutoCloseable {
  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 20;

  private final HttpServer server;
  private final Random chance;
  private final Map<String, Long> told = new ConcurrentHashMap<>();
  private final AtomicInteger slowCalls = new AtomicInteger();
  private volatile String slow = "";

  SlowRecipients(int port, long seed) {
    this.chance = new Random(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new ClientFailure("Port " + port + " for the recipients is taken", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** From now on this organisation is slow. */
  void slow(String organisation) {
    slow = organisation;
  }

  /** How many calls the slow one was made. */
  int slowCalls() {
    return slowCalls.get();
  }

  /** When a report was first told of, by the nanosecond clock; by the report's id. */
  Map<String, Long> told() {
    return Map.copyOf(told);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String report = exchange.getRequestHeaders().getFirst("webhook-id");
      if (report != null) {
        told.putIfAbsent(report, System.nanoTime());
      }
      if (!slow.isEmpty() && exchange.getRequestURI().getPath().endsWith(slow)) {
        slowCalls.incrementAndGet();
        AtOnce.pause(Duration.ofMillis(wait(chance)));
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static long wait(Random chance) {
    synchronized (chance) {
      return chance.nextInt(LEAST_SECONDS * 1_000, MOST_SECONDS * 1_000);
    }
  }
}
