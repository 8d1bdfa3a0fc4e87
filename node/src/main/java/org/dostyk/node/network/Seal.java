package org.dostyk.node.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals private keys, so that the database and its back-ups alone do not open them: AES-256-GCM
 * under a secret in a file that only the node's account can read. Made when it is first needed;
 * several processes of a node need the same.
 */
@Component
class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final Path file;

  Seal(NetworkSettings settings) {
    this.file = settings.folder().resolve("secret");
  }

  /**
   * @param of what is sealed; it opens under the same name alone
   */
  byte[] close(byte[] open, String of) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, of, open);
    return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
  }

  /**
   * @throws IllegalStateException if it was sealed under another secret
   */
  byte[] open(byte[] closed, String of) {
    return cipher(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(closed, NONCE),
        of,
        Arrays.copyOfRange(closed, NONCE, closed.length));
  }

  private byte[] cipher(int mode, byte[] nonce, String of, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key "
              + of
              + " does not open with the secret in "
              + file
              + ". Maybe the data folder is another than that of the database.",
          e);
    }
  }

  private byte[] secret() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] secret = Files.readAllBytes(file);
      if (secret.length != SECRET) {
        throw new IllegalStateException(
            file + " has " + secret.length + " bytes instead of " + SECRET);
      }
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be read", e);
    }
  }

  private void make() throws IOException {
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "secret", ".new", privately());
    try (FileChannel out = FileChannel.open(fresh, EnumSet.of(StandardOpenOption.WRITE))) {
      out.write(ByteBuffer.wrap(secret));
      out.force(true);
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another process of this node was quicker; its secret is the one.
    } finally {
      Files.delete(fresh);
    }
  }

  private static java.nio.file.attribute.FileAttribute<?> privately() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
