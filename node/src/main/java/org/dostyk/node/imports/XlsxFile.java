package org.dostyk.node.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.dostyk.node.web.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an .xlsx as a stream. Formulas are not computed, links to other files are not followed, and
 * a document type, through which XML reaches for other files, is refused.
 */
final class XlsxFile {
  private static final String NO_DOCUMENT_TYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";

  private XlsxFile() {}

  static List<Sheet> read(Path file) {
    try {
      XlsxParts.check(file);
      try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        return sheets(parts);
      }
    } catch (Refused e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw WorkbookFile.refused("broken");
    }
  }

  private static List<Sheet> sheets(OPCPackage parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(parts);
    var strings = new ReadOnlySharedStringsTable(parts, false);
    var styles = new XlsxStyles();
    parse(reader.getStylesData(), styles);
    var workbook = new XlsxWorkbook();
    parse(reader.getWorkbookData(), workbook);
    var sheets = new ArrayList<Sheet>();
    XSSFReader.SheetIterator each = reader.getSheetIterator();
    while (each.hasNext()) {
      if (sheets.size() == Limits.SHEETS) {
        throw Limits.unpacked();
      }
      var sheet = new XlsxSheet(strings, styles, workbook.from1904());
      parse(each.next(), sheet);
      sheets.add(sheet.read().named(each.getSheetName()));
    }
    return sheets;
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setFeature(NO_DOCUMENT_TYPE, true);
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    try (part) {
      reader.parse(new InputSource(part));
    }
  }
}
