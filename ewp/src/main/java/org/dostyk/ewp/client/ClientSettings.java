package org.dostyk.ewp.client;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.dostyk.ewp.xml.XmlLimits;
import org.jspecify.annotations.Nullable;

/**
 * How a client behaves.
 *
 * @param connectTime longest time to a connection
 * @param time longest time from the first byte out to the last byte in
 * @param limits of an answer
 * @param signedAnswers whether an answer must be signed where the endpoint offers it
 * @param tls whom to trust; null for the JDK's list of authorities
 */
public record ClientSettings(
    Duration connectTime,
    Duration time,
    XmlLimits limits,
    boolean signedAnswers,
    @Nullable SSLContext tls,
    Exchange.Log log) {

  /** Ten seconds to connect, a minute in all, 32 MB, signed answers. */
  public static final ClientSettings USUAL =
      new ClientSettings(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          XmlLimits.MESSAGE,
          true,
          null,
          exchange -> {});

  public ClientSettings trusting(SSLContext authorities) {
    return new ClientSettings(connectTime, time, limits, signedAnswers, authorities, log);
  }

  public ClientSettings within(Duration limit) {
    return new ClientSettings(connectTime, limit, limits, signedAnswers, tls, log);
  }

  public ClientSettings reading(XmlLimits most) {
    return new ClientSettings(connectTime, time, most, signedAnswers, tls, log);
  }

  public ClientSettings withSignedAnswers(boolean wanted) {
    return new ClientSettings(connectTime, time, limits, wanted, tls, log);
  }

  public ClientSettings logging(Exchange.Log keeper) {
    return new ClientSettings(connectTime, time, limits, signedAnswers, tls, keeper);
  }
}
