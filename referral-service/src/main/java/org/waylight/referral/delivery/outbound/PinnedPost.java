package org.waylight.referral.delivery.outbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.domain.PublicAddresses;

/**
 * Posts over HTTP to exactly the address that was checked: the name is resolved once and the
 * connection made to what it said, so that a name that changes its meaning in between leads nowhere
 * else. TLS still asks for a certificate of the name. Each request has a connection of its own;
 * redirects are not followed; of the answer only the head is read.
 */
final class PinnedPost implements AutoCloseable {
  /** The head of an answer. */
  record Answer(int status, Optional<String> retryAfter) {}

  private final HttpClient client;
  private final HostNames names;
  private final PublicAddresses addresses;
  private final Duration timeout;

  PinnedPost(
      Vertx vertx,
      HttpClientOptions options,
      HostNames names,
      PublicAddresses addresses,
      Duration timeout) {
    this.client =
        vertx.createHttpClient(
            options.setKeepAlive(false).setConnectTimeout(Math.toIntExact(timeout.toMillis())));
    this.names = names;
    this.addresses = addresses;
    this.timeout = timeout;
  }

  /**
   * Waits for the head of the answer.
   *
   * @throws NotPublicException if one of the host's addresses is not allowed
   * @throws IOException if there was no answer in time
   */
  Answer post(URI uri, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    HttpClientRequest request = connect(options(uri, checked(uri.getHost())));
    try {
      headers.forEach(request::putHeader);
      HttpClientResponse response =
          await(request.send(body).onSuccess(head -> head.exceptionHandler(cutOff -> {})));
      return new Answer(
          response.statusCode(), Optional.ofNullable(response.getHeader("retry-after")));
    } finally {
      request.reset(); // Closes the connection: the body says nothing to us and may never end.
    }
  }

  private HttpClientRequest connect(RequestOptions options)
      throws IOException, InterruptedException {
    Future<HttpClientRequest> connecting = client.request(options);
    try {
      return await(connecting);
    } catch (IOException | InterruptedException tooLate) {
      connecting.onSuccess(HttpClientRequest::reset);
      throw tooLate;
    }
  }

  private InetAddress checked(String host) throws IOException {
    List<InetAddress> all = names.resolve(host);
    if (!all.stream().allMatch(addresses::allows)) {
      throw new NotPublicException();
    }
    return all.getFirst();
  }

  private static RequestOptions options(URI uri, InetAddress address) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(uri.getHost())
        .setPort(port)
        .setSsl(tls)
        .setFollowRedirects(false)
        .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  private <T> T await(Future<T> future) throws IOException, InterruptedException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new IOException("no answer in time", late);
    } catch (ExecutionException failed) {
      @Nullable Throwable cause = failed.getCause();
      throw new IOException("no answer", cause == null ? failed : cause);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
