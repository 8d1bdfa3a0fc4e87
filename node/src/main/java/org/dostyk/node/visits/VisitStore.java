package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Approval.ByLetter;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.VisitState.Requested;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of visits, of those who take part in them, and of what the sides said. */
@Component
class VisitStore {
  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a visit; false if one of this id exists. */
  boolean add(Visit v, Instant now) {
    int added =
        jdbc.sql(
                """
                insert into visits.visit
                       (id, keeper, purpose, from_day, to_day, town, zone, state, agreement_id,
                        return_of, revision, readers, begun_at, far_id)
                values (:id, :keeper, :purpose::jsonb, :from, :to, :town::jsonb, :zone, :state,
                        :agreement, :returnOf, :revision, :readers, :now, :far)
                on conflict (id) do nothing
                """)
            .param("id", v.id().value())
            .param("keeper", v.keeper().value())
            .param("purpose", v.plan().purpose().toJson())
            .param("from", v.plan().from())
            .param("to", v.plan().to())
            .param("town", v.plan().place().name().toJson())
            .param("zone", v.plan().place().zone().getId())
            .param("state", v.state().key())
            .param("agreement", v.agreement().map(AgreementId::value).orElse(null))
            .param("returnOf", v.returnOf().map(VisitId::value).orElse(null))
            .param("revision", v.revision())
            .param("readers", uuids(v.readers()))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("far", v.far().map(PartnerId::value).orElse(null), Types.OTHER)
            .update();
    if (added == 1) {
      parties(v.id(), v.parties());
    }
    return added == 1;
  }

  private void parties(VisitId id, List<VisitParty> parties) {
    jdbc.sql("delete from visits.party where visit_id = :id").param("id", id.value()).update();
    for (int i = 0; i < parties.size(); i++) {
      VisitParty p = parties.get(i);
      jdbc.sql(
              """
              insert into visits.party
                     (visit_id, position, partner_id, name, hosted, country, town, zone)
              values (:id, :position, :partner, :name::jsonb, :hosted, :country, :town::jsonb,
                      :zone)
              """)
          .param("id", id.value())
          .param("position", i)
          .param("partner", p.partner().value())
          .param("name", p.name().toJson())
          .param("hosted", p.hosted().map(InstitutionId::value).orElse(null))
          .param("country", p.country().code())
          .param("town", p.place().name().toJson())
          .param("zone", p.place().zone().getId())
          .update();
    }
  }

  /** Writes the plan and the parties over the revision that was read; false if it is another. */
  boolean change(Visit v, int read) {
    int changed =
        jdbc.sql(
                """
                update visits.visit
                   set purpose = :purpose::jsonb, from_day = :from, to_day = :to,
                       town = :town::jsonb, zone = :zone, revision = revision + 1
                 where id = :id
                   and revision = :read
                """)
            .param("id", v.id().value())
            .param("purpose", v.plan().purpose().toJson())
            .param("from", v.plan().from())
            .param("to", v.plan().to())
            .param("town", v.plan().place().name().toJson())
            .param("zone", v.plan().place().zone().getId())
            .param("read", read)
            .update();
    if (changed == 1) {
      parties(v.id(), v.parties());
      state(v);
    }
    return changed == 1;
  }

  /** Writes where it stands, who reads it and who approved. */
  void state(Visit v) {
    @Nullable Side by =
        switch (v.state()) {
          case Declined d -> d.by();
          case CalledOff c -> c.by();
          default -> null;
        };
    @Nullable String reason =
        switch (v.state()) {
          case Declined d -> d.reason();
          case CalledOff c -> c.reason();
          default -> null;
        };
    jdbc.sql(
            """
            update visits.visit
               set state = :state, ended_by = :by, reason = :reason, readers = :readers,
                   awaiting = :awaiting
             where id = :id
            """)
        .param("id", v.id().value())
        .param("state", v.state().key())
        .param("by", by == null ? null : by.name())
        .param("reason", reason)
        .param("readers", uuids(v.readers()))
        .param("awaiting", uuids(v.awaiting()))
        .update();
    jdbc.sql("delete from visits.approval where visit_id = :id")
        .param("id", v.id().value())
        .update();
    for (Approval a : v.approvals()) {
      jdbc.sql(
              """
              insert into visits.approval
                     (visit_id, side, given_at, noted_by, letter_day, letter_number)
              values (:id, :side, :at, :by, :day, :number)
              """)
          .param("id", v.id().value())
          .param("side", a.side().name())
          .param("at", a.at().atOffset(ZoneOffset.UTC))
          .param("by", a.by() == null ? null : a.by().value(), Types.OTHER)
          .param("day", a.letter().map(ByLetter::day).orElse(null))
          .param("number", a.letter().map(ByLetter::number).orElse(null))
          .update();
    }
  }

  /** The same of a plan that nobody else has seen: it stays with its keeper. */
  void giveUp(Visit v) {
    state(v);
    jdbc.sql("update visits.visit set readers = array[keeper] where id = :id")
        .param("id", v.id().value())
        .update();
  }

