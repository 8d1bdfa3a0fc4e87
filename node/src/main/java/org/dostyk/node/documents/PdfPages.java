package org.dostyk.node.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays texts into a PDF one after another, in the fonts that papers are set in: they are taken into
 * it once, however many texts there are. Whoever lays pages holds {@link #PRESS}, for the fonts
 * have one reader.
 */
final class PdfPages {
  /** Held from the first page laid until the file is written. */
  static final ReentrantLock PRESS = new ReentrantLock();

  private static final String BASE = "dostyk:/documents/";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final PDDocument pdf;
  private final String style;
  private final Map<Typeface, PDFontSupplier> fonts = new EnumMap<>(Typeface.class);

  /**
   * @param style the file of the style sheet, the only thing that is read besides the text
   */
  PdfPages(PDDocument pdf, String style) throws IOException {
    this.pdf = pdf;
    this.style = style;
    for (Typeface face : Typeface.values()) {
      fonts.put(face, new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)));
    }
  }

  /** What every text is laid by. */
  PdfRendererBuilder builder() {
    String sheet = BASE + style;
    var builder = new PdfRendererBuilder();
    builder
        .usePDDocument(pdf)
        .useUnicodeLineBreaker(LineBreaks.ofLines())
        .useUnicodeCharacterBreaker(LineBreaks.ofCharacters())
        .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : sheet)
        .useProtocolsStreamImplementation(uri -> new Style(style), "dostyk")
        .useExternalResourceAccessControl(
            (uri, type) -> uri.startsWith("data:image/png;") || uri.equals(sheet),
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    fonts.forEach(
        (face, font) ->
            builder.useFont(font, face.family(), face.weight(), FontStyle.NORMAL, true));
    return builder;
  }

  /** Adds the pages of a text. */
  static void add(PdfRendererBuilder builder, String html) throws IOException {
    builder.withHtmlContent(html, BASE);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  /** The style sheet. */
  private record Style(String name) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(resource(name));
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = PdfPages.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
