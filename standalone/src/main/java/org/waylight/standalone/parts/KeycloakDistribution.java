package org.waylight.standalone.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Keycloak's own distribution, unpacked once and built for a single node with a file database. */
final class KeycloakDistribution {
  private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private final Path home;

  private KeycloakDistribution(Path home) {
    this.home = home;
  }

  /** The distribution; the first call unpacks and builds it, which takes half a minute. */
  static KeycloakDistribution ready(Checkout checkout) {
    Path archive = archive(checkout);
    String name = archive.getFileName().toString().replace(".tar.gz", "");
    Path unpacked =
        Archive.unpackOnce(
            checkout.unpacked().resolve(name),
            () -> new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))),
            half -> build(only(half)));
    return new KeycloakDistribution(only(unpacked));
  }

  Path library() {
    return home.resolve("lib");
  }

  /** The command line that runs Keycloak with the data of an instance. */
  List<String> command(Path instance, List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Dkc.home.dir=" + instance,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            MAIN));
    command.addAll(arguments);
    return command;
  }

  private static void build(Path home) {
    Path log = home.resolve("build.log");
    PartProcess.run(
        "keycloak-build",
        new Launch(
            new KeycloakDistribution(home)
                .command(
                    home,
                    List.of("-Xmx512m"),
                    List.of(
                        "build",
                        "--db=dev-file",
                        "--health-enabled=false",
                        "--metrics-enabled=false")),
            Map.of(),
            log,
            home.resolve("build.pid"),
            "TERM",
            null));
  }

  private static Path archive(Checkout checkout) {
    Path folder = checkout.resolve("standalone/broker/target/keycloak");
    if (!Files.isDirectory(folder)) {
      throw new PartFailure("Keycloak is missing in " + folder + ". Build first: ./mvnw package");
    }
    return only(folder);
  }

  private static Path only(Path folder) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "keycloak-*")) {
      for (Path path : found) {
        return path;
      }
    } catch (IOException e) {
      throw new PartFailure("Cannot read " + folder + ": " + e.getMessage(), e);
    }
    throw new PartFailure("Keycloak is missing in " + folder + ". Build first: ./mvnw package");
  }
}
