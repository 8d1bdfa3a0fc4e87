package org.dostyk.ewp.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dostyk.ewp.wire.Headers;

/**
 * The parameters of a {@code Signature} header, or of an {@code Authorization} header that begins
 * with this word: draft-cavage-http-signatures-07, section 2.1. Read strictly: each parameter once,
 * each header once, nothing unfinished.
 *
 * @param headers names in lower case, in the order in which they were signed
 * @param signature as written, in base64
 */
public record SignatureHeader(
    String keyId, String algorithm, List<String> headers, String signature) {
  static final String ALGORITHM = "rsa-sha256";
  private static final int LONGEST = 16_384;
  private static final int MOST_HEADERS = 100;

  public SignatureHeader {
    headers = List.copyOf(headers);
  }

  /** Nothing where it is not of the form. */
  public static Optional<SignatureHeader> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    int i = 0;
    while (i < text.length()) {
      int equals = text.indexOf('=', i);
      if (equals < 0 || equals + 1 >= text.length() || text.charAt(equals + 1) != '"') {
        return Optional.empty();
      }
      int end = text.indexOf('"', equals + 2);
      String name = text.substring(i, equals).strip();
      if (end < 0 || !isToken(name)) {
        return Optional.empty();
      }
      if (parameters.put(name, text.substring(equals + 2, end)) != null) {
        return Optional.empty();
      }
      i = end + 1;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      if (i < text.length()) {
        if (text.charAt(i) != ',' || text.substring(i + 1).isBlank()) {
          return Optional.empty();
        }
        i++;
      }
    }
    return from(parameters);
  }

  private static Optional<SignatureHeader> from(Map<String, String> parameters) {
    String keyId = parameters.getOrDefault("keyId", "");
    String algorithm = parameters.getOrDefault("algorithm", "");
    String signature = parameters.getOrDefault("signature", "");
    // Without the parameter the date alone is signed, says the draft.
    String names = parameters.getOrDefault("headers", "date").toLowerCase(Locale.ROOT);
    List<String> headers = List.of(names.strip().split(" +"));
    boolean sound =
        !keyId.isEmpty()
            && !algorithm.isEmpty()
            && !signature.isEmpty()
            && headers.size() <= MOST_HEADERS
            && headers.stream().allMatch(SignatureHeader::isHeaderName)
            && new HashSet<>(headers).size() == headers.size();
    return sound
        ? Optional.of(new SignatureHeader(keyId, algorithm, headers, signature))
        : Optional.empty();
  }

  static SignatureHeader sign(SigningKey key, List<String> headers, byte[] signed) {
    return new SignatureHeader(
        key.fingerprint().hex(),
        ALGORITHM,
        headers,
        Base64.getEncoder().encodeToString(key.sign(signed)));
  }

  /** As it stands in the header. */
  public String text() {
    return "keyId=\"%s\",algorithm=\"%s\",headers=\"%s\",signature=\"%s\""
        .formatted(keyId, algorithm, String.join(" ", headers), signature);
  }

  boolean covers(String header) {
    return headers.contains(header);
  }

  boolean coversDate() {
    return covers("date") || covers("original-date");
  }

  boolean verifiesWith(PublishedKey key, byte[] signed) {
    try {
      return key.verifies(signed, Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * What is signed: a line for each header, section 2.3. Several values of one header are joined,
   * so that one more or one less changes the text.
   *
   * @param target the line for {@code (request-target)}; empty in an answer, which has none
   * @return nothing where a header that was signed is not there
   */
  static Optional<byte[]> signedText(String target, Headers all, List<String> headers) {
    var text = new StringBuilder(256);
    for (String name : headers) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(name).append(": ");
      if (name.equals("(request-target)")) {
        if (target.isEmpty()) {
          return Optional.empty();
        }
        text.append(target);
        continue;
      }
      List<String> values = all.all(name);
      if (values.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < values.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(values.get(i).strip());
      }
    }
    return Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isHeaderName(String name) {
    return name.equals("(request-target)") || isToken(name);
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
  }
}
