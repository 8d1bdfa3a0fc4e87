package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of agreements, their parties and the texts being worked on. */
@Component
class AgreementStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What an own institution may read: what it drafted, and what was proposed to it. */
  private static final String READABLE =
      """
      (a.drafted_by = any(:readers)
       or (exists (select 1 from agreements.version v where v.agreement_id = a.id)
           and exists (select 1
                         from agreements.party p
                        where p.agreement_id = a.id
                          and p.house = any(:readers))))
      """;

  private final JdbcClient jdbc;

  AgreementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An agreement's own row. */
  record Row(
      AgreementId id,
      AgreementType type,
      InstitutionId draftedBy,
      Instant createdAt,
      int inForce,
      Optional<Instant> inForceAt,
      Optional<LocalDate> until,
      Optional<Ending> ending,
      Optional<AgreementId> parent) {

    /** Where the agreement stands with these versions, oldest first. */
    AgreementState state(List<Version> versions, Optional<PaperRecord> paper) {
      Optional<InForce> force =
          inForceAt.map(since -> new InForce(versions.get(inForce - 1), since, until));
      if (ending.isPresent()) {
        return new Ended(force, ending.get());
      }
      if (force.isPresent()) {
        return force.get();
      }
      if (paper.isPresent()) {
        return new OnPaper(paper.get());
      }
      return versions.isEmpty() ? new Drafted() : new InNegotiation(versions.getLast());
    }
  }

  /** Adds an agreement; false if one of this id exists. */
  boolean add(AgreementId id, Beginning with, List<AgreementParty> parties, Instant now) {
    int added =
        jdbc.sql(
                """
                insert into agreements.agreement (id, type, drafted_by, created_at, parent_id)
                values (:id, :type, :by, :now, :parent)
                on conflict (id) do nothing
                """)
            .param("id", id.value())
            .param("type", with.type().name())
            .param("by", with.house().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("parent", with.parent() instanceof AgreementId parent ? parent.value() : null)
            .update();
    if (added == 0) {
      return false;
    }
    for (int i = 0; i < parties.size(); i++) {
      AgreementParty party = parties.get(i);
      jdbc.sql(
              """
              insert into agreements.party
                     (agreement_id, position, partner_id, name, house, document_id)
              values (:id, :position, :partner, :name::jsonb, :house, :document)
              """)
          .param("id", id.value())
          .param("position", i)
          .param("partner", party.partner().value())
          .param("name", party.name().toJson())
          .param("house", party.hosted().map(InstitutionId::value).orElse(null))
          .param("document", party.isNamedElsewhere() ? party.documentId() : null)
          .update();
    }
    return true;
  }

  /** An agreement that these institutions may read. */
  Optional<Row> find(AgreementId id, Set<InstitutionId> readers) {
    return jdbc.sql("select a.* from agreements.agreement a where a.id = :id and " + READABLE)
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> row(row))
        .optional();
  }

  /** Holds an agreement until the transaction ends, so that two changes of it queue up. */
  void lock(AgreementId id) {
    jdbc.sql("select 1 from agreements.agreement where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  List<AgreementParty> parties(AgreementId id) {
    return jdbc.sql("select * from agreements.party where agreement_id = :id order by position")
        .param("id", id.value())
        .query((row, n) -> party(row))
        .list();
  }

  /** How many agreements name this partner as a party. */
  int withParty(PartnerId partner) {
    return jdbc.sql("select count(*) from agreements.party where partner_id = :partner")
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  Set<PartnerId> withParty(Set<PartnerId> partners) {
    return jdbc.sql(
            "select distinct partner_id from agreements.party where partner_id = any(:partners)")
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, n) -> new PartnerId(row.getObject("partner_id", UUID.class)))
        .set();
  }

  void enterForce(AgreementId id, int version, Instant at) {
    jdbc.sql(
            """
            update agreements.agreement
               set in_force = :version, in_force_at = :at
             where id = :id
            """)
        .param("id", id.value())
        .param("version", version)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(AgreementId id, Ending ending) {
    jdbc.sql(
            """
            update agreements.agreement
               set ended_how = :manner, ended_on = :on, ended_why = :reason,
                   ended_for = :house, ended_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id.value())
        .param("manner", ending.manner().name())
        .param("on", ending.on())
        .param("reason", ending.reason())
        .param("house", ending.recordedFor().value())
        .param("by", ending.recordedBy() == null ? null : ending.recordedBy().value())
        .param("at", ending.recordedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Says until which day it is in force; null where nobody gave notice. */
  void until(AgreementId id, @Nullable LocalDate day) {
    jdbc.sql("update agreements.agreement set until_on = :day where id = :id")
        .param("day", day)
        .param("id", id.value())
        .update();
  }

  /**
   * Puts an agreement under another, of which nothing was known when it came; not where that is the
   * agreement itself or stands below it, for a node that is mistaken can say so.
   */
  void putUnder(AgreementId id, AgreementId parent) {
    jdbc.sql(
            """
            with recursive line (id) as (
              select cast(:parent as uuid)
              union
              select a.parent_id
                from line l
                join agreements.agreement a on a.id = l.id
               where a.parent_id is not null)
            update agreements.agreement
               set parent_id = :parent
             where id = :id
               and not exists (select from line where line.id = :id)
            """)
        .param("parent", parent.value())
        .param("id", id.value())
        .update();
  }

  void takeEndBack(AgreementId id) {
    jdbc.sql(
            """
            update agreements.agreement
               set ended_how = null, ended_on = null, ended_why = null,
                   ended_for = null, ended_by = null, ended_at = null
             where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  /** The readable agreements above one, the broadest first. */
  List<AgreementRow> above(AgreementId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            with recursive line (id, step) as (
              select parent_id, 1 from agreements.agreement where id = :id
              union all
              select a.parent_id, l.step + 1
                from line l
                join agreements.agreement a on a.id = l.id
               where l.step < 10)
            """
                + AgreementRow.SELECT
                + " join line l on l.id = a.id where "
                + READABLE
                + " order by l.step desc")
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> AgreementRow.read(row))
        .list();
  }

  /** The readable agreements made under one, the oldest first. */
  List<AgreementRow> under(AgreementId parent, Set<InstitutionId> readers) {
    return jdbc.sql(
            AgreementRow.SELECT
                + " where a.parent_id = :parent and "
                + READABLE
                + " order by a.created_at, a.id")
        .param("parent", parent.value())
        .param("readers", uuids(readers))
        .query((row, n) -> AgreementRow.read(row))
        .list();
  }

  Optional<WorkingText> workingText(AgreementId id, InstitutionId of) {
    return jdbc.sql(
            """
            select *
              from agreements.working_text
             where agreement_id = :id
               and institution_id = :of
            """)
        .param("id", id.value())
        .param("of", of.value())
        .query((row, n) -> workingText(row))
        .optional();
  }

  /** Begins a working text; false if this institution has one already. */
  boolean begin(AgreementId id, WorkingText text) {
    return jdbc.sql(
                """
                insert into agreements.working_text
                       (agreement_id, institution_id, draft, based_on, revision, saved_by, saved_at)
                values (:id, :of, :draft::jsonb, :basedOn, :revision, :by, :at)
                on conflict (agreement_id, institution_id) do nothing
                """)
            .param("id", id.value())
            .param("of", text.by().value())
            .param("draft", JSON.writeValueAsString(text.draft()))
            .param("basedOn", text.basedOn())
            .param("revision", text.revision())
            .param("by", text.savedBy().value())
            .param("at", text.savedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void save(AgreementId id, WorkingText text) {
    jdbc.sql(
            """
            update agreements.working_text
               set draft = :draft::jsonb, based_on = :basedOn, revision = :revision,
                   saved_by = :by, saved_at = :at
             where agreement_id = :id
               and institution_id = :of
            """)
        .param("id", id.value())
        .param("of", text.by().value())
        .param("draft", JSON.writeValueAsString(text.draft()))
        .param("basedOn", text.basedOn())
        .param("revision", text.revision())
        .param("by", text.savedBy().value())
        .param("at", text.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void discard(AgreementId id, InstitutionId of) {
    jdbc.sql(
            """
            delete from agreements.working_text
             where agreement_id = :id
               and institution_id = :of
            """)
        .param("id", id.value())
        .param("of", of.value())
        .update();
  }

  static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Row row(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("in_force_at", OffsetDateTime.class);
    return new Row(
        new AgreementId(row.getObject("id", UUID.class)),
        AgreementType.valueOf(row.getString("type")),
        new InstitutionId(row.getObject("drafted_by", UUID.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("in_force"),
        Optional.ofNullable(since).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
        ending(row),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(AgreementId::new));
  }

  private static Optional<Ending> ending(ResultSet row) throws SQLException {
    String manner = row.getString("ended_how");
    return manner == null
        ? Optional.empty()
        : Optional.of(
            new Ending(
                Ending.Manner.valueOf(manner),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_why"),
                new InstitutionId(row.getObject("ended_for", UUID.class)),
                row.getObject("ended_by", UUID.class) == null
                    ? null
                    : new AccountId(row.getObject("ended_by", UUID.class)),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
  }

  private static AgreementParty party(ResultSet row) throws SQLException {
    UUID house = row.getObject("house", UUID.class);
    var partner = new PartnerId(row.getObject("partner_id", UUID.class));
    return new AgreementParty(
        partner,
        Text.fromJson(row.getString("name")),
        house == null ? null : new InstitutionId(house),
        Objects.requireNonNullElse(row.getString("document_id"), partner.toString()));
  }

  private static WorkingText workingText(ResultSet row) throws SQLException {
    return new WorkingText(
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        JSON.readValue(row.getString("draft"), Draft.class),
        row.getInt("based_on"),
        row.getInt("revision"),
        new AccountId(row.getObject("saved_by", UUID.class)),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
