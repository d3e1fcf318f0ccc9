package org.waylight.standalone.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that keeps every mail as a file and sends none on: the embedded stack mails
 * nobody.
 */
public final class MailFolder implements AutoCloseable {
  private final int port;
  private final Path folder;
  private @Nullable ServerSocket server;

  public MailFolder(int port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** Listens from now on. */
  public void start() {
    try {
      Files.createDirectories(folder);
      ServerSocket listening = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
      server = listening;
      Thread.ofVirtual().name("smtp").start(() -> accept(listening));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> converse(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out =
            new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8)) {
      say(out, "220 waylight keeps mail");
      StringBuilder envelope = new StringBuilder();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("MAIL") || verb.startsWith("RCPT")) {
          envelope.append("X-Envelope: ").append(line).append("\r\n");
        } else if (verb.startsWith("DATA")) {
          say(out, "354 end with a dot");
          keep(envelope.toString(), in);
          envelope.setLength(0);
        } else if (verb.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        }
        say(out, "250 ok");
      }
    } catch (IOException e) {
      // The sender went away; it will try again.
    }
  }

  /** A mail with its envelope as first headers. */
  private void keep(String envelope, BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder(envelope);
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    Files.writeString(folder.resolve(UUID.randomUUID() + ".eml"), mail);
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }
}
