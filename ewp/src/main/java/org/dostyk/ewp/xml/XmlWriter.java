package org.dostyk.ewp.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as UTF-8, without white space between elements. Names are the short names of
 * {@link XmlReader}: {@code "hei-id"} for the document's own namespace, {@code "c:contact"} for
 * another of {@link Namespaces}, which is declared at the root. What XML cannot carry (control
 * characters, half a surrogate pair) is refused where it is written, not at the partner's.
 */
public final class XmlWriter {
  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> defaults = new ArrayDeque<>();
  private final Map<String, String> declared = new TreeMap<>();
  private final int declarations;
  private boolean inTag;
  private @Nullable XmlTap tap;

  private XmlWriter(String namespace, String root) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
    out.append(" xmlns=\"").append(namespace).append('"');
    declarations = out.length();
    open.push(root);
    defaults.push(namespace);
    inTag = true;
  }

  /** A document whose root stands open. */
  public static XmlWriter document(String namespace, String root) {
    return new XmlWriter(namespace, root);
  }

  public XmlWriter begin(String name) {
    closeTag();
    declare(name);
    out.append('<').append(name);
    open.push(name);
    defaults.push(defaults.getFirst());
    inTag = true;
    if (tap != null) {
      tap.begin(local(name));
    }
    return this;
  }

  /**
   * An element of any namespace: declared on the spot where it has no prefix and is not around.
   * Until it ends, names without a prefix are of its namespace.
   */
  public XmlWriter beginIn(String namespace, String local) {
    String prefix = Namespaces.PREFIXES.get(namespace);
    if (prefix != null) {
      return begin(prefix + ":" + local);
    }
    begin(local);
    if (!namespace.equals(defaults.getFirst())) {
      defaults.pop();
      defaults.push(namespace);
      out.append(" xmlns=\"");
      escape(namespace, true);
      out.append('"');
    }
    return this;
  }

  public XmlWriter attribute(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (!inTag) {
      throw new IllegalStateException("An attribute after content: " + name);
    }
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    if (tap != null) {
      tap.attribute(local(name), value);
    }
    return this;
  }

  public XmlWriter text(String text) {
    closeTag();
    escape(text, false);
    if (tap != null) {
      tap.text(text);
    }
    return this;
  }

  public XmlWriter end() {
    String name = open.pop();
    defaults.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
    if (tap != null) {
      tap.end();
    }
    return this;
  }

  /** An element with a text; nothing where the text is null. */
  public XmlWriter element(String name, @Nullable Object text) {
    return text == null ? this : begin(name).text(text.toString()).end();
  }

  /** One element for each of several texts. */
  public XmlWriter each(String name, Iterable<?> texts) {
    for (Object text : texts) {
      element(name, text);
    }
    return this;
  }

  /** From the next element on, {@code tap} sees what is written, until null is set. */
  public void tap(@Nullable XmlTap listener) {
    tap = listener;
  }

  /** Closes what stands open, and gives the bytes. */
  public byte[] bytes() {
    while (!open.isEmpty()) {
      end();
    }
    var spaces = new StringBuilder();
    declared.forEach(
        (prefix, namespace) ->
            spaces.append(" xmlns:").append(prefix).append("=\"").append(namespace).append('"'));
    out.insert(declarations, spaces);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void declare(String name) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String prefix = name.substring(0, colon);
      declared.computeIfAbsent(prefix, Namespaces::of);
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
        default -> {
          i += plain(text, i, c);
        }
      }
    }
  }

  private int plain(String text, int i, char c) {
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      out.append(c).append(text.charAt(i + 1));
      return 1;
    }
    if (c < ' ' || Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
      throw new IllegalArgumentException(
          "XML cannot carry the character U+%04X in \"%s\""
              .formatted((int) c, XmlTrouble.shown(text)));
    }
    out.append(c);
    return 0;
  }
}
