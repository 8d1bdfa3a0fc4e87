package org.dostyk.ewp;

import java.io.ByteArrayInputStream;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a document says, apart from how it is written: comments, prefixes, space around texts, the
 * order of attributes and hints for schemas do not count.
 */
public final class Meaning {
  private Meaning() {}

  public static String of(byte[] document) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setCoalescing(true);
      var text = new StringBuilder();
      write(
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(document))
              .getDocumentElement(),
          "",
          text);
      return text.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Element element, String indent, StringBuilder text) {
    text.append(indent)
        .append('{')
        .append(element.getNamespaceURI())
        .append('}')
        .append(element.getLocalName());
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!attribute.getNodeName().startsWith("xmlns")
          && !attribute.getNodeName().startsWith("xsi:")) {
        attributes.put(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    text.append(attributes);
    boolean children = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        if (!children) {
          text.append('\n');
        }
        children = true;
        write(inner, indent + " ", text);
      }
    }
    if (!children) {
      // Base64 may be broken into lines anywhere.
      String said = element.getTextContent().strip();
      boolean binary = said.length() > 200 && said.matches("[A-Za-z0-9+/=\\s]+");
      text.append(" = ").append(binary ? said.replaceAll("\\s", "") : said).append('\n');
    }
  }
}