  /** What calendars count changes by. */
  void touch(VisitId id) {
    jdbc.sql("update visits.visit set revision = revision + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  /** Holds a visit until the transaction ends, so that two changes of it queue up. */
  void lock(VisitId id) {
    jdbc.sql("select 1 from visits.visit where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** A visit that these institutions may read. */
  Optional<Visit> find(VisitId id, Set<InstitutionId> readers) {
    return jdbc
        .sql("select * from visits.visit where id = :id and readers && :readers")
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> new Bare(row))
        .list()
        .stream()
        .map(bare -> whole(List.of(bare)).getFirst())
        .findFirst();
  }

  /** The visits that return this one, as far as these institutions may read them. */
  List<VisitId> returnsOf(VisitId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            "select id from visits.visit where return_of = :id and readers && :readers order by id")
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
  }

  List<VisitId> ending(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select id
              from visits.visit
             where to_day between :first and :last
               and state = 'approved'
             order by to_day, id
            """)
        .param("first", first)
        .param("last", last)
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
  }

  /** These visits, in the order asked for. */
  List<Visit> these(List<VisitId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<VisitId, Visit> found =
        whole(
                jdbc.sql("select * from visits.visit where id = any(:ids)")
                    .param("ids", ids.stream().map(VisitId::value).toArray(UUID[]::new))
                    .query((row, n) -> new Bare(row))
                    .list())
            .stream()
            .collect(Collectors.toMap(Visit::id, v -> v));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  /** Those of these agreements that any visit is about. */
  Set<AgreementId> about(Set<AgreementId> agreements) {
    return jdbc.sql("select agreement_id from visits.visit where agreement_id = any(:agreements)")
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .query((row, n) -> new AgreementId(row.getObject("agreement_id", UUID.class)))
        .set();
  }

  /** Which of these partners takes part in any visit. */
  Set<PartnerId> withParty(Collection<PartnerId> partners) {
    return Set.copyOf(
        jdbc.sql("select distinct partner_id from visits.party where partner_id = any(:partners)")
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, n) -> new PartnerId(row.getObject("partner_id", UUID.class)))
            .list());
  }

  int withParty(PartnerId partner) {
    return jdbc.sql("select count(*) from visits.party where partner_id = :partner")
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  private List<Visit> whole(List<Bare> bare) {
    if (bare.isEmpty()) {
      return List.of();
    }
    UUID[] ids = bare.stream().map(b -> b.id).toArray(UUID[]::new);
    Map<UUID, List<VisitParty>> parties =
        jdbc
            .sql("select * from visits.party where visit_id = any(:ids) order by position")
            .param("ids", ids)
            .query((row, n) -> Map.entry(row.getObject("visit_id", UUID.class), party(row)))
            .list()
            .stream()
            .collect(byVisit());
    Map<UUID, List<Approval>> approvals =
        jdbc
            .sql("select * from visits.approval where visit_id = any(:ids) order by given_at")
            .param("ids", ids)
            .query((row, n) -> Map.entry(row.getObject("visit_id", UUID.class), approval(row)))
            .list()
            .stream()
            .collect(byVisit());
    return bare.stream()
        .map(
            b ->
                b.with(
                    parties.getOrDefault(b.id, List.of()), approvals.getOrDefault(b.id, List.of())))
        .toList();
  }

  private static <T>
      java.util.stream.Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byVisit() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private static VisitParty party(ResultSet row) throws SQLException {
    UUID hosted = row.getObject("hosted", UUID.class);
    return new VisitParty(
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Text.fromJson(row.getString("name")),
        hosted == null ? null : new InstitutionId(hosted),
        new Country(row.getString("country")),
        new Place(Text.fromJson(row.getString("town")), ZoneId.of(row.getString("zone"))));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("letter_day", LocalDate.class);
    UUID by = row.getObject("noted_by", UUID.class);
    return new Approval(
        Side.valueOf(row.getString("side")),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        by == null ? null : new AccountId(by),
        day == null
            ? Optional.empty()
            : Optional.of(new ByLetter(day, row.getString("letter_number"))));
  }

  static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  /** A row of visits, before those who take part are known. */
  private static final class Bare {
    private final UUID id;
    private final InstitutionId keeper;
    private final VisitPlan plan;
    private final VisitState state;
    private final Optional<AgreementId> agreement;
    private final Optional<VisitId> returnOf;
    private final int revision;
    private final Optional<PartnerId> far;

    Bare(ResultSet row) throws SQLException {
      id = row.getObject("id", UUID.class);
      keeper = new InstitutionId(row.getObject("keeper", UUID.class));
      plan =
          new VisitPlan(
              Text.fromJson(row.getString("purpose")),
              row.getObject("from_day", LocalDate.class),
              row.getObject("to_day", LocalDate.class),
              new Place(Text.fromJson(row.getString("town")), ZoneId.of(row.getString("zone"))));
      state = state(row);
      agreement =
          Optional.ofNullable(row.getObject("agreement_id", UUID.class)).map(AgreementId::new);
      returnOf = Optional.ofNullable(row.getObject("return_of", UUID.class)).map(VisitId::new);
      revision = row.getInt("revision");
      far = Optional.ofNullable(row.getObject("far_id", UUID.class)).map(PartnerId::new);
    }

    private static VisitState state(ResultSet row) throws SQLException {
      String key = row.getString("state");
      return switch (key) {
        case "planned" -> new Planned();
        case "requested" -> new Requested();
        case "approved" -> new Approved();
        case "declined" ->
            new Declined(Side.valueOf(row.getString("ended_by")), row.getString("reason"));
        case "called_off" ->
            new CalledOff(Side.valueOf(row.getString("ended_by")), row.getString("reason"));
        default -> throw new IllegalStateException("A visit in the state " + key);
      };
    }

    Visit with(List<VisitParty> parties, List<Approval> approvals) {
      return new Visit(
          new VisitId(id),
          keeper,
          parties.getFirst(),
          parties.subList(1, parties.size()),
          plan,
          state,
          approvals,
          agreement,
          returnOf,
          revision,
          far);
    }
  }
}
