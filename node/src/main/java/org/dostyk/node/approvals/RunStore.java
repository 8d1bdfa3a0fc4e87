package org.dostyk.node.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of versions on their way, with their steps and those who decide them. */
@Component
class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits for somebody. */
  record Waiting(AgreementId agreement, InstitutionId house, StepId step) {}

  void add(Run run) {
    jdbc.sql(
            """
            insert into approvals.run
                   (agreement_id, institution_id, version, state, shown, take_over, remind_days,
                    started_at)
            values (:agreement, :house, :version, :state, :shown, :takeOver, :remindDays, :now)
            """)
        .param("agreement", run.agreement().value())
        .param("house", run.house().value())
        .param("version", run.version())
        .param("state", run.state().name())
        .param("shown", run.shown().name())
        .param("takeOver", run.takeOver())
        .param("remindDays", run.remindDays())
        .param("now", run.startedAt().atOffset(ZoneOffset.UTC))
        .update();
    int position = 0;
    for (Step step : run.steps()) {
      jdbc.sql(
              """
              insert into approvals.step
                     (id, agreement_id, institution_id, version, position, place, title, part, state)
              values (:id, :agreement, :house, :version, :position, :place, :title::jsonb, :part,
                      'AHEAD')
              """)
          .param("id", step.id().value())
          .param("agreement", run.agreement().value())
          .param("house", run.house().value())
          .param("version", run.version())
          .param("position", ++position)
          .param("place", step.planned().place())
          .param("title", step.planned().title().toJson())
          .param("part", step.planned().part().name())
          .update();
      for (AccountId decider : Set.copyOf(step.planned().deciders())) {
        jdbc.sql("insert into approvals.decider (step_id, account_id) values (:step, :account)")
            .param("step", step.id().value())
            .param("account", decider.value())
            .update();
      }
    }
    keep(run, null);
  }

  /** Keeps where a way and its steps stand. */
  void keep(Run run, @Nullable Instant ended) {
    jdbc.sql(
            """
            update approvals.run
               set state = :state, ended_at = :ended
             where agreement_id = :agreement
               and institution_id = :house
               and version = :version
            """)
        .param("state", run.state().name())
        .param("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
        .param("agreement", run.agreement().value())
        .param("house", run.house().value())
        .param("version", run.version())
        .update();
    for (Step step : run.steps()) {
      Optional<Decision> decision = step.state().decided();
      jdbc.sql(
              """
              update approvals.step
                 set state = :state, opened_at = coalesce(opened_at, :opened),
                     decided_by = :by, decided_for = :instead, decided_at = :at, remark = :remark
               where id = :id
                 and state <> :state
              """)
          .param("state", name(step.state()))
          .param(
              "opened",
              step.state() instanceof StepState.Open open
                  ? open.since().atOffset(ZoneOffset.UTC)
                  : null,
              java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
          .param("by", decision.map(d -> d.by().value()).orElse(null))
          .param("instead", decision.map(Decision::instead).map(AccountId::value).orElse(null))
          .param(
              "at",
              decision.map(d -> d.at().atOffset(ZoneOffset.UTC)).orElse(null),
              java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
          .param("remark", decision.map(Decision::remark).orElse(""))
          .param("id", step.id().value())
          .update();
    }
  }

  void remove(Run run) {
    jdbc.sql(
            """
            delete from approvals.run
             where agreement_id = :agreement
               and institution_id = :house
               and version = :version
            """)
        .param("agreement", run.agreement().value())
        .param("house", run.house().value())
        .param("version", run.version())
        .update();
  }

  void show(AgreementId agreement, InstitutionId house, Shown shown) {
    jdbc.sql(
            """
            update approvals.run
               set shown = :shown
             where agreement_id = :agreement
               and institution_id = :house
            """)
        .param("shown", shown.name())
        .param("agreement", agreement.value())
        .param("house", house.value())
        .update();
  }

  /** Moves the ways of an agreement that stand so to another state. */
  void move(AgreementId agreement, Run.State from, Run.State to) {
    jdbc.sql(
            """
            update approvals.run
               set state = :to
             where agreement_id = :agreement
               and state = :from
            """)
        .param("to", to.name())
        .param("agreement", agreement.value())
        .param("from", from.name())
        .update();
  }

  /** Holds the ways of an agreement until the transaction ends. */
  void lock(AgreementId agreement, InstitutionId house) {
    jdbc.sql(
            """
            select version
              from approvals.run
             where agreement_id = :agreement
               and institution_id = :house
             order by version
               for update
            """)
        .param("agreement", agreement.value())
        .param("house", house.value())
        .query(Integer.class)
        .list();
  }

  Optional<Run> find(AgreementId agreement, InstitutionId house, int version) {
    return of(agreement, house).stream().filter(r -> r.version() == version).findFirst();
  }

  /** A party's ways of an agreement, the latest version first. */
  List<Run> of(AgreementId agreement, InstitutionId house) {
    return jdbc.sql(
            """
            select *
              from approvals.run
             where agreement_id = :agreement
               and institution_id = :house
             order by version desc
            """)
        .param("agreement", agreement.value())
        .param("house", house.value())
        .query(
            (row, n) ->
                new Run(
                    agreement,
                    house,
                    row.getInt("version"),
                    Run.State.valueOf(row.getString("state")),
                    Shown.valueOf(row.getString("shown")),
                    row.getBoolean("take_over"),
                    row.getInt("remind_days"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    steps(agreement, house, row.getInt("version"))))
        .list();
  }

  private List<Step> steps(AgreementId agreement, InstitutionId house, int version) {
    return jdbc.sql(
            """
            select s.*,
                   array(select d.account_id from approvals.decider d where d.step_id = s.id
                          order by d.account_id) as deciders
              from approvals.step s
             where s.agreement_id = :agreement
               and s.institution_id = :house
               and s.version = :version
             order by s.place, s.position
            """)
        .param("agreement", agreement.value())
        .param("house", house.value())
        .param("version", version)
        .query((row, n) -> step(row))
        .list();
  }

  /** What waits for this account's decision at a house today, also as somebody's deputy. */
  List<Waiting> waitingFor(AccountId account, InstitutionId house, LocalDate today, int most) {
    return jdbc.sql(
            """
            with mine as (
              select cast(:account as uuid) as account_id
              union
              select a.account_id
                from approvals.absence a
               where a.deputy_id = :account
                 and a.institution_id = :house
                 and :today between a.from_day and a.to_day)
            select distinct s.agreement_id, s.id, s.opened_at
              from mine
              join approvals.decider d on d.account_id = mine.account_id
              join approvals.step s on s.id = d.step_id
              join approvals.run r on r.agreement_id = s.agreement_id
                                  and r.institution_id = s.institution_id
                                  and r.version = s.version
             where s.state = 'OPEN'
               and s.institution_id = :house
               and r.state = 'UNDER_WAY'
             order by s.opened_at, s.id
             limit :most
            """)
        .param("account", account.value())
        .param("house", house.value())
        .param("today", today)
        .param("most", most)
        .query(
            (row, n) ->
                new Waiting(
                    new AgreementId(row.getObject("agreement_id", UUID.class)),
                    house,
                    new StepId(row.getObject("id", UUID.class))))
        .list();
  }

  /** Those of these agreements whose latest version is not through at one of these houses. */
  Set<AgreementId> held(List<AgreementId> agreements, Set<InstitutionId> houses) {
    return jdbc.sql(
            """
            select distinct agreement_id
              from approvals.run
             where agreement_id = any(:agreements)
               and institution_id = any(:houses)
               and state in ('UNDER_WAY', 'RETURNED')
            """)
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .param("houses", houses.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .query((row, n) -> new AgreementId(row.getObject("agreement_id", UUID.class)))
        .set();
  }

  /** Marks the steps whose deciders are to be reminded now, and tells which. */
  List<Waiting> remind(Instant now, int most) {
    return jdbc.sql(
            """
            update approvals.step
               set reminded_at = :now
             where id in (select s.id
                            from approvals.step s
                            join approvals.run r on r.agreement_id = s.agreement_id
                                                and r.institution_id = s.institution_id
                                                and r.version = s.version
                           where s.state = 'OPEN'
                             and r.state = 'UNDER_WAY'
                             and r.remind_days > 0
                             and coalesce(s.reminded_at, s.opened_at)
                                 <= cast(:now as timestamptz) - r.remind_days * interval '1 day'
                           limit :most
                             for update of s skip locked)
            returning agreement_id, institution_id, id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) ->
                new Waiting(
                    new AgreementId(row.getObject("agreement_id", UUID.class)),
                    new InstitutionId(row.getObject("institution_id", UUID.class)),
                    new StepId(row.getObject("id", UUID.class))))
        .list();
  }

  private static Step step(ResultSet row) throws SQLException {
    UUID[] deciders = (UUID[]) row.getArray("deciders").getArray();
    return new Step(
        new StepId(row.getObject("id", UUID.class)),
        new PlannedStep(
            row.getInt("place"),
            Text.fromJson(row.getString("title")),
            Part.valueOf(row.getString("part")),
            Arrays.stream(deciders).map(AccountId::new).toList()),
        state(row));
  }

  private static StepState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "AHEAD" -> new StepState.Ahead();
      case "OPEN" ->
          new StepState.Open(row.getObject("opened_at", OffsetDateTime.class).toInstant());
      case "APPROVED" -> new StepState.Approved(decision(row));
      case "TAKEN_OVER" -> new StepState.TakenOver(decision(row));
      case "RETURNED" -> new StepState.Returned(decision(row));
      default -> throw new IllegalStateException("No state of a step: " + state);
    };
  }

  private static String name(StepState state) {
    return switch (state) {
      case StepState.Ahead a -> "AHEAD";
      case StepState.Open o -> "OPEN";
      case StepState.Approved a -> "APPROVED";
      case StepState.TakenOver t -> "TAKEN_OVER";
      case StepState.Returned r -> "RETURNED";
    };
  }

  private static Decision decision(ResultSet row) throws SQLException {
    UUID instead = row.getObject("decided_for", UUID.class);
    return new Decision(
        new AccountId(row.getObject("decided_by", UUID.class)),
        instead == null ? null : new AccountId(instead),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("remark"));
  }
}
