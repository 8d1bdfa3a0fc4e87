package org.dostyk.node.network;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of peers. */
@Component
class PeerStore {
  private final JdbcClient jdbc;

  /** The manifests as they were read last: they change seldom, and a peer is looked up often. */
  private final Map<PeerId, Read> manifests = new ConcurrentHashMap<>();

  PeerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a peer; one of this domain name that is there already is brought up to date. */
  void put(Peer p, byte[] manifest, byte @Nullable [] certificate, AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into network.peer
                   (id, house, hei, name, address, manifest, compared, certificate,
                    admitted_at, admitted_by)
            values (:id, :house, :hei, :name::jsonb, :address, :manifest, :compared, :certificate,
                    :at, :by)
            on conflict (house, hei) do update
               set name        = excluded.name,
                   address     = excluded.address,
                   manifest    = excluded.manifest,
                   compared    = excluded.compared,
                   certificate = excluded.certificate,
                   admitted_at = excluded.admitted_at,
                   admitted_by = excluded.admitted_by,
                   revision    = network.peer.revision + 1
            """)
        .param("id", p.id().value())
        .param("house", p.house().value())
        .param("hei", p.hei())
        .param("name", p.name().toJson())
        .param("address", p.address().toString())
        .param("manifest", manifest)
        .param("compared", p.compared().stream().map(KeyFingerprint::hex).toArray(String[]::new))
        .param("certificate", certificate)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /** Notes further keys of a peer. */
  void learn(PeerId id, byte[] manifest, Set<KeyFingerprint> compared) {
    jdbc.sql(
            """
            update network.peer
               set manifest = :manifest, compared = :compared, revision = revision + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("manifest", manifest)
        .param("compared", compared.stream().map(KeyFingerprint::hex).toArray(String[]::new))
        .update();
  }

  List<Peer> of(Collection<InstitutionId> houses) {
    return jdbc.sql("select * from network.peer where house = any(:houses) order by hei, house")
        .param("houses", uuids(houses))
        .query((row, n) -> peer(row))
        .list();
  }

  Optional<Peer> find(PeerId id, Collection<InstitutionId> houses) {
    return jdbc.sql("select * from network.peer where id = :id and house = any(:houses)")
        .param("id", id.value())
        .param("houses", uuids(houses))
        .query((row, n) -> peer(row))
        .optional();
  }

  Optional<Peer> find(PeerId id) {
    return jdbc.sql("select * from network.peer where id = :id")
        .param("id", id.value())
        .query((row, n) -> peer(row))
        .optional();
  }

  Optional<Peer> named(InstitutionId house, String hei) {
    return jdbc.sql("select * from network.peer where house = :house and hei = :hei")
        .param("house", house.value())
        .param("hei", hei)
        .query((row, n) -> peer(row))
        .optional();
  }

  /** Changes whenever a house's peers or their keys do. */
  long mark(InstitutionId house) {
    return jdbc.sql("select coalesce(sum(revision), 0) from network.peer where house = :house")
        .param("house", house.value())
        .query(Long.class)
        .single();
  }

  /** The certificates of servers for which no authority vouches, as they were compared. */
  List<byte[]> certificates() {
    return jdbc.sql("select certificate from network.peer where certificate is not null")
        .query((row, n) -> row.getBytes("certificate"))
        .list();
  }

  void cut(PeerId id, Set<String> interfaces) {
    jdbc.sql(
            """
            update network.peer
               set cut = :cut, failures = 0, rests_until = null
             where id = :id
            """)
        .param("id", id.value())
        .param("cut", interfaces.toArray(String[]::new))
        .update();
  }

  void heard(PeerId id, Instant now) {
    jdbc.sql(
            """
            update network.peer
               set heard_at = :now, failures = 0, rests_until = null, trouble = ''
             where id = :id
            """)
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** It asks, so it is there again; whether that is news. */
  boolean isBack(PeerId id) {
    return jdbc.sql(
                """
                update network.peer
                   set failures = 0, rests_until = null, trouble = ''
                 where id = :id
                   and failures > 0
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  void silent(PeerId id, String trouble, @Nullable Instant restsUntil) {
    jdbc.sql(
            """
            update network.peer
               set failures = failures + 1, trouble = :trouble, rests_until = :until
             where id = :id
            """)
        .param("id", id.value())
        .param("trouble", trouble)
        .param("until", restsUntil == null ? null : restsUntil.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** It answers, and asked to be asked less. */
  void rest(PeerId id, String trouble, Instant until) {
    jdbc.sql(
            """
            update network.peer
               set trouble = :trouble, rests_until = :until
             where id = :id
            """)
        .param("id", id.value())
        .param("trouble", trouble)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  static UUID[] uuids(Collection<InstitutionId> houses) {
    return houses.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Read(byte[] bytes, Manifest manifest) {}

  private Manifest manifest(PeerId id, byte[] bytes) {
    Read known = manifests.get(id);
    if (known == null || !Arrays.equals(known.bytes(), bytes)) {
      try {
        known = new Read(bytes, Manifest.read(bytes));
      } catch (XmlTrouble e) {
        throw new IllegalStateException("A manifest that was read cannot be read any more", e);
      }
      manifests.put(id, known);
    }
    return known.manifest();
  }

  private Peer peer(ResultSet row) throws SQLException {
    var id = new PeerId(row.getObject("id", UUID.class));
    return new Peer(
        id,
        new InstitutionId(row.getObject("house", UUID.class)),
        row.getString("hei"),
        Text.fromJson(row.getString("name")),
        URI.create(row.getString("address")),
        manifest(id, row.getBytes("manifest")),
        strings(row, "compared").stream().map(KeyFingerprint::new).collect(Collectors.toSet()),
        strings(row, "cut"),
        new Peer.Health(
            moment(row, "heard_at"),
            row.getInt("failures"),
            moment(row, "rests_until"),
            Objects.requireNonNullElse(row.getString("trouble"), "")));
  }

  private static Set<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
