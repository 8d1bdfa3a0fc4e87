package org.dostyk.node.people;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an audit trail.
 *
 * <p>Its hash is SHA-256 over: the hash before it (32 bytes); its position (8 bytes, big-endian);
 * the moment as seconds (8 bytes) and nanoseconds (4 bytes); the actor (16 bytes, zeros for the
 * node); action, kind (each 4 bytes of length, then UTF-8); the subject (16 bytes); the detail's
 * hash (32 bytes). The detail's hash is SHA-256 over salt and detail. The chain's first "hash
 * before" is SHA-256 over {@code dostyk audit 1} and the institution's 16 bytes.
 *
 * @param position from 0
 * @param at to the microsecond
 * @param actor an account, or null for the node
 * @param detail null once it was erased
 * @param salt 16 random bytes, null once erased
 */
@SuppressWarnings("ArrayRecordComponent") // hashes, compared by MessageDigest.isEqual alone
public record AuditEntry(
    InstitutionId institution,
    long position,
    Instant at,
    @Nullable UUID actor,
    String action,
    String kind,
    UUID subject,
    @Nullable String detail,
    byte @Nullable [] salt,
    byte[] detailHash,
    byte[] hash) {

  static byte[] genesis(InstitutionId institution) {
    return sha256(
        out -> {
          out.write("dostyk audit 1".getBytes(StandardCharsets.UTF_8));
          uuid(out, institution.value());
        });
  }

  static AuditEntry next(
      InstitutionId institution,
      long position,
      byte[] before,
      Instant at,
      @Nullable UUID actor,
      String action,
      String kind,
      UUID subject,
      String detail,
      byte[] salt) {
    byte[] detailHash = detailHash(salt, detail);
    var open =
        new AuditEntry(
            institution,
            position,
            at,
            actor,
            action,
            kind,
            subject,
            detail,
            salt,
            detailHash,
            new byte[0]);
    return new AuditEntry(
        institution,
        position,
        at,
        actor,
        action,
        kind,
        subject,
        detail,
        salt,
        detailHash,
        open.hashAfter(before));
  }

  /** The hash this entry has if it follows that one. */
  byte[] hashAfter(byte[] before) {
    return sha256(
        out -> {
          out.write(before);
          out.writeLong(position);
          out.writeLong(at.getEpochSecond());
          out.writeInt(at.getNano());
          uuid(out, actor == null ? new UUID(0, 0) : actor);
          string(out, action);
          string(out, kind);
          uuid(out, subject);
          out.write(detailHash);
        });
  }

  /**
   * Whether the detail is the one that the chain binds. One that was erased together with its salt
   * is not held against it; one without the other is.
   */
  boolean detailHolds() {
    if (detail == null || salt == null) {
      return detail == null && salt == null;
    }
    return MessageDigest.isEqual(detailHash, detailHash(salt, detail));
  }

  private static byte[] detailHash(byte[] salt, String detail) {
    return sha256(
        out -> {
          out.write(salt);
          out.write(detail.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static void string(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void uuid(DataOutputStream out, UUID value) throws IOException {
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] sha256(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
