/**
 * Requests and answers as plain values, apart from any HTTP server or client: what is signed, what
 * is verified, what an adapter fills from a servlet request or from the JDK's server. A header may
 * stand several times; whoever needs exactly one asks for {@link org.dostyk.ewp.wire.Headers#one},
 * and is refused two.
 */
@NullMarked
package org.dostyk.ewp.wire;

import org.jspecify.annotations.NullMarked;
