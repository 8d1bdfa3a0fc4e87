package org.dostyk.node.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Papers set into one file, from which some can be taken. Not for use by several threads. */
public final class Volume implements AutoCloseable {
  private final byte[] whole;
  private final List<Integer> firsts;
  private final String title;
  private final String tag;
  private final PDDocument pdf;

  /**
   * @param firsts the first page of each paper, and the number of all pages
   */
  Volume(byte[] whole, List<Integer> firsts, String title, String tag) throws IOException {
    this.whole = whole.clone();
    this.firsts = List.copyOf(firsts);
    this.title = title;
    this.tag = tag;
    this.pdf = Loader.loadPDF(whole);
  }

  /** All papers, as a PDF. */
  public byte[] whole() {
    return whole.clone();
  }

  /**
   * Some of the papers, in the order asked for, as a PDF of their own.
   *
   * @param sheets their places, from 0
   */
  public byte[] only(List<Integer> sheets) {
    try (var some = new PDDocument()) {
      for (int sheet : sheets) {
        for (int page = firsts.get(sheet); page < firsts.get(sheet + 1); page++) {
          some.importPage(pdf.getPage(page));
        }
      }
      Typesetter.describe(some, title, tag);
      var out = new ByteArrayOutputStream();
      some.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
