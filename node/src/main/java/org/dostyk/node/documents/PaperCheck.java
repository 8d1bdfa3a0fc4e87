package org.dostyk.node.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dostyk.node.documents.PaperFinding.Altered;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.PaperFinding.Uncompared;
import org.dostyk.node.documents.PaperFinding.Whole;
import org.dostyk.node.documents.SignaturesJson.Sheet;
import org.springframework.stereotype.Component;

/**
 * Checks a PDF against itself: takes the data out, hashes it, lays the pages anew and compares them
 * with those of the file. Safe with any bytes; needs no database.
 */
@Component
public class PaperCheck {
  /** The longest document, in bytes, whose pages are laid anew; a long agreement has a tenth. */
  static final int LONGEST = 512 * 1024;

  private static final byte[] SIGN = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final BilingualPdf pdf;

  public PaperCheck(BilingualPdf pdf) {
    this.pdf = pdf;
  }

  /**
   * What the file shows about itself.
   *
   * @param worthwhile whether the pages of the document with this hash are worth laying anew, which
   *     takes a part of a second
   */
  public PaperFinding check(byte[] file, Predicate<Hash> worthwhile) {
    if (file.length < SIGN.length || !Arrays.equals(file, 0, SIGN.length, SIGN, 0, SIGN.length)) {
      return new NotOurs(NotOurs.Why.NOT_PDF);
    }
    Optional<PaperFile> paper = PaperFile.of(file);
    List<byte[]> attached = paper.map(PaperFile::attachments).orElse(List.of());
    if (paper.isEmpty() || attached.size() != 2) {
      return new NotOurs(NotOurs.Why.NO_DATA);
    }
    Sheet sheet;
    try {
      sheet = SignaturesJson.read(attached.getLast());
    } catch (NotCanonical e) {
      return new Altered(Optional.empty(), Altered.What.DATA);
    }
    SignedDocument signed;
    try {
      signed = signed(attached.getFirst(), sheet);
    } catch (IllegalArgumentException | NotCanonical e) {
      return new Altered(Optional.of(sheet.document()), Altered.What.DATA);
    }
    if (sheet.edition() != BilingualPdf.EDITION) {
      return new Uncompared(signed, Uncompared.Why.OTHER_EDITION);
    }
    if (!worthwhile.test(sheet.document())) {
      return new Uncompared(signed, Uncompared.Why.NOT_ASKED);
    }
    PaperFile anew = PaperFile.of(pdf.render(signed)).orElseThrow();
    return paper.get().sameAs(anew)
        ? new Whole(signed)
        : new Altered(Optional.of(sheet.document()), Altered.What.PAGES);
  }

  private static SignedDocument signed(byte[] document, Sheet sheet) {
    if (document.length > LONGEST || !Hash.of(document).equals(sheet.document())) {
      throw new IllegalArgumentException("Not the document of the hash " + sheet.document());
    }
    return sheet.of(BilingualDocument.read(document));
  }
}
