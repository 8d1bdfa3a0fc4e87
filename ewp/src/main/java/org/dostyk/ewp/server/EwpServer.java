package org.dostyk.ewp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.RequestVerifier;
import org.dostyk.ewp.signature.ResponseSigner;
import org.dostyk.ewp.wire.Body;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Gzip;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.ewp.xml.ErrorDocument;
import org.dostyk.ewp.xml.LangText;

/**
 * Answers requests of the network by the book, apart from any HTTP server: see the package.
 * Immutable but for the request ids that it has seen; thread-safe.
 */
public final class EwpServer {
  private static final Logger LOG = System.getLogger(EwpServer.class.getName());
  private static final int WORTH_PACKING = 512;
  private static final Caller ANYONE = new Caller(KeyFingerprint.of(new byte[0]), Optional.empty());

  private final ServerSettings settings;
  private final Supplier<Optional<Catalogue>> catalogue;
  private final KeyRing keys;
  private final Clock clock;
  private final RequestVerifier verifier;
  private final Map<String, Endpoint> endpoints = new HashMap<>();

  /**
   * @param catalogue asked for every request, so that a key that is taken out opens nothing any
   *     more
   * @param keys those with which answers are signed
   */
  public EwpServer(
      ServerSettings settings,
      Supplier<Optional<Catalogue>> catalogue,
      KeyRing keys,
      Clock clock,
      List<Endpoint> endpoints) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.keys = keys;
    this.clock = clock;
    this.verifier = new RequestVerifier(settings.hosts(), clock);
    for (Endpoint endpoint : endpoints) {
      if (this.endpoints.put(endpoint.path(), endpoint) != null) {
        throw new IllegalArgumentException("Two endpoints have the path " + endpoint.path());
      }
    }
  }

  /** Never throws: whatever goes wrong is an answer too. */
  public Response answer(Request request) {
    return answered(request).response();
  }

  /**
   * What was answered.
   *
   * @param caller who was proven to ask, also where they were refused then; nobody where the
   *     signature did not hold or was not looked at
   */
  public record Answered(Response response, Optional<Caller> caller) {}

  /** The same, for whoever notes who was proven to ask. */
  public Answered answered(Request request) {
    Optional<Caller> caller = Optional.empty();
    boolean wantsSignature = ResponseSigner.isWanted(request.headers());
    Response response;
    try {
      Endpoint endpoint = endpoint(request);
      if (endpoint.open()) {
        response = respond(endpoint, ANYONE, request);
      } else {
        var genuine = verify(request);
        Request proven = genuine.request();
        wantsSignature = ResponseSigner.isWanted(proven.headers());
        Optional<String> heiId = client(genuine.key()).flatMap(Catalogue.Client::heiId);
        var asking = new Caller(genuine.key(), heiId);
        caller = Optional.of(asking);
        checkMediaType(request);
        response = respond(endpoint, asking, proven);
      }
    } catch (Refusal refusal) {
      response = refuse(refusal);
    } catch (RuntimeException e) {
      response = fail(request, e);
    }
    response = ResponseSigner.tied(response, request);
    if (!wantsSignature) {
      return new Answered(response, caller);
    }
    Instant now = clock.instant();
    return new Answered(
        ResponseSigner.sign(response, keys.at(now), now, settings.dateHeader()), caller);
  }

  private Endpoint endpoint(Request request) throws Refusal {
    Endpoint endpoint = endpoints.get(request.path());
    if (endpoint == null) {
      throw new Refusal(404, "Nothing is served under this path");
    }
    if (!endpoint.methods().contains(request.method())) {
      String allowed = String.join(", ", new TreeSet<>(endpoint.methods()));
      throw new Refusal(405, "Ask by " + allowed, Headers.of("Allow", allowed));
    }
    return endpoint;
  }

  private RequestVerifier.Genuine verify(Request request) throws Refusal {
    if (catalogue.get().isEmpty()) {
      throw new Refusal(503, "There is no copy of the catalogue yet; try again in a few minutes");
    }
    return verifier.verify(request, key -> client(key).map(Catalogue.Client::key));
  }

  private Optional<Catalogue.Client> client(KeyFingerprint key) {
    return catalogue.get().flatMap(current -> current.client(key));
  }

  private static void checkMediaType(Request request) throws Refusal {
    if (!request.method().equals("POST")) {
      return;
    }
    for (String type : request.headers().all("Content-Type")) {
      String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!essence.equals(Form.MEDIA_TYPE)) {
        throw new Refusal(415, "The body must be of type " + Form.MEDIA_TYPE);
      }
    }
  }

  private Response respond(Endpoint endpoint, Caller caller, Request request) throws Refusal {
    String text =
        request.method().equals("POST")
            ? new String(request.body(), StandardCharsets.ISO_8859_1)
            : request.query();
    Form form =
        Form.parse(text)
            .orElseThrow(() -> new Refusal(400, "The parameters are not well-formed UTF-8"));
    if (!endpoint.open()) {
      ParameterRules.check(endpoint.parameters(), form);
    }
    return packed(endpoint.handler().answer(caller, form), request.headers());
  }

  /** Written whole before the first byte is sent: its hash stands in the signed headers. */
  private static Response packed(Content content, Headers request) {
    Headers headers = Headers.of("Content-Type", content.mediaType());
    try {
      Body body = Body.written(content.body());
      if (content.cached()) {
        String etag = "\"" + HexFormat.of().formatHex(body.hash()) + "\"";
        headers = headers.with("ETag", etag).with("Cache-Control", "max-age=300");
        if (request.list("If-None-Match").contains(etag)) {
          body.close();
          return new Response(304, headers.without("Content-Type"), new byte[0]);
        }
      }
      if (body.length() < WORTH_PACKING || !takesGzip(request)) {
        return new Response(200, headers, body);
      }
      try (body) {
        return new Response(200, headers.with("Content-Encoding", "gzip"), Gzip.pack(body));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean takesGzip(Headers headers) {
    return headers.list("Accept-Encoding").stream()
        .map(coding -> coding.toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(c -> c.equals("gzip") || c.startsWith("gzip;") && !c.matches("gzip;q=0(\\.0*)?"));
  }

  private static Response refuse(Refusal refusal) {
    var document =
        new ErrorDocument(
            String.valueOf(refusal.getMessage()),
            refusal.forUser().map(LangText::of).stream().toList());
    return new Response(
        refusal.status(), refusal.headers().with("Content-Type", Content.XML), document.write());
  }

  private static Response fail(Request request, RuntimeException e) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Answering " + request + " failed, id " + id, e);
    return refuse(new Refusal(500, "This server failed; its log has more under the id " + id));
  }
}
