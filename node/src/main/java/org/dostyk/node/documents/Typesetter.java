package org.dostyk.node.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/**
 * Sets papers that belong together into one file of A4 pages: letters, cards, itineraries, packs.
 * They share their fonts, so that a hundred papers take little more than their words. Characters
 * that cannot be printed are written out, see {@link Fonts}.
 *
 * <p>Thread-safe; volumes are set one after another.
 */
@Component
public class Typesetter {
  private final TemplateEngine templates;

  Typesetter(TemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * A paper to be set.
   *
   * @param template a page in well-formed XHTML that names the style sheet {@code sheets.css}, by
   *     its path without ending
   * @param page the template's parameter {@code page}
   */
  public record Sheet(String template, Object page) {}

  /**
   * Sets papers one after another.
   *
   * @param title of the whole file
   * @param tag the language that most of it is in
   * @param set called after each paper
   */
  public Volume set(String title, String tag, List<Sheet> sheets, Runnable set) {
    PdfPages.PRESS.lock();
    try (var pdf = new PDDocument()) {
      var pages = new PdfPages(pdf, "sheets.css");
      var firsts = new ArrayList<Integer>();
      for (Sheet sheet : sheets) {
        firsts.add(pdf.getNumberOfPages());
        var html = new StringOutput();
        templates.render(sheet.template() + ".jte", sheet.page(), html);
        PdfPages.add(pages.builder(), Fonts.visible(html.toString()));
        set.run();
      }
      firsts.add(pdf.getNumberOfPages());
      describe(pdf, title, tag);
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return new Volume(out.toByteArray(), firsts, title, tag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PdfPages.PRESS.unlock();
    }
  }

  /** The same where nothing is to be taken from it: the file alone. */
  public byte[] file(String title, String tag, List<Sheet> sheets) {
    try (Volume volume = set(title, tag, sheets, () -> {})) {
      return volume.whole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void describe(PDDocument pdf, String title, String tag) {
    var info = new PDDocumentInformation();
    info.setTitle(title);
    info.setProducer("Dostyk");
    pdf.setDocumentInformation(info);
    pdf.getDocumentCatalog().setLanguage(tag);
  }
}
