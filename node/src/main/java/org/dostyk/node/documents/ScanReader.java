package org.dostyk.node.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;

/**
 * Reads a scan: JPEG, PNG or PDF. Sizes are looked at before anything is unpacked. What is left to
 * bound, time and memory, is bounded by {@link Scans}, which runs this in a process of its own.
 */
final class ScanReader {
  static final int MOST_PAGES = 20;

  /** A sheet of A4 at 1200 points per inch has 139 million. */
  static final int MOST_PIXELS = 140_000_000;

  /** A sheet of A4 at 120 points per inch. */
  static final int LEAST_LONG = 1_400;

  static final int LEAST_SHORT = 900;

  /** Of more pages than these a code that is hard to find is not looked for as long. */
  private static final int THOROUGH_UP_TO = 5;

  private ScanReader() {}

  static ScanFinding read(byte[] file) {
    try {
      return switch (ScanFormat.of(file)) {
        case JPEG, PNG -> {
          var sheets = new Sheets(1);
          sheets.add(ScanPicture.read(file));
          yield sheets.finding();
        }
        case PDF -> ScanPdf.read(file).finding();
        case HEIC -> new Illegible(Why.HEIC);
        case OTHER_PICTURE -> new Illegible(Why.OTHER_PICTURE);
        case OFFICE -> new Illegible(Why.OFFICE);
        case OTHER -> new Illegible(Why.NOT_A_PICTURE);
      };
    } catch (NotReadable e) {
      return new Illegible(e.why());
    } catch (IOException | RuntimeException e) {
      return new Illegible(Why.BROKEN); // libraries throw of everything over a damaged file
    }
  }

  /** Thrown while reading, with what to say. */
  static final class NotReadable extends IOException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    NotReadable(Why why) {
      super(why.name());
      this.why = why;
    }

    Why why() {
      return why;
    }
  }

  /** Takes pages as they come and lets go of them as pictures, which are large. */
  static final class Sheets {
    private final List<Page> pages = new ArrayList<>();
    private final List<Boolean> known = new ArrayList<>();
    private Turn usual = Turn.UPRIGHT;
    private final boolean few;
    private boolean blank = true;

    Sheets(int pages) {
      this.few = pages <= THOROUGH_UP_TO;
    }

    void add(ScanPicture picture) throws IOException {
      boolean empty = picture.blank();
      blank &= empty;
      CodesOnScan codes = empty ? CodesOnScan.NONE : CodesOnScan.on(picture, few);
      if (codes.turn().isPresent() && !known.contains(true)) {
        usual = codes.turn().get();
      }
      known.add(codes.turn().isPresent());
      pages.add(page(picture, codes.turn().orElse(usual), codes.hashes()));
    }

    ScanFinding finding() throws IOException {
      if (blank) {
        return new Illegible(Why.BLANK);
      }
      // A sheet without a code lies as the others do: they went through the scanner together.
      for (int i = 0; i < pages.size(); i++) {
        Page page = pages.get(i);
        if (!known.get(i) && page.turn() != usual) {
          var lying = new ScanPicture(ImageIO.read(new ByteArrayInputStream(page.jpeg())));
          pages.set(i, page(lying, usual, page.codes()));
        }
      }
      return new Legible(pages);
    }

    private static Page page(ScanPicture picture, Turn lies, List<Hash> codes) throws IOException {
      BufferedImage upright = picture.upright(lies);
      return new Page(
          upright.getWidth(), upright.getHeight(), ScanPicture.jpeg(upright), lies, codes);
    }
  }

  /** What a file is by its first bytes, whatever its name says. */
  enum ScanFormat {
    JPEG,
    PNG,
    PDF,
    HEIC,
    OTHER_PICTURE,
    OFFICE,
    OTHER;

    private static final int PDF_BEGINS_WITHIN = 1024;

    static ScanFormat of(byte[] file) {
      String head =
          new String(
              file, 0, Math.min(file.length, PDF_BEGINS_WITHIN), StandardCharsets.ISO_8859_1);
      String brand = head.length() < 12 ? "" : head.substring(4, 12);
      if (head.startsWith("\u00ff\u00d8\u00ff")) {
        return JPEG;
      } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
        return PNG;
      } else if (brand.matches("ftyp(hei.|hev.|mif1|msf1|avi[fs])")) {
        return HEIC;
      } else if (head.startsWith("II*\0")
          || head.startsWith("MM\0*")
          || head.startsWith("GIF8")
          || head.startsWith("BM")
          || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))) {
        return OTHER_PICTURE;
      } else if (head.startsWith("PK\u0003\u0004")
          || head.startsWith("\u00d0\u00cf\u0011\u00e0")
          || head.startsWith("{\\rtf")) {
        return OFFICE;
      }
      return head.contains("%PDF-") ? PDF : OTHER;
    }
  }
}
