package org.dostyk.ewp.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.dostyk.ewp.wire.Body;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;

/**
 * An {@link EwpServer} on the JDK's HTTPS server. It writes a {@code Date} of its own, so the
 * server's settings must be {@link ServerSettings#withOriginalDate}. TLS 1.2 and 1.3.
 */
public final class JdkServer implements AutoCloseable {
  private static final int MOST_BODY = 1 << 20;
  private static final Set<String> WRITTEN_BY_THE_SERVER = Set.of("date", "content-length");

  static {
    // Read once, when the JDK's server is first used: answers go out at once; who dawdles is cut
    // off.
    setUnlessSet("sun.net.httpserver.nodelay", "true");
    setUnlessSet("sun.net.httpserver.maxReqTime", "30");
    setUnlessSet("sun.net.httpserver.maxRspTime", "120");
  }

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Answers a request; never throws. */
  @FunctionalInterface
  public interface Answering {
    Response answer(Request request);
  }

  private JdkServer(HttpsServer server) {
    this.server = server;
  }

  /** Binds a port (0 for any free one) without answering yet: the port goes into addresses. */
  public static JdkServer bind(InetSocketAddress address, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters ssl = tls.getDefaultSSLParameters();
            ssl.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setSSLParameters(ssl);
          }
        });
    return new JdkServer(server);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void start(EwpServer core) {
    start(core::answer);
  }

  /** The same for whoever chooses among several servers, or notes what goes through. */
  public void start(Answering core) {
    server.createContext("/", exchange -> handle(core, exchange));
    server.setExecutor(threads);
    server.start();
  }

  /** Answers what has begun for at most a second. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }

  private static void handle(Answering core, HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
      if (body.length > MOST_BODY) {
        exchange.sendResponseHeaders(413, -1);
        return;
      }
      Headers headers = Headers.of(exchange.getRequestHeaders());
      Response response =
          core.answer(
              new Request(
                  exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
      try (Body content = response.content()) {
        send(exchange, response, content);
      }
    }
  }

  private static void send(HttpExchange exchange, Response response, Body content)
      throws IOException {
    response
        .headers()
        .each(
            (name, value) -> {
              if (!WRITTEN_BY_THE_SERVER.contains(name)) {
                exchange.getResponseHeaders().add(name, value);
              }
            });
    long length = content.length();
    exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : length);
    if (length > 0) {
      content.writeTo(exchange.getResponseBody());
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
