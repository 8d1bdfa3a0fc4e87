package org.dostyk.node.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.documents.ScanFinding.Turn;

/**
 * The codes of papers found on a page, and how the page lies by them: a code's three corners say
 * where its head is. A photograph is tried whole and in parts, at several sizes, since a code that
 * is lost in one is often found in another.
 *
 * @param turn empty where no code was found
 */
record CodesOnScan(List<Hash> hashes, Optional<Turn> turn) {
  static final CodesOnScan NONE = new CodesOnScan(List.of(), Optional.empty());

  private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
  private static final Pattern ADDRESS = Pattern.compile("/verify/([0-9a-f]{64})$");
  private static final int PARTS = 3;

  /** Below this many points a side, twice the size may show what the size itself does not. */
  private static final int WORTH_ENLARGING = 1_400;

  /**
   * @param thorough whether to try harder than once over the whole
   */
  static CodesOnScan on(ScanPicture picture, boolean thorough) {
    return new Search(
            new Grey(picture.grey(), picture.image().getWidth(), picture.image().getHeight()))
        .found(thorough);
  }

  /** A picture of one byte a point. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Grey(byte[] points, int width, int height) {

    LuminanceSource source() {
      return new PlanarYUVLuminanceSource(points, width, height, 0, 0, width, height, false);
    }

    Grey half() {
      int w = width / 2;
      int h = height / 2;
      byte[] half = new byte[w * h];
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int at = 2 * y * width + 2 * x;
          half[y * w + x] =
              (byte)
                  ((point(at) + point(at + 1) + point(at + width) + point(at + width + 1) + 2) / 4);
        }
      }
      return new Grey(half, w, h);
    }

    Grey twice() {
      byte[] twice = new byte[4 * width * height];
      for (int y = 0; y < 2 * height; y++) {
        for (int x = 0; x < 2 * width; x++) {
          int right = Math.min(width - 1, (x + 1) / 2);
          int below = Math.min(height - 1, (y + 1) / 2);
          twice[y * 2 * width + x] =
              (byte)
                  ((point(y / 2 * width + x / 2)
                          + point(y / 2 * width + right)
                          + point(below * width + x / 2)
                          + point(below * width + right))
                      / 4);
        }
      }
      return new Grey(twice, 2 * width, 2 * height);
    }

    /** A part that overlaps its neighbours by half, so that a code on a seam is whole in one. */
    Grey part(int column, int row) {
      int w = width / 2;
      int h = height / 2;
      int left = (width - w) * column / (PARTS - 1);
      int top = (height - h) * row / (PARTS - 1);
      byte[] part = new byte[w * h];
      for (int y = 0; y < h; y++) {
        System.arraycopy(points, (top + y) * width + left, part, y * w, w);
      }
      return new Grey(part, w, h);
    }

    private int point(int at) {
      return points[at] & 0xff;
    }
  }

  /** One search over a page, from the cheapest try to the dearest, until something is found. */
  private static final class Search {
    private final Grey page;
    private final Set<Hash> hashes = new LinkedHashSet<>();
    private final List<Turn> turns = new ArrayList<>();

    Search(Grey page) {
      this.page = page;
    }

    CodesOnScan found(boolean thorough) {
      look(thorough);
      return new CodesOnScan(List.copyOf(hashes), turns.stream().findFirst());
    }

    private void look(boolean thorough) {
      if (in(page) || in(page.half()) || !thorough) {
        return;
      }
      for (int row = PARTS - 1; row >= 0; row--) {
        for (int column = PARTS - 1; column >= 0; column--) {
          Grey part = page.part(column, row);
          if (in(part)
              || (Math.max(part.width, part.height) < WORTH_ENLARGING && in(part.twice()))) {
            return;
          }
        }
      }
    }

    private boolean in(Grey grey) {
      LuminanceSource source = grey.source();
      return in(new BinaryBitmap(new HybridBinarizer(source)))
          || in(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    }

    private boolean in(BinaryBitmap bits) {
      try {
        for (Result result : new QRCodeMultiReader().decodeMultiple(bits, HARDER)) {
          Matcher address = ADDRESS.matcher(result.getText());
          if (address.find()) {
            hashes.add(new Hash(address.group(1)));
            turns.add(turn(result.getResultPoints()));
          }
        }
      } catch (NotFoundException e) {
        return false;
      }
      return !hashes.isEmpty();
    }

    /** By the line from the code's upper left corner to its upper right one. */
    private static Turn turn(ResultPoint[] corners) {
      double across = corners[2].getX() - corners[1].getX();
      double down = corners[2].getY() - corners[1].getY();
      return Turn.ofQuarters((int) Math.round(Math.atan2(down, across) / (Math.PI / 2)));
    }
  }
}
