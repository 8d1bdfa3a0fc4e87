package org.dostyk.node.documents;

import java.util.List;
import java.util.Locale;
import org.dostyk.node.values.Objection;

/** What a file shows that is said to be a scan of a signed paper. Nothing is kept by reading it. */
public sealed interface ScanFinding {

  /** Pages to look at. */
  record Legible(List<Page> pages) implements ScanFinding {
    public Legible {
      pages = List.copyOf(pages);
    }

    /** The hashes in the codes on its pages, each once, in the order in which they were found. */
    public List<Hash> codes() {
      return pages.stream().flatMap(p -> p.codes().stream()).distinct().toList();
    }

    /** How it lay: as the first page that did not lie upright. */
    public Turn turn() {
      return pages.stream()
          .map(Page::turn)
          .filter(turn -> turn != Turn.UPRIGHT)
          .findFirst()
          .orElse(Turn.UPRIGHT);
    }
  }

  /**
   * A page as it is shown: upright, and never larger than a screen can use.
   *
   * @param jpeg the picture, encoded here; no byte of it comes from the file
   * @param turn how the page lay in the file
   * @param codes the hashes in the codes on it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(int width, int height, byte[] jpeg, Turn turn, List<Hash> codes) {
    public Page {
      codes = List.copyOf(codes);
    }
  }

  /** Nothing that could be checked. */
  record Illegible(Why why) implements ScanFinding {}

  /** How a page lies, seen from the reader. */
  enum Turn {
    UPRIGHT(0),
    /** Its head is to the right. */
    TO_THE_RIGHT(1),
    UPSIDE_DOWN(2),
    /** Its head is to the left. */
    TO_THE_LEFT(3);

    private final int quarters;

    Turn(int quarters) {
      this.quarters = quarters;
    }

    /** At the end of text keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How many quarters clockwise it was turned from upright. */
    int quarters() {
      return quarters;
    }

    static Turn ofQuarters(int clockwise) {
      return switch (Math.floorMod(clockwise, 4)) {
        case 0 -> UPRIGHT;
        case 1 -> TO_THE_RIGHT;
        case 2 -> UPSIDE_DOWN;
        default -> TO_THE_LEFT;
      };
    }
  }

  /** Why a file cannot be taken for a scan. */
  enum Why {
    /** Nothing that this node knows: a text, a program, a file renamed. */
    NOT_A_PICTURE,
    /** A picture as phones of one maker keep it. */
    HEIC,
    /** A picture of another kind than JPEG and PNG. */
    OTHER_PICTURE,
    /** A text document or a table: it can be changed, so it is no scan. */
    OFFICE,
    /** The PDF of the paper itself, which nobody signed by pen. */
    THE_PAPER_ITSELF,
    /** Begins as a picture or PDF and is cut off, damaged or packed in a way not known here. */
    BROKEN,
    /** A PDF under a password. */
    LOCKED,
    TOO_MANY_PAGES,
    /** So many pixels that nobody's scanner made them. */
    TOO_LARGE,
    /** So few pixels that a seal cannot be told from a spot. */
    TOO_SMALL,
    /** Every page is empty. */
    BLANK,
    /** It took more time or memory than any scan does. */
    TOO_HEAVY,
    /** Others are being read, and the wait was too long. */
    BUSY;

    /** What is wrong with the file and what to do about it. */
    public Objection objection() {
      String key = "documents.scan." + name().toLowerCase(Locale.ROOT);
      return switch (this) {
        case TOO_MANY_PAGES -> Objection.of(key, ScanReader.MOST_PAGES);
        case TOO_LARGE -> Objection.of(key, ScanReader.MOST_PIXELS / 1_000_000);
        case TOO_SMALL -> Objection.of(key, ScanReader.LEAST_LONG, ScanReader.LEAST_SHORT);
        default -> Objection.of(key);
      };
    }
  }
}
