package org.dostyk.node.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A paper printed, signed by pen, sealed and scanned: made from the PDF that was handed out, as an
 * office machine or a phone would show it. The same seed gives the same spots.
 *
 * @param image what lies on the glass
 */
public record ScannedPaper(BufferedImage image) {
  private static final float DOTS_PER_INCH = 200;
  private static final long SEED = 20251204;

  /** The last page of a paper, with a scribble and a red seal on it. */
  public static ScannedPaper ofLastPage(byte[] pdf) throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(paper);
      BufferedImage page = renderer.renderImageWithDPI(paper.getNumberOfPages() - 1, DOTS_PER_INCH);
      return new ScannedPaper(page).signed();
    }
  }

  /** A sheet that bears nothing but a code, a signature and a seal: quickly made. */
  public static ScannedPaper withCode(String address) {
    ScannedPaper sheet = empty().signed();
    try {
      BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCode.png(address)));
      Graphics2D g = sheet.image.createGraphics();
      g.drawImage(code, 1250, 1950, 260, 260, null);
      g.dispose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet;
  }

  /** An empty sheet. */
  public static ScannedPaper empty() {
    var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    g.setColor(new Color(250, 249, 245));
    g.fillRect(0, 0, page.getWidth(), page.getHeight());
    g.dispose();
    return new ScannedPaper(page);
  }

  /** With a scribble in blue and a round seal in red. */
  public ScannedPaper signed() {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setStroke(new BasicStroke(5));
    g.setColor(new Color(30, 40, 140));
    var pen = new Path2D.Double();
    pen.moveTo(300, 1200);
    var random = new Random(SEED);
    for (int i = 1; i < 9; i++) {
      pen.quadTo(
          300 + i * 40, 1100 + random.nextInt(200), 320 + i * 40, 1150 + random.nextInt(100));
    }
    g.draw(pen);
    g.setColor(new Color(200, 30, 30, 180));
    g.drawOval(750, 1050, 300, 300);
    g.drawOval(780, 1080, 240, 240);
    g.dispose();
    return this;
  }

  /** Laid on the glass a little aslant. */
  public ScannedPaper skewed(double degrees) {
    return through(
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0),
        image.getWidth(),
        image.getHeight());
  }

  /** Turned clockwise by quarters. */
  public ScannedPaper turned(int quarters) {
    boolean lying = quarters % 2 == 1;
    int width = lying ? image.getHeight() : image.getWidth();
    int height = lying ? image.getWidth() : image.getHeight();
    var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    return through(turn, width, height);
  }

  /** As a phone sees it from one side: the far edge is shorter, the light falls off. */
  public ScannedPaper photographed() {
    int width = image.getWidth();
    int height = image.getHeight();
    var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      double far = 1 - (double) y / height;
      double narrow = 1 + 0.12 * far;
      double light = 1 - 0.25 * far;
      for (int x = 0; x < width; x++) {
        int from = (int) Math.round((x - width / 2.0) * narrow + width / 2.0);
        int fromY = (int) Math.round(Math.pow((double) y / height, 0.97) * height);
        boolean table = from < 0 || from >= width || fromY >= height;
        photo.setRGB(x, y, dimmed(table ? 0x6b5a48 : image.getRGB(from, fromY), light));
      }
    }
    return new ScannedPaper(photo);
  }

  /** With the specks of a sensor. */
  public ScannedPaper noisy() {
    var noisy = new ScannedPaper(copy(image));
    int[] points = ((DataBufferInt) noisy.image.getRaster().getDataBuffer()).getData();
    var random = new Random(SEED);
    for (int i = 0; i < points.length; i++) {
      points[i] = dimmed(points[i], 0.9 + random.nextInt(32) * 0.0025);
    }
    return noisy;
  }

  public byte[] jpeg(float quality) {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  public byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A PDF as scanners make them: a picture on each page. */
  public static byte[] pdf(ScannedPaper... pages) throws IOException {
    try (var pdf = new PDDocument()) {
      for (ScannedPaper scanned : List.copyOf(new ArrayList<>(List.of(pages)))) {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        var picture = JPEGFactory.createFromImage(pdf, scanned.image(), 0.7f);
        try (var content = new PDPageContentStream(pdf, page)) {
          content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static BufferedImage copy(BufferedImage image) {
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = copy.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return copy;
  }

  private ScannedPaper through(AffineTransform transform, int width, int height) {
    var through = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = through.createGraphics();
    g.setColor(new Color(236, 236, 232));
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, transform, null);
    g.dispose();
    return new ScannedPaper(through);
  }

  private static int dimmed(int rgb, double light) {
    int red = shade((rgb >> 16 & 0xff) * light);
    int green = shade((rgb >> 8 & 0xff) * light);
    int blue = shade((rgb & 0xff) * light);
    return red << 16 | green << 8 | blue;
  }

  private static int shade(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
