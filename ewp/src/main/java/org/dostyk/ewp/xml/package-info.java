/**
 * Reading what others wrote, and writing what others can read.
 *
 * <p>{@link org.dostyk.ewp.xml.XmlReader} goes through a document once, from front to back, in the
 * memory of one element. It knows no document type, no entity but XML's own five, no other encoding
 * than UTF-8, and it fetches nothing. {@link org.dostyk.ewp.xml.XmlLimits} bound bytes, depth,
 * elements, the length of a text and the time; whatever goes beyond them ends in an {@link
 * org.dostyk.ewp.xml.XmlTrouble} that quotes at most a few characters.
 *
 * <p>Elements are known by short names, which are the same in reading and in writing: {@code
 * hei-id} in the namespace of the document's root, {@code c:contact} in one of {@link
 * org.dostyk.ewp.xml.Namespaces}. An element that nobody asks for is passed over, for the network
 * adds optional elements in minor versions; a missing one is noticed by the record that needs it.
 *
 * <p>A {@link org.dostyk.ewp.xml.XmlTap} listens to a part of a document while it is read or
 * written; the hash of an agreement's conditions is computed so, in the same pass. An {@link
 * org.dostyk.ewp.xml.XmlNode} keeps an element whose words are not ours.
 */
@NullMarked
package org.dostyk.ewp.xml;

import org.jspecify.annotations.NullMarked;
