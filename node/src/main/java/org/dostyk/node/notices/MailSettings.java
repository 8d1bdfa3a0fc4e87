package org.dostyk.node.notices;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where letters leave the node: {@code dostyk.mail.url}, such as {@code
 * smtp://user:password@mail.example.org:587} or {@code smtps://…:465}, and {@code
 * dostyk.mail.from}. Without a URL letters wait.
 */
@Component
class MailSettings {
  private final Optional<Server> server;

  /**
   * A mail server.
   *
   * @param tls whether TLS is spoken from the first byte; otherwise it is begun by STARTTLS, where
   *     the server offers it
   * @param user empty where the server wants none
   * @param from the sender's address
   */
  record Server(boolean tls, String host, int port, String user, String password, String from) {

    boolean signsIn() {
      return !user.isEmpty();
    }

    /** What the mail library is told. A password never travels in the clear to another machine. */
    Properties properties() {
      String p = "mail." + protocol() + ".";
      boolean near = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
      var all = new Properties();
      all.setProperty(p + "connectiontimeout", "10000");
      all.setProperty(p + "timeout", "20000");
      all.setProperty(p + "writetimeout", "20000");
      all.setProperty(p + "auth", String.valueOf(signsIn()));
      all.setProperty(p + "localhost", from.substring(from.lastIndexOf('@') + 1));
      all.setProperty(p + "ssl.checkserveridentity", "true");
      all.setProperty(p + "starttls.enable", "true");
      all.setProperty(p + "starttls.required", String.valueOf(signsIn() && !near));
      return all;
    }

    String protocol() {
      return tls ? "smtps" : "smtp";
    }

    @Override
    public String toString() {
      return protocol() + "://" + host + ":" + port;
    }
  }

  MailSettings(
      @Value("${dostyk.mail.url:}") String url, @Value("${dostyk.mail.from:}") String from) {
    this.server = url.isBlank() ? Optional.empty() : Optional.of(read(url.strip(), from.strip()));
  }

  Optional<Server> server() {
    return server;
  }

  private static Server read(String url, String from) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw unreadable(); // the message of the cause would show the password
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    boolean tls = scheme.equals("smtps");
    if (uri.getHost() == null || !tls && !scheme.equals("smtp")) {
      throw unreadable();
    }
    if (MailAddress.of(from).isEmpty()) {
      throw new IllegalArgumentException(
          "dostyk.mail.from is \"" + from + "\"; it must be one mail address, the letters' sender");
    }
    String[] who =
        uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
    return new Server(
        tls,
        uri.getHost(),
        uri.getPort() >= 0 ? uri.getPort() : tls ? 465 : 587,
        decoded(who[0]),
        who.length > 1 ? decoded(who[1]) : "",
        from);
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "dostyk.mail.url cannot be read; it must be smtp://user:password@host:587 or"
            + " smtps://user:password@host:465, with special characters percent-encoded");
  }

  private static String decoded(String part) {
    return UriUtils.decode(part, StandardCharsets.UTF_8);
  }
}
