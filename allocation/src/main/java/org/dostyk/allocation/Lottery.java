package org.dostyk.allocation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Breaks ties by one lot for each applicant, the same at every place. The commitment, SHA-256 of
 * the seed, is published before applicants apply; the seed with the result. So nobody could choose
 * the seed to somebody's favour afterwards, and everybody can compute every lot: the first 16 hex
 * digits of SHA-256 of the seed, a line feed, and the applicant's id, in UTF-8. The smaller lot
 * goes first.
 *
 * <p>One lottery for all places loses less than one at each (A. Abdulkadiroğlu, P. A. Pathak and A.
 * E. Roth, "Strategy-proofness versus efficiency in matching with indifferences", 2009).
 *
 * @param seed the text that the lots are computed from
 * @param commitment 64 hex digits, or null where none was published
 */
public record Lottery(String seed, @Nullable String commitment) {

  /** A seed that nobody can guess. */
  public static String newSeed() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What to publish for a seed: 64 hex digits. */
  public static String commitmentTo(String seed) {
    return HexFormat.of().formatHex(sha256().digest(seed.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the seed is the one that was committed to; true where nothing was. */
  public boolean keepsItsWord() {
    return commitment == null || commitmentTo(seed).equalsIgnoreCase(commitment.strip());
  }

  /** The lot of an applicant as 16 hex digits. */
  public String lot(String applicant) {
    return HexFormat.of()
        .toHexDigits(new Drum(seed).lot(applicant.getBytes(StandardCharsets.UTF_8)));
  }

  /** Draws many lots; for one thread. */
  static final class Drum {
    private final MessageDigest digest = sha256();
    private final byte[] start;

    Drum(String seed) {
      start = (seed + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The lot as an unsigned number. */
    long lot(byte[] applicant) {
      digest.update(start);
      return ByteBuffer.wrap(digest.digest(applicant)).getLong();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
