package org.dostyk.ewp.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.RequestSigner;
import org.dostyk.ewp.signature.ResponseVerifier;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Gzip;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.ewp.xml.ErrorDocument;
import org.dostyk.ewp.xml.XmlTrouble;

/** Asks partners: see the package. Thread-safe; connections are kept for later requests. */
public final class EwpClient {
  private static final byte[] NOTHING = {};
  private static final int PART = 1 << 16;
  private static final int MOST_CAUSES = 20;
  private final Supplier<Optional<Catalogue>> catalogue;
  private final KeyRing keys;
  private final Clock clock;
  private final ClientSettings settings;
  private final Transport transport;

  /**
   * @param catalogue asked for every call
   * @param keys those with which requests are signed; published in the manifest
   */
  public EwpClient(
      Supplier<Optional<Catalogue>> catalogue, KeyRing keys, Clock clock, ClientSettings settings) {
    this.catalogue = catalogue;
    this.keys = keys;
    this.clock = clock;
    this.settings = settings;
    this.transport = new Transport(settings, clock::instant);
  }

  public ClientSettings settings() {
    return settings;
  }

  /** Reads the body of a good answer. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(byte[] body) throws XmlTrouble;
  }

  /** Reads the unpacked body of a good answer from front to back. */
  @FunctionalInterface
  public interface Streaming<T> {
    T read(InputStream body) throws IOException;
  }

  /** A good answer, unpacked. */
  public record Reply(String mediaType, byte[] body) {}

  /** How the institution offers the interface; for its limits. */
  public Catalogue.Offer offer(Call call) throws EwpTrouble {
    return catalogue
        .get()
        .flatMap(current -> current.find(call.heiId(), call.api()))
        .orElseThrow(
            () ->
                trouble(
                    call, Fault.NOT_OFFERED, "the catalogue does not know this interface there"));
  }

