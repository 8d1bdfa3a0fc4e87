package org.dostyk.node.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of terms. */
@Component
class TermStore {
  private final JdbcClient jdbc;

  TermStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes over the revision that the term names; false if it is another. */
  boolean write(Term t, AccountId by, Instant now) {
    return jdbc.sql(
                """
                insert into portfolio.term as t
                       (agreement_id, house, ends_on, notice_days, renews, source, noted_by,
                        noted_at, revision)
                values (:agreement, :house, :ends, :notice, :renews, :source, :by, :now, 1)
                on conflict (agreement_id, house) do update
                   set ends_on = excluded.ends_on, notice_days = excluded.notice_days,
                       renews = excluded.renews, source = excluded.source,
                       noted_by = excluded.noted_by, noted_at = excluded.noted_at,
                       revision = t.revision + 1
                 where t.revision = :revision
                """)
            .param("agreement", t.agreement().value())
            .param("house", t.house().value())
            .param("ends", t.endsOn().orElse(null))
            .param("notice", t.noticeDays().orElse(null))
            .param("renews", t.renews())
            .param("source", t.source())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("revision", t.revision())
            .update()
        == 1;
  }

  /** Adds first terms, by one statement. */
  void addAll(Collection<Term> all, InstitutionId house, @Nullable AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into portfolio.term
                   (agreement_id, house, ends_on, notice_days, renews, source, noted_by, noted_at,
                    revision)
            select t.agreement, :house, t.ends, null, t.renews, t.source, :by, :now, 1
              from unnest(:agreements::uuid[], :ends::date[], :renews::boolean[], :sources::text[])
                as t (agreement, ends, renews, source)
            on conflict do nothing
            """)
        .param("house", house.value())
        .param("by", by == null ? null : by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("agreements", all.stream().map(t -> t.agreement().value()).toArray(UUID[]::new))
        .param(
            "ends",
            all.stream()
                .map(t -> t.endsOn().map(LocalDate::toString).orElse(null))
                .toArray(String[]::new))
        .param("renews", all.stream().map(Term::renews).toArray(Boolean[]::new))
        .param("sources", all.stream().map(Term::source).toArray(String[]::new))
        .update();
  }

  /** What was done with these agreements: exchanges, what is shown of them, a corrected term. */
  Map<AgreementId, Objection> workedWith(Collection<AgreementId> agreements, InstitutionId house) {
    var found = new HashMap<AgreementId, Objection>();
    jdbc.sql(
            """
            select e.agreement_id as id, 'exchanged' as what
              from portfolio.exchange e
             where e.agreement_id = any(:agreements)
            union all
            select s.record_id, 'shown'
              from portfolio.shown s
             where s.record_id = any(:agreements)
               and s.house = :house
            union all
            select t.agreement_id, 'term'
              from portfolio.term t
             where t.agreement_id = any(:agreements)
               and t.revision > 1
            """)
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .param("house", house.value())
        .query(
            row -> {
              found.put(
                  new AgreementId(row.getObject("id", UUID.class)),
                  Objection.of("portfolio.objection.paper_" + row.getString("what")));
            });
    return found;
  }

  void remove(Collection<AgreementId> agreements, InstitutionId house) {
    jdbc.sql(
            """
            delete from portfolio.term
             where agreement_id = any(:agreements)
               and house = :house
            """)
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .param("house", house.value())
        .update();
  }

  /** The term as the agreement's own provisions have it, over whatever was noted before. */
  void follow(Term t, @Nullable AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into portfolio.term as t
                   (agreement_id, house, ends_on, notice_days, renews, source, noted_by,
                    noted_at, revision)
            values (:agreement, :house, :ends, :notice, :renews, :source, :by, :now, 1)
            on conflict (agreement_id, house) do update
               set ends_on = excluded.ends_on, notice_days = excluded.notice_days,
                   renews = excluded.renews, source = excluded.source,
                   noted_by = excluded.noted_by, noted_at = excluded.noted_at,
                   revision = t.revision + 1
            """)
        .param("agreement", t.agreement().value())
        .param("house", t.house().value())
        .param("ends", t.endsOn().orElse(null))
        .param("notice", t.noticeDays().orElse(null))
        .param("renews", t.renews())
        .param("source", t.source())
        .param("by", by == null ? null : by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The terms of these agreements, each as the first of the readers has it. */
  Map<AgreementId, Term> of(Collection<AgreementId> agreements, Set<InstitutionId> readers) {
    var found = new HashMap<AgreementId, Term>();
    jdbc.sql(
            """
            select *
              from portfolio.term t
             where t.agreement_id = any(:agreements)
               and t.house = any(:readers)
            """)
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .param("readers", ExchangeStore.uuids(readers))
        .query(
            row -> {
              Term term = read(row);
              found.putIfAbsent(term.agreement(), term);
            });
    return found;
  }

  /**
   * The terms still running whose last day is one of these, the earliest first: those of one
   * institution after another, each in the order of the index.
   */
  List<Term> ending(
      Set<InstitutionId> readers, LocalDate from, LocalDate before, int most, int skip) {
    return jdbc.sql(
            """
            select t.*
              from unnest(:readers) reader (house)
             cross join lateral
                   (select *
                      from portfolio.term t
                     where t.house = reader.house
                       and not t.ended
                       and t.ends_on >= :from
                       and t.ends_on < :before
                     order by t.ends_on, t.agreement_id
                     limit :most + :skip) t
             order by t.ends_on, t.agreement_id
             limit :most
            offset :skip
            """)
        .param("readers", ExchangeStore.uuids(readers))
        .param("from", from)
        .param("before", before)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> read(row))
        .list();
  }

