package org.dostyk.ewp.xml;

/**
 * Sees every element, attribute and text that passes through a reader or a writer, in the order of
 * the document. Namespaces are left out: what listens here (a hash over names and values) goes by
 * local names.
 */
public interface XmlTap {
  /** An element begins. Its attributes follow, then what is in it. */
  void begin(String name);

  /** An attribute of the element that has just begun; namespace declarations are none. */
  void attribute(String name, String value);

  /** Text inside the innermost open element; one element's text may come in several parts. */
  void text(String text);

  /** The innermost open element ends. */
  void end();
}
