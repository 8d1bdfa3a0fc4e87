package org.dostyk.node.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of style sheets, scripts and fonts that change when their content does. */
@Component
public class Assets {
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of a file under {@code static/}, with its content's hash as version. */
  public String at(String file) {
    return addresses.computeIfAbsent(file, f -> "/" + f + "?v=" + hash("static/" + f));
  }

  /** The script of htmx, served from the node itself. */
  public String htmx() {
    return addresses.computeIfAbsent(
        "htmx",
        x ->
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js?v="
                + hash("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
  }

  private static String hash(String resource) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot read " + resource, e);
    }
  }
}