  /** The same of each month of a year. */
  List<Term> endingInEach(Set<InstitutionId> readers, int year, int mostOfEach) {
    return jdbc.sql(
            """
            select t.*
              from generate_series(1, 12) m (month)
             cross join unnest(:readers) reader (house)
             cross join lateral
                   (select *
                      from portfolio.term t
                     where t.house = reader.house
                       and not t.ended
                       and t.ends_on >= make_date(:year, m.month, 1)
                       and t.ends_on < make_date(:year, m.month, 1) + interval '1 month'
                     order by t.ends_on, t.agreement_id
                     limit :most) t
             order by t.ends_on, t.agreement_id
            """)
        .param("readers", ExchangeStore.uuids(readers))
        .param("year", year)
        .param("most", mostOfEach)
        .query((row, n) -> read(row))
        .list();
  }

  /** The terms whose last day has passed and which do not renew by themselves, the latest first. */
  List<Term> over(Set<InstitutionId> readers, LocalDate from, LocalDate today, int most, int skip) {
    return jdbc.sql(
            """
            select t.*
              from unnest(:readers) reader (house)
             cross join lateral
                   (select *
                      from portfolio.term t
                     where t.house = reader.house
                       and not t.ended
                       and t.ends_on >= :from
                       and t.ends_on < :today
                       and not t.renews
                     order by t.ends_on desc, t.agreement_id
                     limit :most + :skip) t
             order by t.ends_on desc, t.agreement_id
             limit :most
            offset :skip
            """)
        .param("readers", ExchangeStore.uuids(readers))
        .param("from", from)
        .param("today", today)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> read(row))
        .list();
  }

  /** Terms that were noted to have no end. */
  List<Term> endless(Set<InstitutionId> readers, int most) {
    return jdbc.sql(
            """
            select *
              from portfolio.term t
             where t.house = any(:readers)
               and not t.ended
               and t.ends_on is null
             order by t.agreement_id desc
             limit :most
            """)
        .param("readers", ExchangeStore.uuids(readers))
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Notes of agreements whether they have ended. */
  void setEnded(Collection<AgreementId> agreements, boolean ended) {
    jdbc.sql(
            """
            update portfolio.term
               set ended = :ended
             where agreement_id = any(:agreements)
               and ended <> :ended
            """)
        .param("agreements", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
        .param("ended", ended)
        .update();
  }

  private static Term read(ResultSet row) throws SQLException {
    return new Term(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        new InstitutionId(row.getObject("house", UUID.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("notice_days", Integer.class)),
        row.getBoolean("renews"),
        row.getString("source"),
        row.getInt("revision"));
  }
}
