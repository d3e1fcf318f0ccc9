package org.waylight.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.parts.BareEndpointPart;
import org.waylight.standalone.parts.PackagedApplication;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the running stack, beside a bare endpoint on the same machine. */
@Command(name = "bench", description = "measured speed")
public final class BenchCommand implements Callable<Integer> {
  private static final String MAKE_TABLE =
      """
      create schema if not exists bare;
      create table if not exists bare.signal (id uuid primary key, key text unique, channel text, body text)
      """;

  private static final String INTAKE = "intake";
  private static final String MATCHING = "matching";

  // Intake last: it leaves the others work for minutes.
  @Parameters(
      description =
          "alerts, path, intake if none is named; also flood, adapters, memory, queue, ties,"
              + " import, replan; matching, which needs no running stack")
  private List<String> names = new ArrayList<>(List.of("alerts", "path", INTAKE));

  private final Context context = Context.here();

  @Override
  public Integer call() throws Exception {
    if (names.remove(MATCHING)) {
      int status = matching();
      if (status != 0 || names.isEmpty()) {
        return status;
      }
    }
    StackState stack = context.running();
    Ports ports = stack.ports();
    String password =
        Secrets.of(context.folder()).databasePasswords().get(PostgresSettings.SUPERUSER);
    String url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/waylight";
    String database = url + "?user=" + PostgresSettings.SUPERUSER + "&password=" + password;
    execute(database, MAKE_TABLE);
    try (BareEndpointPart bare =
        new BareEndpointPart(
            context.checkout(),
            EmbeddedStack.SERVICE_HEAP,
            context.folder().log("bare"),
            context.folder().pid("bare"),
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url,
                "QUARKUS_DATASOURCE_USERNAME",
                PostgresSettings.SUPERUSER,
                "QUARKUS_DATASOURCE_PASSWORD",
                String.valueOf(password)))) {
      Map<String, String> addresses =
          Map.of(
              "WAYLIGHT_BENCH_INTAKE", ports.address("intake"),
              "WAYLIGHT_BENCH_TRIAGE", ports.address("triage"),
              "WAYLIGHT_BENCH_PROTOCOL", ports.address("protocol"),
              "WAYLIGHT_BENCH_REFERRAL", ports.address("referral"),
              "WAYLIGHT_BENCH_BARE", bare.address(),
              "WAYLIGHT_BENCH_OIDC", stack.keycloak(),
              "WAYLIGHT_BENCH_DATABASE", database,
              "WAYLIGHT_BENCH_INTAKE_PROCESS",
                  Long.toString(Resting.process(context.folder(), INTAKE)));
      for (String name : names) {
        int status =
            List.of(INTAKE, "memory", "adapters").contains(name)
                ? intake(name, bare, addresses)
                : run(name, addresses);
        if (status != 0) {
          return status;
        }
      }
      return 0;
    } finally {
      execute(database, "drop schema bare cascade");
    }
  }

  /** Intake beside the bare endpoint: the services that would take its signals rest meanwhile. */
  private int intake(String name, BareEndpointPart bare, Map<String, String> addresses)
      throws IOException, InterruptedException {
    bare.start();
    context.terminal().line("triage, referral and protocol rest while intake is measured");
    try (Resting resting =
        Resting.of(context.folder(), List.of("triage", "referral", "protocol"))) {
      return run(name, addresses);
    } finally {
      context.terminal().line("they are awake again, and work off what was posted");
    }
  }

  /** Matching alone, in a process of its own, with the classes of referral-service. */
  private int matching() throws IOException, InterruptedException {
    Path module = context.checkout().resolve("benchmarks/matching/target");
    List<String> command =
        PackagedApplication.of(context.checkout(), "referral-service")
            .command(
                List.of("-Xmx2g", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"),
                List.of(module.resolve("classes"), module.resolve("lib/*")),
                "org.waylight.benchmarks.matching.MatchingBenchmarks");
    command.add(module.resolve("matching.svg").toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private int run(String name, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command =
        PackagedApplication.of(context.checkout(), "benchmarks")
            .command(
                List.of(
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"),
                "org.waylight.benchmarks.Benchmarks");
    command.add(name);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private static void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new ClientFailure("PostgreSQL refused the benchmark's table: " + e.getMessage(), e);
    }
  }
}
