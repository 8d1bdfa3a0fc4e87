package org.dostyk.node.imports;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From the workbook's own part: whether its days are counted from 1904, as old Macintoshes did. */
final class XlsxWorkbook extends DefaultHandler {
  private boolean from1904;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("workbookPr")) {
      String said = attributes.getValue("date1904");
      from1904 = "1".equals(said) || "true".equals(said);
    }
  }

  boolean from1904() {
    return from1904;
  }
}
