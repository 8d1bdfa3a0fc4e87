/**
 * A host to try things on: it serves a manifest, the catalogue of a small network of its own, and
 * the interfaces with a little invented data, over real TLS. Partners' clients and the network's
 * validator are run against it. It holds nothing real and is no part of a node.
 */
@NullMarked
package org.dostyk.ewp.trial;

import org.jspecify.annotations.NullMarked;
