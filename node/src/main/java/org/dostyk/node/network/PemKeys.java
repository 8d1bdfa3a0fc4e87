package org.dostyk.node.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.ewp.signature.PublishedKey;

/** Public keys one below another, as RFC 7468 writes them. */
final class PemKeys {
  private static final Pattern ONE =
      Pattern.compile("-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\\s]+-----END PUBLIC KEY-----");

  private PemKeys() {}

  static byte[] write(List<PublishedKey> keys) {
    var text = new StringBuilder();
    for (PublishedKey key : keys) {
      text.append("-----BEGIN PUBLIC KEY-----\n")
          .append(
              Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                  .encodeToString(key.encoded()))
          .append("\n-----END PUBLIC KEY-----\n");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Those that are good for signing; of anything else there is no trace.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<PublishedKey> read(byte[] text) {
    var keys = new ArrayList<PublishedKey>();
    var found = ONE.matcher(new String(text, StandardCharsets.US_ASCII));
    while (found.find()) {
      PublishedKey key = PublishedKey.fromPem(found.group());
      if (key.objection().isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }
}
