package org.dostyk.ewp.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLParameters;
import org.dostyk.ewp.wire.Body;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;

/** HTTPS by the JDK's client: HTTP/1.1, kept-alive, no redirects, bounded in bytes and time. */
final class Transport {
  private final HttpClient http;
  private final ClientSettings settings;

  Transport(ClientSettings settings) {
    this.settings = settings;
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTime())
            .sslParameters(parameters);
    if (settings.tls() != null) {
      builder.sslContext(settings.tls());
    }
    http = builder.build();
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
        http.sendAsync(builder.build(), head -> new BoundedBody<>(into, bounds.bytes()));
    try {
      return answer.get(bounds.time().toNanos(), TimeUnit.NANOSECONDS);
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
