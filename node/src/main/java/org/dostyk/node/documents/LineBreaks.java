package org.dostyk.node.documents;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end, by Unicode's rules (UAX 14): no Chinese line begins with a full stop or
 * ends with an opening bracket. ICU's and not the JDK's, whose rules change with its release.
 */
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks;

  private LineBreaks(BreakIterator breaks) {
    this.breaks = breaks;
  }

  static LineBreaks ofLines() {
    return new LineBreaks(BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-u-lb-strict")));
  }

  /** For a word that is longer than its line: it breaks between what a reader sees as letters. */
  static LineBreaks ofCharacters() {
    return new LineBreaks(BreakIterator.getCharacterInstance(ULocale.ROOT));
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }

  @Override
  public int next() {
    return breaks.next();
  }
}
