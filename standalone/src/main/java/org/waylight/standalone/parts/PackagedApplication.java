package org.waylight.standalone.parts;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A module packaged with its jars: any main class among them runs in a process of its own. */
public record PackagedApplication(Path folder) {

  /** The application of a module, {@code triage-service}. */
  public static PackagedApplication of(Checkout checkout, String module) {
    return new PackagedApplication(checkout.resolve(module + "/target/quarkus-app"));
  }

  /** The command that runs a main class on this JVM, ready for arguments. */
  public List<String> command(List<String> flags, String main) {
    return command(flags, List.of(), main);
  }

  /** The same with more on the class path, before the module's own. */
  public List<String> command(List<String> flags, List<Path> more, String main) {
    List<String> path = new ArrayList<>(more.stream().map(Path::toString).toList());
    path.add(folder.resolve("app/*").toString());
    path.add(folder.resolve("lib/main/*").toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path), main));
    return command;
  }
}
