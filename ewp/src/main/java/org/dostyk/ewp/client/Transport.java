package org.dostyk.ewp.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dostyk.ewp.wire.Body;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;

/** HTTPS by the JDK's client: HTTP/1.1, kept-alive, no redirects, bounded in bytes and time. */
final class Transport {
  private final Connections connections;
  private final ClientSettings settings;

  /** For what is fetched so seldom that no connection is kept from one time to the next. */
  Transport(ClientSettings settings) {
    this(settings, () -> Instant.MIN);
  }

  /**
   * @param now by which certificates expire
   */
  Transport(ClientSettings settings, Supplier<Instant> now) {
    this.settings = settings;
    this.connections = new Connections(settings, now);
  }

  /** {@code Host} as the JDK's client will send it. */
  static String host(URI address) {
    int port = address.getPort();
    return address.getHost() + (port < 0 || port == 443 ? "" : ":" + port);
  }

  Response send(URI address, Request request) throws IOException {
    return send(address, request, Bounds.of(settings));
  }

  /** The body is in memory only if it is short. */
  Response send(URI address, Request request, Bounds bounds) throws IOException {
    var head = new AtomicReference<HttpResponse<OutputStream>>();
    Body body = Body.written(into -> head.set(send(address, request, into, bounds)));
    HttpResponse<OutputStream> answer = head.get();
    return new Response(answer.statusCode(), Headers.of(answer.headers().map()), body);
  }

  <T extends OutputStream> HttpResponse<T> send(URI address, Request request, T into, Bounds bounds)
      throws IOException {
    var builder =
        HttpRequest.newBuilder(address)
            .method(
                request.method(),
                request.body().length == 0 && !request.method().equals("POST")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .each(
            (name, value) -> {
              if (!name.equals("host")) {
                builder.header(name, value);
              }
            });
    CompletableFuture<HttpResponse<T>> answer =
        connections
            .current()
            .sendAsync(builder.build(), head -> new BoundedBody<>(into, bounds.bytes()));
    try {
      HttpResponse<T> whole = answer.get(bounds.time().toNanos(), TimeUnit.NANOSECONDS);
      connections.answered(whole);
      return whole;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + bounds.time().toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getCause());
    }
  }
}
