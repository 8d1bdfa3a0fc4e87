package org.dostyk.node.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

  private static final String BASE = "dostyk:/documents/";
  private static final String STYLE = BASE + "paper.css";
  private static final String PACKAGE = "org.dostyk.node.jte";

  private final Texts texts;
  private final TemplateEngine templates;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  public BilingualPdf(Texts texts) {
    this.texts = texts;
    this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    XRLog.setLoggingEnabled(false);
  }

  /** Sets the paper. Characters that cannot be printed are written out, see {@link Fonts}. */
  public byte[] render(SignedDocument signed) {
    oneAtATime.lock();
    try (var pdf = new PDDocument()) {
      lay(signed, pdf);
      return PdfArchive.seal(pdf, signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void lay(SignedDocument signed, PDDocument pdf) throws IOException {
    String qr = QrCode.dataUri(signed.verification().toString());
    var html = new StringOutput();
    templates.render("documents/paper.jte", PaperPage.of(signed, texts, qr), html);

    var builder = new PdfRendererBuilder();
    builder
        .usePDDocument(pdf)
        .usePdfAConformance(PdfAConformance.PDFA_3_A)
        .useColorProfile(resource("sRGB-v2-micro.icc"))
        .useUnicodeLineBreaker(LineBreaks.ofLines())
        .useUnicodeCharacterBreaker(LineBreaks.ofCharacters())
        .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : STYLE)
        .useProtocolsStreamImplementation(uri -> new Style(), "dostyk")
        .useExternalResourceAccessControl(
            (uri, type) -> uri.startsWith("data:image/png;") || uri.equals(STYLE),
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .withHtmlContent(html.toString(), BASE);
    for (Typeface face : Typeface.values()) {
      var font = new PDFontSupplier(PDType0Font.load(pdf, face.font(), true));
      builder.useFont(font, face.family(), face.weight(), FontStyle.NORMAL, true);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  /** The style sheet, the only thing that setting a paper reads besides its text. */
  private static final class Style implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(resource("paper.css"));
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = BilingualPdf.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
