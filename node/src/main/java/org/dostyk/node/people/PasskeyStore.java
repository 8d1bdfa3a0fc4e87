package org.dostyk.node.people;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The table of passkeys. To an authenticator an account is known by the 16 bytes of its id. */
@Component
class PasskeyStore implements UserCredentialRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  PasskeyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static Bytes handle(AccountId account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.value().getMostSignificantBits())
            .putLong(account.value().getLeastSignificantBits())
            .array());
  }

  static AccountId account(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  List<Passkey> of(AccountId account) {
    return jdbc.sql(
            """
            select credential_id, label, backed_up, created_at, last_used_at
              from people.passkey
             where account_id = :account
             order by created_at
            """)
        .param("account", account.value())
        .query(
            (row, n) ->
                new Passkey(
                    new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                    row.getString("label"),
                    row.getBoolean("backed_up"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("last_used_at", OffsetDateTime.class))))
        .list();
  }

  /** Removes an account's own passkey; whether there was one. */
  boolean remove(AccountId account, Bytes credential) {
    return jdbc.sql(
                """
                delete from people.passkey
                 where credential_id = :id
                   and account_id = :account
                """)
            .param("id", credential.getBytes())
            .param("account", account.value())
            .update()
        == 1;
  }

  /** Keeps a new passkey, or what a use of a known one changed. */
  @Override
  public void save(CredentialRecord passkey) {
    jdbc.sql(
            """
            insert into people.passkey
                   (credential_id, account_id, label, public_key, signature_count, user_verified,
                    transports, backup_eligible, backed_up, attestation, client_data, created_at)
            values (:id, :account, :label, :key, :count, :verified,
                    :transports, :eligible, :backedUp, :attestation, :clientData, :now)
            on conflict (credential_id) do update
                   set signature_count = excluded.signature_count,
                       backed_up       = excluded.backed_up,
                       last_used_at    = :now
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("account", account(passkey.getUserEntityUserId()).value())
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param(
            "transports",
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql("select * from people.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .query((row, n) -> passkey(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql("select * from people.passkey where account_id = :account")
        .param("account", account(handle).value())
        .query((row, n) -> passkey(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from people.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  private static CredentialRecord passkey(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .transports(
            strings(row.getArray("transports")).stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
        .build();
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