  /** Asks, and reads the answer's document. */
  public <T> T ask(Call call, Reading<T> reading) throws EwpTrouble {
    Reply reply = ask(call);
    String type = reply.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty()
        && !type.equals("text/xml")
        && !type.equals("application/xml")
        && !type.endsWith("+xml")) {
      throw trouble(
          call,
          Fault.UNREADABLE,
          "the answer is of type " + XmlTrouble.shown(type) + ", where XML was expected");
    }
    try {
      return reading.read(reply.body());
    } catch (XmlTrouble e) {
      throw new EwpTrouble(
          call, null, Fault.UNREADABLE, 200, "", String.valueOf(e.getMessage()), e);
    }
  }

  /** Asks for something that may be of any media type. */
  public Reply ask(Call call) throws EwpTrouble {
    return asking(call, Bounds.of(settings)).answer(Asking::reply);
  }

  /**
   * The same for an answer that may be longer than memory: it is proven before the first byte of it
   * is read. What the reading throws is told as {@link Fault#UNREADABLE}.
   */
  public <T> T ask(Call call, Bounds bounds, Streaming<T> reading) throws EwpTrouble {
    return asking(call, bounds).answer((asking, good) -> asking.read(good, reading));
  }

  private Asking asking(Call call, Bounds bounds) throws EwpTrouble {
    Catalogue.Offer offer = offer(call);
    URI address =
        offer
            .entry()
            .address(call.addressName())
            .orElseThrow(
                () -> trouble(call, Fault.NOT_OFFERED, "the catalogue gives no address of HTTPS"));
    var security = offer.entry().securityOrDefault();
    if (!security.takesSignedRequests() || !security.takesTls()) {
      throw trouble(
          call, Fault.NOT_COMPATIBLE, "the endpoint does not take signed requests over TLS");
    }
    boolean mustBeSigned = settings.signedAnswers() && security.signsAnswers();
    Instant now = clock.instant();
    RequestSigner.Signed sent = sign(call, address, mustBeSigned, now);
    return new Asking(call, offer, address, sent, mustBeSigned, now, bounds);
  }

  private RequestSigner.Signed sign(Call call, URI address, boolean mustBeSigned, Instant now) {
    String form = call.form().encoded();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    if (!call.post() && !form.isEmpty()) {
      query += (query.isEmpty() ? "" : "&") + form;
    }
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    Headers headers =
        Headers.of("Host", Transport.host(address), "Accept-Encoding", "gzip", "Accept", "*/*");
    if (mustBeSigned) {
      headers = headers.with("Accept-Signature", "rsa-sha256").with("Want-Digest", "SHA-256");
    }
    if (call.post()) {
      headers = headers.with("Content-Type", Form.MEDIA_TYPE);
    }
    var request =
        new Request(
            call.post() ? "POST" : "GET",
            query.isEmpty() ? path : path + "?" + query,
            headers,
            call.post() ? form.getBytes(StandardCharsets.UTF_8) : NOTHING);
    return RequestSigner.sign(request, keys.at(now), now, UUID.randomUUID());
  }

  private static EwpTrouble trouble(Call call, Fault fault, String what) {
    return new EwpTrouble(call, null, fault, 0, "", what, null);
  }

  /** Makes something of a good answer. */
  @FunctionalInterface
  private interface Using<T> {
    T use(Asking asking, Response good) throws EwpTrouble;
  }

  /** One exchange. */
  private final class Asking {
    private final Call call;
    private final Catalogue.Offer offer;
    private final URI address;
    private final RequestSigner.Signed sent;
    private final boolean mustBeSigned;
    private final Instant at;
    private final Bounds bounds;
    private Optional<Response> received = Optional.empty();
    private boolean proven;

    Asking(
        Call call,
        Catalogue.Offer offer,
        URI address,
        RequestSigner.Signed sent,
        boolean mustBeSigned,
        Instant at,
        Bounds bounds) {
      this.call = call;
      this.offer = offer;
      this.address = address;
      this.sent = sent;
      this.mustBeSigned = mustBeSigned;
      this.at = at;
      this.bounds = bounds;
    }

    <T> T answer(Using<T> using) throws EwpTrouble {
      try {
        T answer = using.use(this, judge(send()));
        keep(Optional.empty());
        return answer;
      } catch (EwpTrouble e) {
        keep(Optional.of(String.valueOf(e.getMessage())));
        throw e;
      } finally {
        received.ifPresent(response -> response.content().close());
      }
    }

    Reply reply(Response good) throws EwpTrouble {
      return new Reply(type(good), unpack(good));
    }

    <T> T read(Response good, Streaming<T> reading) throws EwpTrouble {
      InputStream body;
      try {
        body = new BoundedInput(opened(good), bounds.bytes());
      } catch (IOException e) {
        throw trouble(
            Fault.UNREADABLE, good.status(), "", "the answer is not packed as it says", e);
      }
      try (body) {
        return reading.read(body);
      } catch (IOException e) {
        boolean endless = e instanceof BoundedBody.TooLong;
        throw trouble(
            endless ? Fault.TOO_LARGE : Fault.UNREADABLE,
            good.status(),
            "",
            String.valueOf(e.getMessage()),
            e);
      }
    }

    private InputStream opened(Response good) throws IOException, EwpTrouble {
      InputStream body = good.content().open();
      for (String coding : good.headers().list("Content-Encoding").reversed()) {
        switch (coding.toLowerCase(Locale.ROOT)) {
          case "identity" -> {
            // nothing to do
          }
          case "gzip" -> body = new GZIPInputStream(body, PART);
          default -> throw encoded(good, coding);
        }
      }
      return body;
    }

    private static String type(Response good) {
      return good.headers().one("Content-Type").orElse("");
    }

    private void keep(Optional<String> trouble) {
      settings.log().keep(new Exchange(call, at, sent.request(), received, proven, trouble));
    }

    private Response send() throws EwpTrouble {
      try {
        URI target = URI.create("https://" + address.getRawAuthority() + sent.request().target());
        Response response = transport.send(target, sent.request(), bounds);
        received = Optional.of(response);
        return response;
      } catch (BoundedBody.TooLong e) {
        throw trouble(Fault.TOO_LARGE, 0, "", String.valueOf(e.getMessage()), e);
      } catch (HttpTimeoutException e) {
        throw trouble(Fault.TOO_SLOW, 0, "", String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw trouble(unreached(e), 0, "", "no answer (" + e.getClass().getSimpleName() + ")", e);
      }
    }

    private static Fault unreached(IOException e) {
      Throwable cause = e;
      boolean certificate = false;
      for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
        if (cause instanceof CertificateExpiredException) {
          return Fault.CERTIFICATE_EXPIRED;
        }
        if (cause instanceof CertificateNotYetValidException) {
          return Fault.CERTIFICATE_NOT_YET_VALID;
        }
        certificate |= cause instanceof CertificateException;
        cause = cause.getCause();
      }
      return certificate ? Fault.CERTIFICATE_UNKNOWN : Fault.UNREACHABLE;
    }

    /** The answer if it is proven and good, with every header that may be relied on. */
    private Response judge(Response raw) throws EwpTrouble {
      int status = raw.status();
      if (status >= 300 && status < 400) {
        throw trouble(
            Fault.REDIRECTED, status, "", "it answers by a redirect, which is not followed", null);
      }
      Response response = raw;
      if (mustBeSigned) {
        try {
          response =
              ResponseVerifier.verify(
                  raw, sent, key -> Optional.ofNullable(offer.keys().get(key)), clock.instant());
          proven = true;
        } catch (Refusal e) {
          throw trouble(
              isFromAnotherTime(raw) ? Fault.CLOCKS : Fault.NOT_GENUINE,
              status,
              "",
              e.getMessage() + " (its status is " + status + ")",
              e);
        }
      }
      if (status != 200) {
        String said = said(unpack(response));
        throw trouble(fault(raw), status, said, "it answers with the status " + status, null);
      }
      return response.with(response.headers().with("Content-Type", type(raw)));
    }

    private Fault fault(Response answer) {
      if (answer.status() >= 500) {
        return Fault.SERVER_TROUBLE;
      }
      return answer.status() == 400 && isFromAnotherTime(answer) ? Fault.CLOCKS : Fault.REFUSED;
    }

    private boolean isFromAnotherTime(Response answer) {
      return ResponseVerifier.isFromAnotherTime(answer, clock.instant());
    }

    private byte[] unpack(Response response) throws EwpTrouble {
      var codings = response.headers().list("Content-Encoding");
      try {
        byte[] body = response.body();
        for (String coding : codings.reversed()) {
          switch (coding.toLowerCase(Locale.ROOT)) {
            case "identity" -> {
              // nothing to do
            }
            case "gzip" -> body = Gzip.unpack(body, bounds.bytes());
            default -> throw encoded(response, coding);
          }
        }
        return body;
      } catch (IOException e) {
        throw trouble(Fault.TOO_LARGE, response.status(), "", "the answer, " + e.getMessage(), e);
      }
    }

    private EwpTrouble encoded(Response response, String coding) {
      return trouble(
          Fault.UNREADABLE,
          response.status(),
          "",
          "the answer is encoded as " + XmlTrouble.shown(coding),
          null);
    }

    private String said(byte[] body) {
      try {
        return ErrorDocument.read(body).developerMessage().strip();
      } catch (XmlTrouble e) {
        return "";
      }
    }

    private EwpTrouble trouble(
        Fault fault,
        int status,
        String said,
        String what,
        @org.jspecify.annotations.Nullable Throwable cause) {
      String shown = "https://" + address.getRawAuthority() + address.getRawPath();
      return new EwpTrouble(call, shown, fault, status, said, what, cause);
    }
  }
}
