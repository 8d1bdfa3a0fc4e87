package org.dostyk.node.network;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which servers are who they say: those for whom an authority vouches that Java knows, and those
 * whose very certificate an administrator has compared, for as long as it says that it is good.
 * Which host a compared one is for does not matter: answers are signed by keys that belong to one
 * host.
 */
final class Trust extends X509ExtendedTrustManager {
  private final Supplier<List<byte[]>> compared;
  private final Clock clock;
  private final X509ExtendedTrustManager authorities = authorities();

  Trust(Supplier<List<byte[]>> compared, Clock clock) {
    this.compared = compared;
    this.clock = clock;
  }

  /** For a client that trusts by these rules. */
  static SSLContext context(X509ExtendedTrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has TLS", e);
    }
  }

  private static X509ExtendedTrustManager authorities() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java's list of authorities cannot be read", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    for (byte[] known : compared.get()) {
      if (Arrays.equals(known, chain[0].getEncoded())) {
        chain[0].checkValidity(Date.from(clock.instant()));
        return;
      }
    }
    authorities.checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("Only the client of this node asks, which has no socket here");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("A server without a name is not proven");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw noClients();
  }

  private static CertificateException noClients() {
    return new CertificateException("Clients prove themselves by signatures");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.getAcceptedIssuers();
  }

  /**
   * Looks at a server before it is known: takes its certificate, whoever vouches for it, and
   * remembers it, for an administrator to compare.
   */
  static final class Look extends X509ExtendedTrustManager {
    private final Trust usual;
    private byte @Nullable [] unproven;

    Look(Clock clock) {
      this.usual = new Trust(List::of, clock);
    }

    /** The certificate for which no authority vouches; null where one does. */
    byte @Nullable [] unproven() {
      return unproven == null ? null : unproven.clone();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      try {
        usual.checkServerTrusted(chain, type, engine);
        unproven = null;
      } catch (CertificateException nobodyVouches) {
        unproven = chain[0].getEncoded();
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      usual.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      usual.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw noClients();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return usual.getAcceptedIssuers();
    }
  }
}
