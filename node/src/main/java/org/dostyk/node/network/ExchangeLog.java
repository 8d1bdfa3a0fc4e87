package org.dostyk.node.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.client.Exchange;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.node.values.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps every exchange for the day when somebody disputes it: headers with their signatures, the
 * hashes of what was said, whether it was proven. Both signatures cover the bodies by their
 * digests, so the bodies themselves, kept where they belong, can be shown to be those.
 */
@Component
class ExchangeLog {
  private static final int TOO_MANY = 429;
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeLog.class);
  private static final java.util.regex.Pattern KEY =
      java.util.regex.Pattern.compile("keyId=\"([0-9a-fA-F]{64})\"");

  /** Read by anybody, again and again: nothing to dispute. */
  private static final Set<String> NOT_KEPT = Set.of("manifest.xml");

  private final KeptExchangeStore store;
  private final Clock clock;

  ExchangeLog(KeptExchangeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void asked(Membership by, Exchange e) {
    Optional<Response> response = e.response();
    keep(
        new KeptExchangeStore.Kept(
            Uuid7.next(clock),
            by.house(),
            e.call().heiId(),
            e.at(),
            true,
            e.request().method() + " " + e.request().path(),
            response.map(Response::status).orElse(0),
            text(e.request().headers()),
            response.map(r -> text(r.headers())).orElse(""),
            hash(e.request().body()),
            response.map(r -> hex(r.content().hash())).orElse(""),
            e.proven(),
            e.trouble().orElse("")));
  }

  void answered(Membership of, Catalogue catalogue, Request request, EwpServer.Answered answered) {
    Response response = answered.response();
    String path = request.path();
    if (NOT_KEPT.contains(path.substring(path.lastIndexOf('/') + 1))) {
      return;
    }
    if (response.status() == TOO_MANY) {
      // Counted, not kept one by one: who asks too much must not fill the archive.
      return;
    }
    if (response.status() >= 400) {
      LOG.info("{} {} was answered {}", request.method(), path, response.status());
    }
    keep(
        new KeptExchangeStore.Kept(
            Uuid7.next(clock),
            of.house(),
            caller(catalogue, request),
            clock.instant(),
            false,
            request.method() + " " + path,
            response.status(),
            text(request.headers()),
            text(response.headers()),
            hex(response.content().hash()),
            hash(request.body()),
            answered.caller().isPresent(),
            ""));
  }

  private static String caller(Catalogue catalogue, Request request) {
    return request
        .headers()
        .one("Authorization")
        .map(KEY::matcher)
        .filter(java.util.regex.Matcher::find)
        .flatMap(m -> KeyFingerprint.parse(m.group(1)))
        .flatMap(catalogue::client)
        .flatMap(Catalogue.Client::heiId)
        .orElse("");
  }

  private void keep(KeptExchangeStore.Kept exchange) {
    try {
      store.add(exchange);
    } catch (RuntimeException e) {
      LOG.error("An exchange with {} could not be kept", exchange.hei(), e);
    }
  }

  private static String text(Headers headers) {
    var text = new StringBuilder();
    headers.each((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static String hash(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
