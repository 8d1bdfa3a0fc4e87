package org.dostyk.ewp.xml;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from front to back under {@link XmlLimits}, with no document type, no entity
 * beyond XML's own five, and nothing fetched from anywhere. UTF-8 only.
 *
 * <p>A reader of a record asks for {@link #open} and then {@link #eachChild}: the visitor is called
 * with each child's short name (see {@link Namespaces}) and reads the child by {@link #text},
 * {@link #token} or another {@code eachChild}. A child that it does not touch is passed over, as
 * the network's rules want of unknown elements. Not for use by several threads.
 */
public final class XmlReader {
  private static final XMLInputFactory FACTORY = factory();
  private static final int EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK = 4096;

  private final XmlLimits limits;
  private final BoundedInput input;
  private final XMLStreamReader in;
  private final String rootNamespace;
  private final String rootName;
  private final Names names;
  private int depth;
  private long elements;
  private int events;
  private boolean touched;
  private @Nullable XmlTap tap;

  private XmlReader(InputStream bytes, XmlLimits limits) throws XmlTrouble {
    this.limits = limits;
    this.input = new BoundedInput(bytes, limits);
    try {
      in = FACTORY.createXMLStreamReader(decoded(input));
      String declared = in.getCharacterEncodingScheme();
      if (declared != null
          && !declared.equalsIgnoreCase("UTF-8")
          && !declared.equalsIgnoreCase("US-ASCII")) {
        throw new XmlTrouble(
            "The document is written in " + XmlTrouble.shown(declared) + ", not UTF-8");
      }
    } catch (XMLStreamException | IOException e) {
      throw trouble(e);
    }
    while (next() != XMLStreamConstants.START_ELEMENT) {
      // comments and processing instructions before the root say nothing
    }
    String namespace = in.getNamespaceURI();
    rootNamespace = namespace == null ? "" : namespace;
    rootName = in.getLocalName();
    names = new Names(rootNamespace, Namespaces.PREFIXES);
  }

  /** Decoded here, strictly: the JDK's scanner prints a malformed byte on the console. */
  private static Reader decoded(InputStream bytes) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 14);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** Stands on the root element, whatever it is. */
  public static XmlReader open(InputStream bytes, XmlLimits limits) throws XmlTrouble {
    return new XmlReader(bytes, limits);
  }

  /** Stands on the root element, which must have this namespace and name. */
  public static XmlReader open(byte[] bytes, XmlLimits limits, String namespace, String root)
      throws XmlTrouble {
    return open(new ByteArrayInputStream(bytes), limits).expect(namespace, root);
  }

  public XmlReader expect(String namespace, String root) throws XmlTrouble {
    if (!rootName.equals(root) || !rootNamespace.equals(namespace)) {
      throw new XmlTrouble(
          "The document is a <%s> of %s, where a <%s> of %s was expected"
              .formatted(
                  XmlTrouble.shown(rootName), XmlTrouble.shown(rootNamespace), root, namespace));
    }
    return this;
  }

  public String rootNamespace() {
    return rootNamespace;
  }

  public String rootName() {
    return rootName;
  }

  /** The namespace of the element that the reader stands on; empty for none. */
  public String namespace() {
    String namespace = in.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  public String localName() {
    return in.getLocalName();
  }

  /** An attribute of the element that the reader stands on, or null. */
  public @Nullable String attribute(String name) {
    return in.getAttributeValue(null, name);
  }

  /** {@code xml:lang} of the element that the reader stands on, or null. */
  public @Nullable String language() {
    return in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
  }

  int attributes() {
    return in.getAttributeCount();
  }

  String attributeName(int i) {
    return in.getAttributeLocalName(i);
  }

  String attributeNamespace(int i) {
    String namespace = in.getAttributeNamespace(i);
    return namespace == null ? "" : namespace;
  }

  String attributeValue(int i) {
    return in.getAttributeValue(i);
  }

  /** What one child of an element means. */
  @FunctionalInterface
  public interface Child {
    void read(String name) throws XmlTrouble;
  }

  /** Goes through the children of the element that the reader stands on, to its end. */
  public void eachChild(Child child) throws XmlTrouble {
    children(child, null);
  }

  /** As {@link #eachChild}, and gives the text that stood between the children. */
  String mixed(Child child) throws XmlTrouble {
    var text = new StringBuilder(0);
    children(child, text);
    return text.toString();
  }

  private void children(Child child, @Nullable StringBuilder text) throws XmlTrouble {
    touched = true;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          touched = false;
          int within = depth;
          child.read(names.of(in.getNamespaceURI(), in.getLocalName()));
          if (!touched) {
            skip();
          } else if (depth != within - 1) {
            throw new IllegalStateException("A child was read in part");
          }
          touched = true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text != null) {
            text.append(in.getText());
            checkLength(text.length());
          }
        }
        default -> {
          // a comment
        }
      }
    }
  }

  private void checkLength(int length) throws XmlTrouble {
    if (length > limits.text()) {
      throw new XmlTrouble("A text is longer than " + limits.text() + " characters" + place());
    }
  }

  /** The text of the element that the reader stands on, as written; it may have no children. */
  public String text() throws XmlTrouble {
    touched = true;
    String first = "";
    StringBuilder more = null;
    while (true) {
      int event = next();
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String part = in.getText();
          if (more != null) {
            more.append(part);
          } else if (first.isEmpty()) {
            first = part;
          } else {
            more = new StringBuilder(first).append(part);
          }
          checkLength(more == null ? first.length() : more.length());
        }
        case XMLStreamConstants.START_ELEMENT ->
            throw new XmlTrouble(
                "<" + XmlTrouble.shown(in.getLocalName()) + "> stands inside a text" + place());
        case XMLStreamConstants.END_ELEMENT -> {
          return more == null ? first : more.toString();
        }
        default -> {
          // a comment does not end a text
        }
      }
    }
  }

  /** The text of the element without space around it: for ids, codes, numbers, dates. */
  public String token() throws XmlTrouble {
    return text().strip();
  }

  /** Passes over the element that the reader stands on, to its end. */
  public void skip() throws XmlTrouble {
    touched = true;
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** Reads on to the end of the document, so that rubbish behind the root is noticed. */
  public void close() throws XmlTrouble {
    try {
      while (in.hasNext()) {
        next();
      }
      in.close();
    } catch (XMLStreamException e) {
      throw trouble(e);
    }
  }

  /** From the element that the reader stands on, {@code tap} sees everything until null is set. */
  public void tap(@Nullable XmlTap listener) {
    tap = listener;
    if (listener != null) {
      tapBegin(listener);
    }
  }

  /** A trouble with the value just read, named by its place in the document. */
  public XmlTrouble wrong(String what) {
    return new XmlTrouble(what + place());
  }

  private int next() throws XmlTrouble {
    try {
      if (++events % EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
        input.checkTime();
      }
      int event = in.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (tap != null) {
            tap.end();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (tap != null) {
            tap.text(in.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION ->
            throw new XmlTrouble("The document brings a document type, which is refused");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XmlTrouble("The document names an entity, which is refused" + place());
        default -> {
          // comments, processing instructions
        }
      }
      return event;
    } catch (XMLStreamException | IOException e) {
      throw trouble(e);
    } catch (RuntimeException e) {
      // the JDK's scanner lets some of its own faults through on malformed input
      throw new XmlTrouble("The document is malformed", e);
    }
  }

  private void begin() throws XmlTrouble {
    if (++depth > limits.depth()) {
      throw new XmlTrouble("Elements lie more than " + limits.depth() + " deep");
    }
    if (++elements > limits.elements()) {
      throw new XmlTrouble("The document has more than " + limits.elements() + " elements");
    }
    if (tap != null) {
      tapBegin(tap);
    }
  }

  private void tapBegin(XmlTap listener) {
    listener.begin(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      listener.attribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
  }

  private String place() {
    var where = in.getLocation();
    return " (line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ")";
  }

  private static XmlTrouble trouble(Exception e) {
    Throwable cause = e;
    while (cause instanceof XMLStreamException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new XmlTrouble("The document cannot be read: " + XmlTrouble.shown(firstLine(said)), e);
  }

  private static String firstLine(String said) {
    int message = said.indexOf("Message: ");
    return message >= 0 ? said.substring(message + 9) : said;
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else lies on the class path: the limits were tried with this one.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the document is read");
        });
    return factory;
  }
}
