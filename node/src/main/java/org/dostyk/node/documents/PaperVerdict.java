package org.dostyk.node.documents;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dostyk.node.documents.PaperFinding.Altered;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.PaperFinding.Uncompared;
import org.dostyk.node.documents.PaperFinding.Whole;
import org.dostyk.node.documents.Signature.Manner;
import org.jspecify.annotations.Nullable;

/** What is said of a PDF, once what it shows about itself is held against what is known here. */
public enum PaperVerdict {
  /** The pages are whole, the document is known, the signatures are those recorded. */
  GENUINE,
  /** Genuine, but more has been signed since the paper was made. */
  EARLIER,
  /** The pages are whole, but show a signature that is not recorded here. */
  UNRECORDED,
  /** The document is known and its data whole; another release has laid the pages. */
  OTHER_EDITION,
  /** The data is whole, and nothing more is known here. */
  UNKNOWN,
  /** The data was changed. */
  ALTERED_DATA,
  /** The pages say or show something other than the data. */
  ALTERED_PAGES,
  /** No PDF. */
  NOT_PDF,
  /** A PDF without readable data. */
  NO_DATA;

  /** The end of its text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a reader must be warned. */
  public boolean alarming() {
    return this == UNRECORDED || this == ALTERED_DATA || this == ALTERED_PAGES;
  }

  /** Whether the paper may be relied on as far as the record goes. */
  public boolean reliable() {
    return this == GENUINE || this == EARLIER;
  }

  /**
   * @param known what is known about the document that the paper carries, if anything
   * @param handedOut whether exactly this file was kept when it was handed out
   */
  static PaperVerdict of(PaperFinding finding, @Nullable Verification known, boolean handedOut) {
    return switch (finding) {
      case Whole whole -> whole(whole.signed(), known);
      case Uncompared uncompared when known == null -> UNKNOWN;
      case Uncompared uncompared when handedOut -> whole(uncompared.signed(), known);
      case Uncompared uncompared -> OTHER_EDITION;
      case Altered altered -> altered.what() == Altered.What.DATA ? ALTERED_DATA : ALTERED_PAGES;
      case NotOurs other -> other.why() == NotOurs.Why.NOT_PDF ? NOT_PDF : NO_DATA;
    };
  }

  private static PaperVerdict whole(SignedDocument signed, @Nullable Verification known) {
    if (known == null) {
      return UNKNOWN;
    }
    Set<Given> shown = given(signed.signatures());
    Set<Given> recorded = given(known.signatures());
    if (shown.equals(recorded)) {
      return GENUINE;
    }
    return recorded.containsAll(shown) ? EARLIER : UNRECORDED;
  }

  /** A signature without the name of its place, which may be spelt anew. */
  private record Given(String party, String signatory, Instant at, Manner manner) {}

  private static Set<Given> given(List<Signature> signatures) {
    var given = new HashSet<Given>();
    signatures.forEach(s -> given.add(new Given(s.party(), s.signatory(), s.at(), s.manner())));
    return given;
  }
}
