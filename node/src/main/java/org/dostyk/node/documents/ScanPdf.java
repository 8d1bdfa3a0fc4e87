package org.dostyk.node.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.documents.ScanReader.NotReadable;

/** The pages of a scanned PDF as pictures. */
final class ScanPdf {
  private static final float POINTS_PER_INCH = 72;
  private static final float RENDERED = 200;
  private static final double MOST_RENDERED = 9_000_000;

  private ScanPdf() {}

  static ScanReader.Sheets read(byte[] file) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.getNumberOfPages() > ScanReader.MOST_PAGES) {
        throw new NotReadable(Why.TOO_MANY_PAGES);
      }
      if (pdf.getNumberOfPages() == 0) {
        throw new NotReadable(Why.BROKEN);
      }
      var sheets = new ScanReader.Sheets(pdf.getNumberOfPages());
      var renderer = new Honest(pdf);
      renderer.setSubsamplingAllowed(true);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        BufferedImage image =
            renderer.renderImage(i, scale(pdf.getPage(i).getCropBox()), ImageType.RGB);
        sheets.add(new ScanPicture(ScanPicture.onWhite(image)));
      }
      return sheets;
    } catch (InvalidPasswordException e) {
      throw new NotReadable(Why.LOCKED);
    }
  }

  private static float scale(PDRectangle page) throws NotReadable {
    double width = page.getWidth() / POINTS_PER_INCH * RENDERED;
    double height = page.getHeight() / POINTS_PER_INCH * RENDERED;
    if (!(width >= 1 && height >= 1)) {
      throw new NotReadable(Why.BROKEN);
    }
    double over = Math.max(1, Math.sqrt(width * height / MOST_RENDERED));
    return (float) (RENDERED / POINTS_PER_INCH / over);
  }

  /** Shows a page whole or not at all: what could not be drawn is not passed over in silence. */
  private static final class Honest extends PDFRenderer {
    Honest(PDDocument pdf) {
      super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
          if (e instanceof MissingImageReaderException || operator.getName().equals("Do")) {
            throw new NotReadable(Why.BROKEN);
          }
          super.operatorException(operator, operands, e);
        }
      };
    }
  }
}
