package org.dostyk.node.documents;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.values.Place;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * That somebody signed a document, when, where and how. It is signed by its hash: a signature is
 * for one version and no other.
 *
 * @param party the {@link Party#id}
 * @param signatory the {@link Party.Signatory#id}
 * @param at to the second
 * @param where the place whose clock the paper shows
 * @param scan the hash of the scan by which a signature by pen was checked, or null
 */
public record Signature(
    String party, String signatory, Instant at, Place where, Manner manner, @Nullable Hash scan) {

  public Signature {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (scan != null && manner != Manner.PEN) {
      throw new IllegalArgumentException("A scan shows what was signed by pen, not by " + manner);
    }
  }

  /** A signature without a scan. */
  public Signature(String party, String signatory, Instant at, Place where, Manner manner) {
    this(party, signatory, at, where, manner, null);
  }

  /**
   * When it was given, as its place's clock showed it; of a signature by pen the day alone, for no
   * paper tells the hour.
   */
  public String when(Say say) {
    return manner == Manner.PEN
        ? say.date(at.atZone(where.zone()).toLocalDate())
        : say.moment(at, where.zone());
  }

  /** A signatory's signature among these, if it was given. */
  static Optional<Signature> of(
      List<Signature> signatures, Party party, Party.Signatory signatory) {
    return signatures.stream()
        .filter(s -> s.party().equals(party.id()) && s.signatory().equals(signatory.id()))
        .findFirst();
  }

  /** How it was signed. */
  public enum Manner {
    /** In the signatory's account, after proving again who they are. */
    ACCOUNT,
    /** By pen; a scan of the page was checked by a second person. */
    PEN,
    /** With a key certified under the signatory's law. */
    KEY;

    /** As it stands in JSON and at the end of text keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Manner of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
