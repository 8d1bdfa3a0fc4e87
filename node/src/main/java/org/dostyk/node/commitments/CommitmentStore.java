package org.dostyk.node.commitments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of promises. */
@Component
class CommitmentStore {
  private final JdbcClient jdbc;

  CommitmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was new. */
  boolean add(Commitment c) {
    FromRecord source = c.origin() instanceof FromRecord from ? from : null;
    return jdbc.sql(
                """
                insert into commitments.commitment
                       (id, keeper_id, reader_ids, promiser_id, beneficiary_id,
                        what, what_authoritative, owner_account_id, owner_name,
                        due, zone, late_from,
                        source_kind, source_id, source_version, source_clause, source_label,
                        standing, promised_at)
                values (:id, :keeper, :readers, :promiser, :beneficiary,
                        :what::jsonb, :authoritative, :ownerAccount, :ownerName,
                        :due, :zone, :lateFrom,
                        :kind, :sourceId, :version, :clause, :label::jsonb,
                        'open', :promisedAt)
                on conflict (id) do nothing
                """)
            .param("id", c.id().value())
            .param("keeper", c.keeper().value())
            .param("readers", ids(c.readers()))
            .param("promiser", c.promiser().value())
            .param("beneficiary", c.beneficiary().value())
            .param("what", c.what().toJson())
            .param("authoritative", c.what().authoritative())
            .param("ownerAccount", account(c.owner()))
            .param("ownerName", name(c.owner()))
            .param("due", c.due())
            .param("zone", c.zone().getId())
            .param("lateFrom", lateFrom(c.due(), c.zone()))
            .param("kind", source == null ? null : source.kind())
            .param("sourceId", source == null ? null : source.id())
            .param("version", source == null ? null : source.version())
            .param("clause", source == null ? null : source.clause())
            .param("label", source == null ? null : source.label().toJson())
            .param("promisedAt", utc(c.promisedAt()))
            .update()
        == 1;
  }

