package org.waylight.standalone.stack;

import java.nio.file.Path;
import java.util.Map;
import org.waylight.standalone.parts.Checkout;

/** The folder that holds everything the stack keeps: data, passwords, keysets, logs. */
public record DataFolder(Path root) {

  /** The folder that {@code WAYLIGHT_DATA} names, or {@code .waylight} in the checkout. */
  public static DataFolder of(Map<String, String> environment, Checkout checkout) {
    String named = environment.get("WAYLIGHT_DATA");
    Path folder = named == null || named.isBlank() ? checkout.resolve(".waylight") : Path.of(named);
    return new DataFolder(folder.toAbsolutePath().normalize());
  }

  /** The data of a part. */
  public Path data(String part) {
    return root.resolve("data").resolve(part);
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** The process id of a running part. */
  public Path pid(String part) {
    return root.resolve("run").resolve(part + ".pid");
  }

  /** There while a part is to stay down. */
  Path hold(String part) {
    return root.resolve("run").resolve(part + ".hold");
  }

  /** The image of the file system that a part has for itself, if it has one. */
  Path disk(String part) {
    return root.resolve("disks").resolve(part + ".img");
  }

  /** A file for each policy that a run has published for its time, under the policy's id. */
  public Path temporaryPolicies() {
    return root.resolve("run/temporary-policies");
  }

  /** Locked by the one process that runs the stack. */
  public Path lock() {
    return root.resolve("run/up.lock");
  }

  /** What other commands need to know of a running stack. */
  public Path state() {
    return root.resolve("run/stack.json");
  }

  /** The keysets of the services. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** Generated passwords. */
  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  /** There once the synthetic national set is published in this data. */
  public Path imported() {
    return root.resolve("data/synthetic-nation.json");
  }

  /** The mails that went to no real mailbox. */
  public Path mail() {
    return root.resolve("mail");
  }
}
