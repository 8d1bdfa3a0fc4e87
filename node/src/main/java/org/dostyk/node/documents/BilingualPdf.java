package org.dostyk.node.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The paper of a document: PDF/A-3a with the document itself inside as data. Two languages stand
 * side by side, clause by clause; three or four one below the other. The same input gives the same
 * pages on every machine, with nothing from the clock, so that a paper can be compared with what
 * its own data says, see {@link PdfCheck}.
 *
 * <p>Thread-safe; papers are set one after another.
 */
@Component
public class BilingualPdf {
  /**
   * The way of setting pages. To be raised whenever the same document would give other pages: a
   * change of template, style, texts, fonts or libraries. A test tells.
   */
  public static final int EDITION = 1;

  private static final String PACKAGE = "org.dostyk.node.jte";

  private final Texts texts;
  private final TemplateEngine templates;

  public BilingualPdf(Texts texts) {
    this.texts = texts;
    this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
  }

  /** Sets the paper. Characters that cannot be printed are written out, see {@link Fonts}. */
  public byte[] render(SignedDocument signed) {
    PdfPages.PRESS.lock();
    try (var pdf = new PDDocument()) {
      lay(signed, pdf);
      return PdfArchive.seal(pdf, signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PdfPages.PRESS.unlock();
    }
  }

  private void lay(SignedDocument signed, PDDocument pdf) throws IOException {
    String qr = QrCode.dataUri(signed.verification().toString());
    var html = new StringOutput();
    templates.render("documents/paper.jte", PaperPage.of(signed, texts, qr), html);
    PdfRendererBuilder builder =
        new PdfPages(pdf, "paper.css")
            .builder()
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .useColorProfile(PdfPages.resource("sRGB-v2-micro.icc"));
    PdfPages.add(builder, html.toString());
  }
}
