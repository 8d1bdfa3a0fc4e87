package org.dostyk.node.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces that papers are set in. There is no italic, so none is ever faked; bold is a cut of
 * its own.
 */
enum Typeface {
  SANS_REGULAR("Noto Sans", 400, "NotoSans-Regular.ttf"),
  SANS_BOLD("Noto Sans", 700, "NotoSans-Bold.ttf"),
  CHINESE_REGULAR("Noto Sans SC", 400, "NotoSansSC-Regular.ttf"),
  CHINESE_BOLD("Noto Sans SC", 700, "NotoSansSC-Bold.ttf");

  private final String family;
  private final int weight;
  private final String file;
  private @Nullable SoftReference<TrueTypeFont> parsed;

  Typeface(String family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  /**
   * The font, kept while memory allows: the Chinese ones are ten megabytes each. Its reader has a
   * position, so one thread at a time may use it.
   */
  synchronized TrueTypeFont font() {
    TrueTypeFont font = parsed == null ? null : parsed.get();
    if (font == null) {
      font = parse();
      parsed = new SoftReference<>(font);
    }
    return font;
  }

  /** The glyph number by code point; 0 where the font has none. */
  CmapLookup glyphs() {
    try {
      return font().getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private TrueTypeFont parse() {
    try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
      // Lines are measured without ligatures, so they must be drawn without them.
      font.setEnableGsub(false);
      CmapTable letters = font.getCmap();
      letters.setCmaps(
          Arrays.stream(letters.getCmaps()).map(UsualLetters::new).toArray(CmapSubtable[]::new));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
