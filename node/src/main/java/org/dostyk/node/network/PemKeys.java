package org.dostyk.node.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.ewp.signature.PublishedKey;

/** Public keys one below another, as RFC 7468 writes them. */
final class PemKeys {
  private static final String PRESENT = "PUBLIC KEY";

  /** Passed over by whoever knows of none. */
  private static final String FORMER = "FORMER PUBLIC KEY";

  private PemKeys() {}

  /**
   * @param former those by which only what they signed is proven
   */
  static byte[] write(List<PublishedKey> keys, List<PublishedKey> former) {
    var text = new StringBuilder();
    write(keys, PRESENT, text);
    write(former, FORMER, text);
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(List<PublishedKey> keys, String what, StringBuilder text) {
    for (PublishedKey key : keys) {
      text.append("-----BEGIN " + what + "-----\n")
          .append(
              Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                  .encodeToString(key.encoded()))
          .append("\n-----END " + what + "-----\n");
    }
  }

  /**
   * Those that are good for signing; of anything else there is no trace.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<PublishedKey> read(byte[] text) {
    return read(text, PRESENT);
  }

  /**
   * Those that were good for signing before.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<PublishedKey> former(byte[] text) {
    return read(text, FORMER);
  }

  private static List<PublishedKey> read(byte[] text, String what) {
    var keys = new ArrayList<PublishedKey>();
    var one =
        Pattern.compile(
            "-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]+)-----END " + what + "-----");
    var found = one.matcher(new String(text, StandardCharsets.US_ASCII));
    while (found.find()) {
      PublishedKey key = PublishedKey.of(Base64.getMimeDecoder().decode(found.group(1)));
      if (key.objection().isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }
}
