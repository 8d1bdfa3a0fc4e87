package org.dostyk.node.lives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of provisions, of their keepers and of what happened. */
@Component
class LifeStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  LifeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who entered something, and for which institution; nobody where that was at another node. */
  record By(InstitutionId house, @Nullable AccountId account) {}

  /** Provisions with whoever entered them, and when. */
  record Entered(Provisions provisions, By by, Instant at) {}

  Optional<Entered> provisions(AgreementId id) {
    return jdbc.sql("select * from lives.provisions where agreement_id = :id")
        .param("id", id.value())
        .query((row, n) -> entered(row))
        .optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Entered> locked(AgreementId id) {
    return jdbc.sql("select * from lives.provisions where agreement_id = :id for update")
        .param("id", id.value())
        .query((row, n) -> entered(row))
        .optional();
  }

  /** Those with which the clock has to do, held so that two runs of it queue up. */
  Optional<Entered> held(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from lives.provisions
             where agreement_id = :id
               and not over
               for update
            """)
        .param("id", id.value())
        .query((row, n) -> entered(row))
        .optional();
  }

  /** Provisions whose term has passed before this day, the earliest first. */
  List<Entered> passed(LocalDate before) {
    return jdbc.sql(
            """
            select *
              from lives.provisions
             where not over
               and ends_on < :before
             order by ends_on, agreement_id
             limit 1000
            """)
        .param("before", before)
        .query((row, n) -> entered(row))
        .list();
  }

  /** Writes over the revision that these name; false if it is another. */
  boolean write(Provisions p, By by, Instant now) {
    return with(
                p,
                jdbc.sql(
                    """
                insert into lives.provisions as p
                       (agreement_id, ends_on, renewal, years, objection, amendable, notice,
                        students_stay, surviving, clauses, entered_for, entered_by, entered_at,
                        revision, over)
                values (:id, :ends, :renewal, :years, :objection, :amendable, :notice,
                        :students, :surviving, :clauses::jsonb, :house, :by, :now,
                        1, false)
                on conflict (agreement_id) do update
                   set ends_on = excluded.ends_on, renewal = excluded.renewal,
                       years = excluded.years, objection = excluded.objection,
                       amendable = excluded.amendable, notice = excluded.notice,
                       students_stay = excluded.students_stay, surviving = excluded.surviving,
                       clauses = excluded.clauses, entered_for = excluded.entered_for,
                       entered_by = excluded.entered_by, entered_at = excluded.entered_at,
                       revision = p.revision + 1, over = false
                 where p.revision = :revision
                """))
            .param("house", by.house().value())
            .param("by", by.account() == null ? null : by.account().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("revision", p.revision())
            .update()
        == 1;
  }

  /** Gives a statement what provisions say, under the names of their columns. */
  static StatementSpec with(Provisions p, StatementSpec statement) {
    return statement
        .param("id", p.agreement().value())
        .param("ends", p.endsOn().orElse(null))
        .param("renewal", p.renewal().name())
        .param("years", p.years())
        .param("objection", p.objection().map(Lead::toString).orElse(null))
        .param("amendable", p.amendable())
        .param("notice", p.notice().map(Lead::toString).orElse(null))
        .param("students", p.studentsStay())
        .param("surviving", p.surviving().toArray(String[]::new))
        .param("clauses", json(p.clauses()));
  }

  /** A later end of a term, by the clock or by signature, whoever entered the provisions. */
  void prolong(Provisions p) {
    jdbc.sql(
            """
            update lives.provisions
               set ends_on = :ends, renewal = :renewal, years = :years, objection = :objection,
                   revision = revision + 1, over = false
             where agreement_id = :id
            """)
        .param("id", p.agreement().value())
        .param("ends", p.endsOn().orElse(null))
        .param("renewal", p.renewal().name())
        .param("years", p.years())
        .param("objection", p.objection().map(Lead::toString).orElse(null))
        .update();
  }

  /** The clock has nothing more to do with this term. */
  void over(AgreementId id) {
    jdbc.sql("update lives.provisions set over = true where agreement_id = :id")
        .param("id", id.value())
        .update();
  }

  /**
   * What the clock had done with was not to be, since an end was taken back or a notice stands no
   * more: it looks at this term again.
   */
  void goOn(AgreementId id) {
    jdbc.sql("update lives.provisions set over = false where agreement_id = :id")
        .param("id", id.value())
        .update();
  }

  /** The terms of these agreements: who ends when. */
  Map<AgreementId, LocalDate> ends(List<AgreementId> ids) {
    var ends = new LinkedHashMap<AgreementId, LocalDate>();
    jdbc.sql(
            """
            select agreement_id, ends_on
              from lives.provisions
             where agreement_id = any(:ids)
               and ends_on is not null
            """)
        .param("ids", ids.stream().map(AgreementId::value).toArray(UUID[]::new))
        .query(
            row -> {
              ends.put(
                  new AgreementId(row.getObject("agreement_id", UUID.class)),
                  row.getObject("ends_on", LocalDate.class));
            });
    return ends;
  }

  void note(AgreementId id, LifeEvent event) {
    jdbc.sql(
            """
            insert into lives.event
                   (agreement_id, at, kind, on_day, until_day, clause, instrument, party)
            values (:id, :at, :kind, :on, :until, :clause, :instrument, :party::jsonb)
            """)
        .param("id", id.value())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("kind", event.kind().name())
        .param("on", event.on())
        .param("until", event.until().orElse(null))
        .param("clause", event.clause())
        .param("instrument", event.instrument().orElse(null))
        .param("party", event.party().map(Text::toJson).orElse(null))
        .update();
  }

  /** What happened to an agreement, the earliest first. */
  List<LifeEvent> events(AgreementId id) {
    return jdbc.sql("select * from lives.event where agreement_id = :id order by position")
        .param("id", id.value())
        .query((row, n) -> event(row))
        .list();
  }

  private static LifeEvent event(ResultSet row) throws SQLException {
    return new LifeEvent(
        LifeEvent.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("on_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        row.getString("clause"),
        Optional.ofNullable(row.getObject("instrument", UUID.class)),
        Optional.ofNullable(row.getString("party")).map(Text::fromJson));
  }

  private static Entered entered(ResultSet row) throws SQLException {
    UUID account = row.getObject("entered_by", UUID.class);
    return new Entered(
        provisions(row, row.getInt("revision")),
        new By(
            new InstitutionId(row.getObject("entered_for", UUID.class)),
            account == null ? null : new AccountId(account)),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  static Provisions provisions(ResultSet row, int revision) throws SQLException {
    var clauses = new EnumMap<Matter, String>(Matter.class);
    JSON.readValue(row.getString("clauses"), new TypeReference<Map<String, String>>() {})
        .forEach((matter, clause) -> clauses.put(Matter.valueOf(matter), clause));
    return new Provisions(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        Renewal.valueOf(row.getString("renewal")),
        row.getInt("years"),
        lead(row.getString("objection")),
        row.getBoolean("amendable"),
        lead(row.getString("notice")),
        row.getBoolean("students_stay"),
        Arrays.asList((String[]) row.getArray("surviving").getArray()),
        clauses,
        revision);
  }

  private static Optional<Lead> lead(@Nullable String written) {
    return written == null ? Optional.empty() : Lead.parse(written);
  }

  private static String json(Map<Matter, String> clauses) {
    var named = new LinkedHashMap<String, String>();
    clauses.forEach((matter, clause) -> named.put(matter.name(), clause));
    return JSON.writeValueAsString(named);
  }
}
