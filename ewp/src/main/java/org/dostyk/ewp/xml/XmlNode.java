package org.dostyk.ewp.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element kept as it came, for parts of a document whose words belong to somebody else: a
 * registrar hands on what a manifest says about interfaces that it has never heard of.
 *
 * @param namespace empty for none
 * @param attributes by name; those of a namespace other than none are left out
 * @param text the element's own text without space around it; empty beside children
 */
public record XmlNode(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlNode> children,
    String text) {

  public XmlNode {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** An element with a text and nothing else. */
  public static XmlNode of(String namespace, String name, String text) {
    return new XmlNode(namespace, name, Map.of(), List.of(), text);
  }

  /** Reads the element that the reader stands on, with all that is in it. */
  public static XmlNode read(XmlReader in) throws XmlTrouble {
    String namespace = in.namespace();
    String name = in.localName();
    Map<String, String> attributes = attributes(in);
    var children = new ArrayList<XmlNode>(0);
    String text = in.mixed(child -> children.add(read(in)));
    return new XmlNode(
        namespace, name, attributes, children, children.isEmpty() ? text.strip() : "");
  }

  private static Map<String, String> attributes(XmlReader in) {
    if (in.attributes() == 0) {
      return Map.of();
    }
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < in.attributes(); i++) {
      if (in.attributeNamespace(i).isEmpty()) {
        attributes.put(in.attributeName(i), in.attributeValue(i));
      }
    }
    return attributes;
  }

  public void write(XmlWriter out) {
    out.beginIn(namespace, name);
    attributes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(a -> out.attribute(a.getKey(), a.getValue()));
    children.forEach(child -> child.write(out));
    if (!text.isEmpty()) {
      out.text(text);
    }
    out.end();
  }
}
