package org.dostyk.ewp.client;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/**
 * Kept-alive connections of a client. None of them, and no session of TLS, is used for longer than
 * the certificate is good with which its server proved itself: then all are opened anew, and each
 * server proves itself again. Thread-safe.
 */
final class Connections {
  private final ClientSettings settings;
  private final Supplier<Instant> now;
  private HttpClient http;

  /** Until when every certificate is good that was seen since these were opened. */
  private Instant good = Instant.MAX;

  Connections(ClientSettings settings, Supplier<Instant> now) {
    this.settings = settings;
    this.now = now;
    this.http = open(settings);
  }

  private static HttpClient open(ClientSettings settings) {
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
    return builder.build();
  }

  /** For the next request. What is under way on earlier connections comes to its end there. */
  synchronized HttpClient current() {
    if (now.get().isAfter(good)) {
      forget(http.sslContext());
      http = open(settings);
      good = Instant.MAX;
    }
    return http;
  }

  /** Notes with what the server proved itself that answered. */
  void answered(HttpResponse<?> answer) {
    answer.sslSession().ifPresent(this::seen);
  }

  private synchronized void seen(SSLSession session) {
    try {
      // Those above it may be there for older clients, and are not needed.
      if (session.getPeerCertificates()[0] instanceof X509Certificate own) {
        Instant until = own.getNotAfter().toInstant();
        good = until.isBefore(good) ? until : good;
      }
    } catch (SSLPeerUnverifiedException e) {
      throw new IllegalStateException("A server that proved nothing was believed", e);
    }
  }

  private static void forget(SSLContext tls) {
    SSLSessionContext sessions = tls.getClientSessionContext();
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) {
        session.invalidate();
      }
    }
  }
}
