package org.dostyk.ewp.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A key pair of one's own: the private half signs, the public half is published. Immutable,
 * thread-safe; its text form is the fingerprint alone.
 */
public final class SigningKey {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private final PrivateKey secret;
  private final PublishedKey published;

  private SigningKey(PrivateKey secret, PublishedKey published) {
    this.secret = secret;
    this.published = published;
  }

  /** A new key of 2048 bits, which every partner accepts. */
  public static SigningKey generate() {
    return of(Rsa.generate(Rsa.LEAST_BITS));
  }

  /** Throws {@link IllegalArgumentException} where the key is not RSA or has under 2048 bits. */
  public static SigningKey of(KeyPair pair) {
    var published = PublishedKey.of(pair.getPublic().getEncoded());
    published
        .objection()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("The signing key " + why);
            });
    try {
      return new SigningKey(Rsa.privateKey(pair.getPrivate().getEncoded()), published);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The private half is not an RSA key", e);
    }
  }

  /**
   * @param text a private key in PKCS #8, between {@code BEGIN PRIVATE KEY} and its end
   */
  public static SigningKey fromPem(String text) {
    var found = PEM.matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("There is no unencrypted PKCS #8 private key here");
    }
    try {
      return fromPkcs8(Base64.getMimeDecoder().decode(found.group(1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("This is not an RSA private key", e);
    }
  }

  /** The one key of a PKCS #12 file, or that of an alias. */
  public static SigningKey fromKeyStore(Path file, char[] password, String alias)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      if (!(store.getKey(alias, password) instanceof PrivateKey secret)) {
        throw new IllegalArgumentException(file + " has no key under the alias " + alias);
      }
      return fromPkcs8(secret.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(file + " has no RSA key that opens", e);
    }
  }

  private static SigningKey fromPkcs8(byte[] encoded) throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance("RSA");
    var secret =
        (RSAPrivateCrtKey)
            keys.generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(encoded));
    var open =
        keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    return of(new KeyPair(open, secret));
  }

  public KeyFingerprint fingerprint() {
    return published.fingerprint();
  }

  public PublishedKey published() {
    return published;
  }

  /** A signature by {@code rsa-sha256} (PKCS #1, version 1.5); the same whenever it is made. */
  public byte[] sign(byte[] message) {
    return Rsa.sign(secret, message);
  }

  @Override
  public String toString() {
    return "SigningKey " + fingerprint();
  }
}
