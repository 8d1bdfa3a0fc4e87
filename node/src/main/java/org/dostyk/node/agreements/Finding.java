package org.dostyk.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.parity.Divergence;
import org.dostyk.node.parity.Piece;
import org.dostyk.node.values.Language;

/**
 * Something that two language versions of a clause do not say alike.
 *
 * @param clause its number; 0 for the preamble
 * @param key of what is compared, so that a changed wording is another finding
 * @param aside where an officer of the reader's side has set it aside
 */
public record Finding(int clause, Divergence divergence, Hash key, Optional<SetAside> aside) {
  private static final int LONGEST = 160;

  static Finding of(int clause, Divergence found, DraftClause wording) {
    String compared =
        String.join(
            "\u0000",
            found.kind().word(),
            found.a().tag(),
            wording.body().getOrDefault(found.a().tag(), ""),
            pieces(found.inA()),
            found.b().tag(),
            wording.body().getOrDefault(found.b().tag(), ""),
            pieces(found.inB()));
    Hash key = Hash.of(compared.getBytes(StandardCharsets.UTF_8));
    return new Finding(clause, found, key, Optional.empty());
  }

  Finding with(Optional<SetAside> decision) {
    return new Finding(clause, divergence, key, decision);
  }

  public boolean isOpen() {
    return aside.isEmpty();
  }

  /** What the finding's text names; a long quotation is cut. */
  public Object[] values(Language reader) {
    return divergence.values(reader).stream().map(v -> shortened(v.toString())).toArray();
  }

  /** The pieces that it compared in a language version. */
  List<Piece> in(String tag) {
    if (divergence.a().tag().equals(tag)) {
      return divergence.inA();
    }
    return divergence.b().tag().equals(tag) ? divergence.inB() : List.of();
  }

  private static String shortened(String said) {
    return said.codePointCount(0, said.length()) <= LONGEST
        ? said
        : said.substring(0, said.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  private static String pieces(List<Piece> pieces) {
    return String.join(",", pieces.stream().map(p -> p.from() + "-" + p.to()).toList());
  }
}
