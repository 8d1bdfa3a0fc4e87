package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of versions and signatures; rows are only ever added. */
@Component
class VersionStore {
  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A version without its wording, which the module documents keeps under the hash. */
  record Row(
      AgreementId agreement, int number, Hash hash, InstitutionId proposedBy, Instant proposedAt) {}

  void add(
      AgreementId agreement,
      int number,
      Hash hash,
      BilingualDocument wording,
      InstitutionId by,
      @Nullable AccountId proposer,
      Instant now) {
    jdbc.sql(
            """
            insert into agreements.version
                   (agreement_id, number, hash, title, paper_number, proposed_by, proposer,
                    proposed_at)
            values (:agreement, :number, :hash, :title::jsonb, :paperNumber, :by, :proposer, :now)
            """)
        .param("agreement", agreement.value())
        .param("number", number)
        .param("hash", hash.hex())
        .param("title", wording.title().toJson())
        .param("paperNumber", PaperNumbers.number(wording))
        .param("by", by.value())
        .param("proposer", proposer == null ? null : proposer.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * A version whose number was not read yet.
   *
   * @param houses those of its agreement, which may read it
   */
  record Unnumbered(Hash hash, List<InstitutionId> houses) {}

  List<Unnumbered> unnumbered(int most) {
    return jdbc.sql(
            """
            select v.hash,
                   array(select p.house
                           from agreements.party p
                          where p.agreement_id = v.agreement_id
                            and p.house is not null) as houses
              from agreements.version v
             where v.paper_number is null
             limit :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new Unnumbered(
                    new Hash(row.getString("hash")),
                    Stream.of((UUID[]) row.getArray("houses").getArray())
                        .map(InstitutionId::new)
                        .toList()))
        .list();
  }

  /** Notes the numbers that stand on versions. */
  void number(Map<Hash, String> numbers) {
    jdbc.sql(
            """
            update agreements.version v
               set paper_number = n.number
              from unnest(:hashes, :numbers) n (hash, number)
             where v.hash = n.hash
            """)
        .param("hashes", numbers.keySet().stream().map(Hash::hex).toArray(String[]::new))
        .param("numbers", numbers.values().toArray(String[]::new))
        .update();
  }

  /** Who is to sign a version: set down beside it, so that lists need not read the wording. */
  void expect(Hash hash, String party, String signatory) {
    expect(hash, party, signatory, null);
  }

  /**
   * The same.
   *
   * @param account who signs in this name here, where another node named the signatory
   */
  void expect(Hash hash, String party, String signatory, @Nullable AccountId account) {
    jdbc.sql(
            """
            insert into agreements.signatory (hash, party, signatory, account)
            values (:hash, :party, :signatory, :account)
            """)
        .param("hash", hash.hex())
        .param("party", party)
        .param("signatory", signatory)
        .param("account", account == null ? null : account.value())
        .update();
  }

  /**
   * Who signs here in the names of signatories whom another node named.
   *
   * @param parties the agreement's: nobody is asked for where all of them were named here
   */
  Map<Hash, Map<String, AccountId>> meant(AgreementId agreement, List<AgreementParty> parties) {
    var meant = new HashMap<Hash, Map<String, AccountId>>();
    if (parties.stream().noneMatch(AgreementParty::isNamedElsewhere)) {
      return meant;
    }
    jdbc.sql(
            """
            select e.hash, e.signatory, e.account
              from agreements.version v
              join agreements.signatory e on e.hash = v.hash
             where v.agreement_id = :id
               and e.account is not null
            """)
        .param("id", agreement.value())
        .query(
            row -> {
              meant
                  .computeIfAbsent(new Hash(row.getString("hash")), h -> new HashMap<>())
                  .put(
                      row.getString("signatory"),
                      new AccountId(row.getObject("account", UUID.class)));
            });
    return meant;
  }

  List<Row> of(AgreementId agreement) {
    return jdbc.sql(
            """
            select *
              from agreements.version
             where agreement_id = :id
               and number > 0
             order by number
            """)
        .param("id", agreement.value())
        .query((row, n) -> row(row))
        .list();
  }

  Optional<Row> withHash(Hash hash) {
    return jdbc.sql("select * from agreements.version where hash = :hash and number > 0")
        .param("hash", hash.hex())
        .query((row, n) -> row(row))
        .optional();
  }

  /** Adds a signature; false if this signatory has signed this version already. */
  boolean sign(Hash hash, Signature signature) {
    return jdbc.sql(
                """
                insert into agreements.signature
                       (hash, party, signatory, manner, signed_at, town, zone, scan)
                values (:hash, :party, :signatory, :manner, :at, :town::jsonb, :zone, :scan)
                on conflict do nothing
                """)
            .param("hash", hash.hex())
            .param("party", signature.party())
            .param("signatory", signature.signatory())
            .param("manner", signature.manner().name())
            .param("at", signature.at().atOffset(ZoneOffset.UTC))
            .param("town", signature.where().name().toJson())
            .param("zone", signature.where().zone().getId())
            .param("scan", signature.scan() == null ? null : signature.scan().hex())
            .update()
        == 1;
  }

  /** The signatures under all versions of an agreement, in the order in which they were given. */
  Map<Hash, List<Signature>> signatures(AgreementId agreement) {
    var byVersion = new HashMap<Hash, List<Signature>>();
    jdbc.sql(
            """
            select s.*
              from agreements.version v
              join agreements.signature s on s.hash = v.hash
             where v.agreement_id = :id
             order by s.signed_at, s.party
            """)
        .param("id", agreement.value())
        .query(
            row -> {
              byVersion
                  .computeIfAbsent(new Hash(row.getString("hash")), h -> new ArrayList<>())
                  .add(signature(row));
            });
    return byVersion;
  }

  /** How far the signing of each agreement's latest version is; drafts are left out. */
  List<AgreementStanding> standings(Collection<AgreementId> agreements) {
    Map<AgreementId, AgreementStanding> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.id, a.in_force_at, v.number, v.hash, v.title,
                   e.party, e.signatory, s.manner, s.signed_at
              from agreements.agreement a
             cross join lateral (select *
                                   from agreements.version
                                  where agreement_id = a.id
                                  order by number desc
                                  limit 1) v
              join agreements.party p on p.agreement_id = a.id
              join agreements.signatory e on e.hash = v.hash
                                         and e.party = coalesce(p.document_id, p.partner_id::text)
              left join agreements.signature s on s.hash = e.hash
                                              and s.party = e.party
                                              and s.signatory = e.signatory
             where a.id = any(:ids)
             order by a.id, p.position
            """)
        .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var standing = standing(row);
              found.merge(standing.id(), standing, VersionStore::joined);
            });
    return List.copyOf(found.values());
  }

