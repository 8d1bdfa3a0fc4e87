/**
 * Who sent this, and is it what they sent: signatures over HTTP messages, both ways.
 *
 * <p>The network signs by draft-cavage-http-signatures-07 with {@code rsa-sha256} and keys of 2048
 * bits or more. A client signs the request's first line, {@code Host}, {@code Date} (or {@code
 * Original-Date}, where a proxy writes its own date), {@code Digest} of the body and a fresh {@code
 * X-Request-Id}; {@link org.dostyk.ewp.signature.RequestSigner} adds what is missing and signs
 * every header there is, because the receiver must ignore one that is not signed. A server that is
 * asked to ({@code Accept-Signature}) signs its answer, and binds it to the request by repeating
 * the request's id and signature: {@link org.dostyk.ewp.signature.ResponseSigner}.
 *
 * <p>{@link org.dostyk.ewp.signature.RequestVerifier} and {@link
 * org.dostyk.ewp.signature.ResponseVerifier} do not hand back "true" but the message with nothing
 * in it that was not signed. Whatever fails is a {@link org.dostyk.ewp.wire.Refusal} with the
 * status that the specification wants and a sentence for the other side's developer.
 *
 * <p>Keys are known by the SHA-256 of their encoding, {@link
 * org.dostyk.ewp.signature.KeyFingerprint}. A {@link org.dostyk.ewp.signature.KeyRing} holds
 * several of one's own: a new one is published first and signs from a later moment, when
 * everybody's copy of the catalogue has it; the old one stays published until nothing signed by it
 * is under way.
 *
 * <p>RSA is computed by Amazon's Corretto provider where its library loads, and by the JDK
 * elsewhere; {@link org.dostyk.ewp.signature.Rsa#provider} tells which. A signature is the same
 * from both.
 */
@NullMarked
package org.dostyk.ewp.signature;

import org.jspecify.annotations.NullMarked;
