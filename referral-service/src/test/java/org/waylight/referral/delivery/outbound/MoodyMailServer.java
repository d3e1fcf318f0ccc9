package org.waylight.referral.delivery.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server over real sockets that answers a command as told, and otherwise as it should.
 * "DROP" for an answer closes the connection; an empty one is silence.
 */
final class MoodyMailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> moods;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  MoodyMailServer(Map<String, String> moods) throws IOException {
    this.moods = moods;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What came up to the end of the data or the drop. */
  List<String> mails() {
    return mails;
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void talk(Socket client) {
    try (client) {
      var in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      say(client, "220 moody");
      String line = in.readLine();
      while (line != null && obey(client, in, line.split("[ :]")[0].toUpperCase(Locale.ROOT))) {
        line = in.readLine();
      }
    } catch (IOException gone) {
      // The other side left.
    }
  }

  private boolean obey(Socket client, BufferedReader in, String command) throws IOException {
    String usual =
        switch (command) {
          case "DATA" -> "354 go on";
          case "QUIT" -> "221 bye";
          default -> "250 fine";
        };
    String answer = moods.getOrDefault(command, usual);
    if (!answer.equals("DROP") && !answer.isEmpty()) {
      say(client, answer);
    }
    if (!answer.startsWith("354")) {
      return !answer.equals("DROP") && !answer.startsWith("221");
    }
    return data(client, in);
  }

  private boolean data(Socket client, BufferedReader in) throws IOException {
    String end = moods.getOrDefault("END", "250 taken");
    StringBuilder mail = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".") && !(end.equals("DROP") && mail.length() > 500)) {
      mail.append(line).append('\n');
      line = in.readLine();
    }
    mails.add(mail.toString());
    if (!end.equals("DROP")) {
      say(client, end);
    }
    return !end.equals("DROP");
  }

  private static void say(Socket client, String answer) throws IOException {
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
