package org.dostyk.ewp.signature;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * RSA by the fastest provider at hand. Amazon's is asked for by name and used for these signatures
 * alone: the program's other cryptography is left as it is. The property {@code
 * org.dostyk.ewp.crypto=jdk} keeps to the JDK.
 */
public final class Rsa {
  static final int LEAST_BITS = 2048;

  /** A larger key costs more to verify than a request is worth. */
  static final int MOST_BITS = 16384;

  private static final Logger LOG = System.getLogger(Rsa.class.getName());
  private static final @Nullable Provider FAST = fast();

  private Rsa() {}

  /** The provider's name, for a report. */
  public static String provider() {
    return FAST == null ? "JDK" : FAST.getName();
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = signature();
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key cannot sign", e);
    }
  }

  /** False also for a signature that is no RSA signature at all. */
  static boolean verify(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = signature();
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static RSAPublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return (RSAPublicKey) keys().generatePublic(new X509EncodedKeySpec(encoded));
  }

  static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
    return keys().generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  static KeyPair generate(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK makes RSA keys", e);
    }
  }

  private static Signature signature() throws GeneralSecurityException {
    return FAST == null
        ? Signature.getInstance("SHA256withRSA")
        : Signature.getInstance("SHA256withRSA", FAST);
  }

  private static KeyFactory keys() throws GeneralSecurityException {
    return FAST == null ? KeyFactory.getInstance("RSA") : KeyFactory.getInstance("RSA", FAST);
  }

  /** Null where the library is absent, is for another processor, or fails its own self-test. */
  private static @Nullable Provider fast() {
    if ("jdk".equals(System.getProperty("org.dostyk.ewp.crypto"))) {
      return null;
    }
    try {
      Class<?> type =
          Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
      type.getMethod("install"); // the class that we know, or a NoSuchMethodException
      Provider provider = (Provider) type.getField("INSTANCE").get(null);
      type.getMethod("assertHealthy").invoke(provider);
      Signature.getInstance("SHA256withRSA", provider);
      KeyFactory.getInstance("RSA", provider);
      return provider;
    } catch (ReflectiveOperationException
        | GeneralSecurityException
        | RuntimeException
        | LinkageError e) {
      LOG.log(Level.INFO, "RSA is computed by the JDK; the faster library does not load: {0}", e);
      return null;
    }
  }
}
