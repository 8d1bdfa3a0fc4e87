package org.dostyk.node.transfers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the ledger keeps them: who they are beside a salted hash of it. The row's seal binds
 * the hash alone, so that erasing who they are, together with the salt, leaves the row whole and
 * nothing to guess from.
 *
 * @param subject null once erased
 * @param salt in hex; empty once erased
 * @param hash in hex
 */
public record SealedPerson(@Nullable DataSubject subject, String salt, String hash) {

  static SealedPerson of(DataSubject subject, byte[] salt) {
    String hex = HexFormat.of().formatHex(salt);
    return new SealedPerson(subject, hex, hash(subject, hex));
  }

  /** Whether they are whom the hash was made of, or were erased. */
  boolean holds() {
    return subject == null ? salt.isEmpty() : hash.equals(hash(subject, salt));
  }

  private static String hash(DataSubject subject, String salt) {
    String person = subject.person() == null ? "" : subject.person().toString();
    return sha256(String.join("\n", salt, subject.ref().toString(), person, subject.name()));
  }

  static String sha256(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
