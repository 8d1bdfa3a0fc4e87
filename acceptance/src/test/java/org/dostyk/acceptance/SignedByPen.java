package org.dostyk.acceptance;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A paper that was printed, signed by pen on its last page, and scanned. */
final class SignedByPen {
  private static final int DPI = 150;

  private SignedByPen() {}

  static Path scan(byte[] paper) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      BufferedImage page =
          new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, DPI, ImageType.RGB);
      Graphics2D pen = page.createGraphics();
      pen.setColor(new Color(25, 40, 130));
      pen.setStroke(new BasicStroke(4));
      int x = page.getWidth() * 2 / 3;
      int y = page.getHeight() / 4;
      for (int i = 0; i < 12; i++) {
        pen.drawArc(x + i * 14, y - i % 3 * 20, 60, 40 + i % 4 * 15, i * 30, 220);
      }
      pen.setColor(new Color(190, 30, 40));
      pen.drawOval(x - 60, y - 40, 200, 200);
      pen.dispose();
      Path file = Files.createTempFile("signed", ".jpg");
      ImageIO.write(page, "jpg", file.toFile());
      return file;
    }
  }
}
