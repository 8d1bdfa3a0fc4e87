package org.dostyk.node.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.documents.ScanReader.NotReadable;

/**
 * A page's picture, in memory and of bounded size.
 *
 * @param image in colour, on white
 */
record ScanPicture(BufferedImage image) {
  private static final double MOST_IN_MEMORY = 16_000_000;
  private static final int SHOWN = 2_200;
  private static final float QUALITY = 0.72f;

  /** How far from the paper's own grey a spot must be to count as ink. */
  private static final int INK = 40;

  private static final int SPOTS_PER_INK = 10_000;

  /** Reads a JPEG or PNG: its size first, then as many of its points as are of use. */
  static ScanPicture read(byte[] file) throws IOException {
    var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new NotReadable(Why.BROKEN);
    }
    ImageReader reader = readers.next();
    var cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.contains("Premature end") || warning.contains("Corrupt JPEG data")) {
            cutOff.set(true);
          }
        });
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      double pixels = (double) width * height;
      if (pixels > ScanReader.MOST_PIXELS) {
        throw new NotReadable(Why.TOO_LARGE);
      }
      if (Math.max(width, height) < ScanReader.LEAST_LONG
          || Math.min(width, height) < ScanReader.LEAST_SHORT) {
        throw new NotReadable(Why.TOO_SMALL);
      }
      var param = reader.getDefaultReadParam();
      int each = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / MOST_IN_MEMORY)));
      param.setSourceSubsampling(each, each, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (cutOff.get()) {
        throw new NotReadable(Why.BROKEN);
      }
      return new ScanPicture(turned(onWhite(image), ExifTurn.quarters(file)));
    } finally {
      reader.dispose();
    }
  }

  /** Whether it is one even surface, as of a sheet laid in face up. */
  boolean blank() {
    byte[] grey = grey();
    int[] spots = new int[256];
    int every = Math.max(1, grey.length / 400_000);
    int all = 0;
    for (int i = 0; i < grey.length; i += every) {
      spots[grey[i] & 0xff]++;
      all++;
    }
    int paper = 0;
    for (int seen = spots[0]; seen < all / 2; seen += spots[++paper]) {}
    int ink = 0;
    for (int shade = 0; shade < spots.length; shade++) {
      ink += Math.abs(shade - paper) > INK ? spots[shade] : 0;
    }
    return (long) ink * SPOTS_PER_INK < all;
  }

  /** One byte per point, row by row, black to white. */
  byte[] grey() {
    var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = grey.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
  }

  /** The page as it is shown, set upright from how it lies. */
  BufferedImage upright(Turn lies) {
    BufferedImage shown = image;
    double over = Math.max(image.getWidth(), image.getHeight()) / (double) SHOWN;
    while (over >= 2) {
      shown = scaled(shown, shown.getWidth() / 2, shown.getHeight() / 2);
      over /= 2;
    }
    if (over > 1) {
      shown =
          scaled(
              shown,
              (int) Math.round(shown.getWidth() / over),
              (int) Math.round(shown.getHeight() / over));
    }
    return turned(shown, -lies.quarters());
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  static BufferedImage onWhite(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    var white =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = white.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, white.getWidth(), white.getHeight());
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return white;
  }

  private static BufferedImage turned(BufferedImage image, int quarters) {
    int clockwise = Math.floorMod(quarters, 4);
    if (clockwise == 0) {
      return image;
    }
    boolean lying = clockwise % 2 == 1;
    int width = lying ? image.getHeight() : image.getWidth();
    int height = lying ? image.getWidth() : image.getHeight();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.quadrantRotate(clockwise);
    turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    Graphics2D g = turned.createGraphics();
    g.drawImage(image, turn, null);
    g.dispose();
    return turned;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = scaled.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return scaled;
  }

  /** How a camera was held, as it wrote beside the picture (Exif 2.3, tag 0x0112). */
  private static final class ExifTurn {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** The quarters clockwise by which the picture is to be turned. */
    static int quarters(byte[] file) {
      try {
        return switch (orientation(file)) {
          case 3, 4 -> 2;
          case 5, 6 -> 1;
          case 7, 8 -> 3;
          default -> 0;
        };
      } catch (IndexOutOfBoundsException e) {
        return 0; // a damaged note about the picture is not a damaged picture
      }
    }

    private static int orientation(byte[] file) {
      int at = 2;
      while (at + 4 < file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != 0xda) {
        int length = number(file, at + 2, 2, true);
        int body = at + 4;
        if ((file[at + 1] & 0xff) == 0xe1
            && Arrays.equals(file, body, body + EXIF.length, EXIF, 0, EXIF.length)) {
          return inTiff(file, body + EXIF.length);
        }
        at += 2 + Math.max(2, length);
      }
      return 1;
    }

    private static int inTiff(byte[] file, int tiff) {
      boolean big = file[tiff] == 'M';
      int directory = tiff + number(file, tiff + 4, 4, big);
      int entries = number(file, directory, 2, big);
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        if (number(file, entry, 2, big) == ORIENTATION) {
          return number(file, entry + 8, 2, big);
        }
      }
      return 1;
    }

    private static int number(byte[] file, int at, int bytes, boolean big) {
      int number = 0;
      for (int i = 0; i < bytes; i++) {
        number = (number << 8) | (file[big ? at + i : at + bytes - 1 - i] & 0xff);
      }
      return number;
    }
  }
}
