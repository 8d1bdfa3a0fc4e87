/**
 * The interface that says back what it was told, and to whom: echo 2.0.1. Of no use in itself, and
 * the first that a new member gets to work, for it needs keys, catalogue, signatures and TLS to be
 * right.
 */
@NullMarked
package org.dostyk.ewp.echo;

import org.jspecify.annotations.NullMarked;
