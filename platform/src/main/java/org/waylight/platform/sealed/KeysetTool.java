package org.waylight.platform.sealed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The command that makes keysets ({@code generate DIR}) and rotates one ({@code rotate DIR NAME}).
 */
public final class KeysetTool {
  private static final String USAGE =
      """
      usage: generate DIR      makes the keysets that are missing in DIR
             rotate DIR NAME   adds a new primary key to DIR/NAME, for example triage.private.json;
                               give the new file to every service that has it, readers first
      """;

  private KeysetTool() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      if (args.length == 2 && args[0].equals("generate")) {
        new NewKeysets(Path.of(args[1])).generate();
        out.println("keysets are in " + args[1]);
        return 0;
      }
      if (args.length == 3 && args[0].equals("rotate")) {
        new NewKeysets(Path.of(args[1])).rotate(args[2]);
        out.println(args[2] + " has a new primary key");
        return 0;
      }
    } catch (IOException | GeneralSecurityException | BadKeyException e) {
      err.println(e.getMessage());
      return 1;
    }
    err.print(USAGE);
    return 2;
  }
}
