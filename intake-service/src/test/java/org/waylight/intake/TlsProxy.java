package org.waylight.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real nginx that ends TLS before intake, with a certificate of its own making. */
final class TlsProxy implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private final Process process;
  private final int port;

  private TlsProxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program, where it is installed. */
  static Optional<Path> nginx() {
    return Stream.concat(
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it before a port, also under the path {@code /intake}, which it takes off. */
  static TlsProxy before(int intake) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("waylight-nginx");
    certificate(folder);
    int port = freePort();
    Path config = folder.resolve("nginx.conf");
    Files.writeString(config, config(folder, port, intake));
    Process process =
        new ProcessBuilder(
                nginx().orElseThrow().toString(), "-p", folder.toString(), "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(port));
    return new TlsProxy(process, port);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static String config(Path folder, int port, int intake) {
    // Started by root, its workers would be nobody, who cannot keep a large body in the folder.
    String asRoot = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    return """
    %4$s
    daemon off;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    worker_processes 1;
    events {}
    http {
      access_log off;
      client_max_body_size 32m;
      client_body_temp_path %1$s/body;
      proxy_temp_path %1$s/proxy;
      fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi;
      scgi_temp_path %1$s/scgi;
      server {
        listen 127.0.0.1:%2$d ssl;
        ssl_certificate %1$s/certificate.pem;
        ssl_certificate_key %1$s/key.pem;
        location /intake/ { proxy_pass http://127.0.0.1:%3$d/; }
        location / {
          proxy_pass http://127.0.0.1:%3$d;
          proxy_set_header X-Forwarded-Proto https;
        }
      }
    }
    """
        .formatted(folder, port, intake, asRoot);
  }

  private static void certificate(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("store.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String command =
        "-genkeypair -alias tls -keyalg EC -dname CN=localhost -validity 2 -storetype PKCS12"
            + " -storepass changeit -keystore "
            + store;
    Process made =
        new ProcessBuilder(
                Stream.concat(Stream.of(keytool.toString()), Arrays.stream(command.split(" ", -1)))
                    .toList())
            .inheritIO()
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
    try (InputStream file = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, PASSWORD.toCharArray());
      pem(
          folder,
          "key.pem",
          "PRIVATE KEY",
          keys.getKey("tls", PASSWORD.toCharArray()).getEncoded());
      pem(folder, "certificate.pem", "CERTIFICATE", keys.getCertificate("tls").getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void pem(Path folder, String name, String what, byte[] content)
      throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(
                what,
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(content),
                what);
    Files.writeString(folder.resolve(name), text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
