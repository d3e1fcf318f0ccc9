package org.waylight.referral.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.referral.delivery.domain.AddressBlock;
import org.waylight.referral.delivery.domain.PublicAddresses;

/** Connections go where the check was made, over real sockets. */
class PinnedPostTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final PublicAddresses HERE_ALLOWED =
      new PublicAddresses(List.of(AddressBlock.parse("127.0.0.1/32")));
  private static final byte[] MUCH = new byte[1 << 20];

  private final Vertx vertx = Vertx.vertx();
  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile long written;

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
    vertx.close();
  }

  private static HostNames always(String... addresses) {
    return host -> List.of(addresses).stream().map(InetAddress::ofLiteral).toList();
  }

  private PinnedPost post(HostNames names, PublicAddresses allowed, HttpClientOptions options) {
    return new PinnedPost(vertx, options, names, allowed, Duration.ofSeconds(20));
  }

  private PinnedPost.Answer post(HostNames names, URI uri)
      throws IOException, InterruptedException {
    return post(names, HERE_ALLOWED, new HttpClientOptions()).post(uri, Map.of("x-one", "1"), "{}");
  }

  private URI serve(String scheme, HttpServer server) {
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    servers.add(server);
    return URI.create(
        scheme + "://agency.example:" + server.getAddress().getPort() + "/hook?desk=1");
  }

  private URI plain() throws IOException {
    return serve("http", HttpServer.create(new InetSocketAddress(HERE, 0), 0));
  }

  private void take(HttpExchange exchange) throws IOException {
    hosts.add(
        exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI().toString());
    String body = new String(exchange.getRequestBody().readAllBytes());
    assertThat(body).isEqualTo("{}");
    exchange.getResponseHeaders().add("Retry-After", "7");
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
    exchange.sendResponseHeaders(302, 1L << 30);
    try {
      for (int i = 0; i < 1 << 10; i++) {
        exchange.getResponseBody().write(MUCH);
        written += MUCH.length;
      }
    } finally {
      answered.countDown();
    }
  }

  @Test
  @DisplayName(
      "RES-1 the connection goes to the address that was checked, under the name; a redirect is an"
          + " answer, and of 1 GB next to nothing is read")
  void pinned() throws Exception {
    URI uri = plain();
    PinnedPost.Answer answer = post(always("127.0.0.1"), uri);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.retryAfter()).hasValue("7");
    assertThat(hosts).containsExactly("agency.example:" + uri.getPort() + " /hook?desk=1");
    assertThat(answered.await(20, TimeUnit.SECONDS)).as("its writer is stopped").isTrue();
    assertThat(written).isLessThan(1L << 28);
  }

  @Test
  @DisplayName("DIS-6 a name that changes its meaning after the check leads nowhere else")
  void rebinding() throws Exception {
    ArrayDeque<String> meanings = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
    URI uri = plain();
    HostNames changing = host -> List.of(InetAddress.ofLiteral(meanings.removeFirst()));
    assertThat(post(changing, uri).status()).isEqualTo(302);
    assertThat(meanings).as("asked once").containsExactly("10.0.0.1");
    assertThatThrownBy(() -> post(changing, uri)).isInstanceOf(NotPublicException.class);
    assertThat(hosts).hasSize(1);
  }

  @Test
  @DisplayName("DIS-6 one address of several that is not public is enough to refuse the name")
  void mixed() throws Exception {
    URI uri = plain();
    assertThatThrownBy(() -> post(always("127.0.0.1", "169.254.169.254"), uri))
        .isInstanceOf(NotPublicException.class);
    assertThat(hosts).isEmpty();
  }

  @Test
  @DisplayName("DIS-6 a literal, a number and the machine's own name are checked like any other")
  void literals() {
    PinnedPost only =
        post(HostNames.SYSTEM, new PublicAddresses(List.of()), new HttpClientOptions());
    for (String host : List.of("127.0.0.1", "2130706433", "[::1]", "localhost", "0.0.0.0")) {
      assertThatThrownBy(() -> only.post(URI.create("http://" + host + ":1/"), Map.of(), "{}"))
          .as(host)
          .isInstanceOf(NotPublicException.class);
    }
  }

  @Test
  @DisplayName("RES-1 TLS asks for a certificate of the name, not of the address")
  void tls() throws Exception {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    MadeUpCertificates agency =
        MadeUpCertificates.of(
            new GeneralName(GeneralName.dNSName, "agency.example"),
            2048,
            now,
            Instant.parse("2096-01-01T00:00:00Z"));
    HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(agency)));
    URI uri = serve("https", server);
    HttpClientOptions trusting =
        new HttpClientOptions()
            .setPemTrustOptions(new PemTrustOptions().addCertValue(pem(agency.certificate())));
    PinnedPost post = post(always("127.0.0.1"), HERE_ALLOWED, trusting);
    assertThat(post.post(uri, Map.of(), "{}").status()).isEqualTo(302);
    URI other = URI.create(uri.toString().replace("agency.example", "other.example"));
    assertThatThrownBy(() -> post.post(other, Map.of(), "{}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> post(always("127.0.0.1"), uri))
        .as("nobody vouches for the certificate")
        .isInstanceOf(IOException.class);
    assertThat(hosts).hasSize(1);
  }

  private static SSLContext context(MadeUpCertificates agency) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {agency.certificate()};
    store.setKeyEntry("agency", agency.keys().getPrivate(), new char[0], chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static Buffer pem(Certificate certificate) throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Buffer.buffer("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }
}