  private static AgreementStanding standing(ResultSet row) throws SQLException {
    OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
    OffsetDateTime inForce = row.getObject("in_force_at", OffsetDateTime.class);
    String manner = row.getString("manner");
    return new AgreementStanding(
        new AgreementId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        new Hash(row.getString("hash")),
        Text.fromJson(row.getString("title")),
        List.of(
            new AgreementStanding.Seat(
                row.getString("party"),
                row.getString("signatory"),
                Optional.ofNullable(manner).map(Signature.Manner::valueOf),
                Optional.ofNullable(signed).map(OffsetDateTime::toInstant))),
        Optional.ofNullable(inForce).map(OffsetDateTime::toInstant));
  }

  private static AgreementStanding joined(AgreementStanding all, AgreementStanding more) {
    var seats = new ArrayList<>(all.seats());
    seats.addAll(more.seats());
    return new AgreementStanding(
        all.id(), all.version(), all.hash(), all.title(), seats, all.inForceAt());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        row.getInt("number"),
        new Hash(row.getString("hash")),
        new InstitutionId(row.getObject("proposed_by", UUID.class)),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant());
  }

  private static Signature signature(ResultSet row) throws SQLException {
    String scan = row.getString("scan");
    return new Signature(
        row.getString("party"),
        row.getString("signatory"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        new Place(Text.fromJson(row.getString("town")), ZoneId.of(row.getString("zone"))),
        Signature.Manner.valueOf(row.getString("manner")),
        scan == null ? null : new Hash(scan));
  }
}