  Optional<Commitment> find(CommitmentId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where id = :id
               and coalesce(reader_ids && :readers, false)
            """)
        .param("id", id.value())
        .param("readers", ids(readers))
        .query((row, n) -> commitment(row))
        .optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Commitment> lock(CommitmentId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where id = :id
               and coalesce(reader_ids && :readers, false)
               for update
            """)
        .param("id", id.value())
        .param("readers", ids(readers))
        .query((row, n) -> commitment(row))
        .optional();
  }

  /** What is still to be kept between a partner and these institutions. */
  List<Commitment> openWith(PartnerId partner, Set<InstitutionId> readers, int most) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where coalesce(reader_ids && :readers, false)
               and standing in ('open', 'renegotiated')
               and (promiser_id = :partner and beneficiary_id = any(:readers)
                    or beneficiary_id = :partner and promiser_id = any(:readers))
             order by due nulls last, promised_at, id
             limit :most
            """)
        .param("partner", partner.value())
        .param("readers", ids(readers))
        .param("most", most)
        .query((row, n) -> commitment(row))
        .list();
  }

  /** The same for what the node notes on its own. */
  Optional<Commitment> lock(CommitmentId id) {
    return jdbc.sql("select * from commitments.commitment where id = :id for update")
        .param("id", id.value())
        .query((row, n) -> commitment(row))
        .optional();
  }

  /** The same, read only. */
  Optional<Commitment> find(CommitmentId id) {
    return jdbc.sql("select * from commitments.commitment where id = :id")
        .param("id", id.value())
        .query((row, n) -> commitment(row))
        .optional();
  }

  /**
   * The promises taken from a record, in the order of their clauses' numbers as far as digits go.
   */
  List<Commitment> of(String kind, UUID id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where source_kind = :kind
               and source_id = :id
               and coalesce(reader_ids && :readers, false)
             order by due nulls last, promised_at, id
             limit 500
            """)
        .param("kind", kind)
        .param("id", id)
        .param("readers", ids(readers))
        .query((row, n) -> commitment(row))
        .list();
  }

  /** Those that some of these parties made to others of them in records of this kind. */
  List<Commitment> between(Set<PartnerId> parties, String kind, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where promiser_id = any(:parties)
               and beneficiary_id = any(:parties)
               and source_kind = :kind
               and coalesce(reader_ids && :readers, false)
             order by due nulls last, promised_at, id
             limit 500
            """)
        .param("parties", parties.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("kind", kind)
        .param("readers", ids(readers))
        .query((row, n) -> commitment(row))
        .list();
  }

  /** Writes what may change: owner, day, standing. */
  void write(Commitment c) {
    jdbc.sql(
            """
            update commitments.commitment
               set owner_account_id = :ownerAccount,
                   owner_name       = :ownerName,
                   due              = :due,
                   late_from        = :lateFrom,
                   standing         = :standing,
                   withdrawn        = :withdrawn,
                   due_before       = :dueBefore,
                   settled_on       = :settledOn,
                   reason           = :reason,
                   late_noticed_at  = :lateNoticedAt,
                   escalated        = case when late_from = :lateFrom
                                            and :standing in ('open', 'renegotiated')
                                           then escalated
                                           else 0
                                      end,
                   revision         = revision + 1
             where id = :id
            """)
        .param("id", c.id().value())
        .param("ownerAccount", account(c.owner()))
        .param("ownerName", name(c.owner()))
        .param("due", c.due())
        .param("lateFrom", lateFrom(c.due(), c.zone()))
        .param("standing", word(c.standing()))
        .param("withdrawn", c.standing() instanceof Withdrawn)
        .param("dueBefore", c.standing() instanceof Renegotiated r ? r.before() : null)
        .param("settledOn", settledOn(c.standing()))
        .param("reason", reason(c.standing()))
        .param("lateNoticedAt", utc(c.lateNoticedAt()))
        .update();
  }

  /** How many promises name a partner. */
  int naming(PartnerId partner) {
    return jdbc.sql(
            """
            select count(*)
              from commitments.commitment
             where promiser_id = :partner
                or beneficiary_id = :partner
            """)
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  Set<PartnerId> naming(Set<PartnerId> partners) {
    return jdbc.sql(
            """
            select promiser_id as partner
              from commitments.commitment
             where promiser_id = any(:partners)
            union
            select beneficiary_id
              from commitments.commitment
             where beneficiary_id = any(:partners)
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, n) -> new PartnerId(row.getObject("partner", UUID.class)))
        .set();
  }

  static Commitment commitment(ResultSet row) throws SQLException {
    String authoritative = row.getString("what_authoritative");
    return new Commitment(
        new CommitmentId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("keeper_id", UUID.class)),
        institutions(row.getArray("reader_ids")),
        new PartnerId(row.getObject("promiser_id", UUID.class)),
        new PartnerId(row.getObject("beneficiary_id", UUID.class)),
        new Text(Text.fromJson(row.getString("what")).byTag(), authoritative),
        owner(row),
        row.getObject("due", LocalDate.class),
        ZoneId.of(row.getString("zone")),
        origin(row),
        standing(row),
        row.getObject("promised_at", OffsetDateTime.class).toInstant(),
        moment(row.getObject("late_noticed_at", OffsetDateTime.class)),
        row.getLong("revision"),
        far(row));
  }

  private static @Nullable PartnerId far(ResultSet row) throws SQLException {
    UUID far = row.getObject("far_id", UUID.class);
    return far == null ? null : new PartnerId(far);
  }

  static @Nullable Owner owner(ResultSet row) throws SQLException {
    UUID account = row.getObject("owner_account_id", UUID.class);
    String name = row.getString("owner_name");
    if (account != null) {
      return new Here(new AccountId(account));
    }
    return name == null ? null : new There(name);
  }

  static @Nullable UUID account(@Nullable Owner owner) {
    return owner instanceof Here here ? here.account().value() : null;
  }

  static @Nullable String name(@Nullable Owner owner) {
    return owner instanceof There there ? there.name() : null;
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Origin origin(ResultSet row) throws SQLException {
    String kind = row.getString("source_kind");
    return kind == null
        ? new Origin.ByHand()
        : new FromRecord(
            kind,
            row.getObject("source_id", UUID.class),
            row.getString("source_version"),
            row.getString("source_clause"),
            Text.fromJson(row.getString("source_label")));
  }

  private static CommitmentStatus standing(ResultSet row) throws SQLException {
    String word = row.getString("standing");
    String reason = row.getString("reason");
    LocalDate settled = row.getObject("settled_on", LocalDate.class);
    return switch (word) {
      case "open" -> new Open();
      case "renegotiated" ->
          new Renegotiated(
              Objects.requireNonNull(row.getObject("due_before", LocalDate.class)), reason);
      case "kept" -> new Kept(Objects.requireNonNull(settled));
      case "waived" ->
          row.getBoolean("withdrawn")
              ? new Withdrawn(Objects.requireNonNull(settled), reason)
              : new Waived(Objects.requireNonNull(settled), reason);
      default -> throw new IllegalStateException("Unknown standing " + word);
    };
  }

  private static String word(CommitmentStatus standing) {
    return switch (standing) {
      case Open o -> "open";
      case Late l -> throw new IllegalArgumentException("Late is worked out, never written");
      case Renegotiated r -> "renegotiated";
      case Kept k -> "kept";
      case Waived w -> "waived";
      case Withdrawn w -> "waived";
    };
  }

  private static @Nullable LocalDate settledOn(CommitmentStatus standing) {
    return switch (standing) {
      case Kept kept -> kept.on();
      case Waived waived -> waived.on();
      case Withdrawn withdrawn -> withdrawn.on();
      default -> null;
    };
  }

  private static String reason(CommitmentStatus standing) {
    return switch (standing) {
      case Renegotiated renegotiated -> renegotiated.reason();
      case Waived waived -> waived.reason();
      case Withdrawn withdrawn -> withdrawn.reason();
      default -> "";
    };
  }

  private static @Nullable OffsetDateTime lateFrom(@Nullable LocalDate due, ZoneId zone) {
    return due == null ? null : utc(Commitment.lateFrom(due, zone));
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static Set<InstitutionId> institutions(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray())
        .map(InstitutionId::new)
        .collect(Collectors.toSet());
  }
}
