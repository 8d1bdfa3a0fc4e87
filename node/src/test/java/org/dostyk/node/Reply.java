package org.dostyk.node;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the node answered.
 *
 * @param path the path that was asked for
 * @param type the content type without its parameters, empty where there is none
 * @param location where a redirect leads
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(String path, int status, String type, Optional<String> location, byte[] bytes) {

  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public boolean isPage() {
    return type.equals("text/html");
  }

  /** The page, parsed. */
  public Document page() {
    return Jsoup.parse(body(), path);
  }

  /** All that a reader can read of the page, in one line. */
  public String text() {
    return page().text();
  }
}
