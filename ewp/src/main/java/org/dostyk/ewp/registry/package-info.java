/**
 * Who belongs to the network, where they are reached, and by which keys they are known.
 *
 * <p>A host of the network publishes a {@link org.dostyk.ewp.registry.Manifest}: the institution
 * that it covers, the interfaces that it offers, its public keys. The network's registrar gathers
 * manifests into a {@link org.dostyk.ewp.registry.Catalogue}, which everybody reads: {@link
 * org.dostyk.ewp.registry.Catalogue#find} tells where an institution offers an interface, {@link
 * org.dostyk.ewp.registry.Catalogue#client} who signs with a key.
 *
 * <p>{@link org.dostyk.ewp.registry.CatalogueCopy} keeps a copy on disk, asks for a new one by its
 * ETag, and starts from the last good one when the registrar is out of reach. A new copy that
 * cannot be read never replaces a good one.
 *
 * <p>Any node can be the registrar of a network. {@link org.dostyk.ewp.registry.Registrar} takes an
 * application, names everything that stands against it, and admits it when an administrator has
 * compared the keys' fingerprints with its people by another way than the network. A member's later
 * manifest is taken over by itself, unless it brings a key that nobody compared.
 *
 * <p>A key must stand for one institution. Where a catalogue names one key for two, the key stands
 * for neither: {@code Catalogue.objections()} says so, and nobody is let in by it.
 */
@NullMarked
package org.dostyk.ewp.registry;

import org.jspecify.annotations.NullMarked;
