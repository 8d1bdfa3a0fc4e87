package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;

/**
 * Visits and promises between an institution of the demonstration and the partners in its register,
 * of six years: most visits are past, one in eight is to come; seven promises in ten are kept, one
 * is waived, one in twenty is late. The rows are those that the node itself would have written, but
 * for the audit trail and the letters.
 */
final class ManyPromises {
  static final String UNIVERSITY = "01980000-0000-7000-8000-0000000000a1";

  private static final List<String> PICKS =
      List.of(
          "select setseed(0.5)",
          """
          create temporary table pick as
          select row_number() over (order by p.id) - 1 as nr, p.id, p.country, p.zone,
                 coalesce(p.town, '{"en": "Town"}'::jsonb) as town,
                 jsonb_object_agg(n.tag, n.value) as name
            from partners.partner p
            join partners.name n on n.partner_id = p.id and not n.alias
           where not p.own
             and n.tag in ('kk', 'ru', 'zh', 'en')
           group by p.id
          """,
          "create unique index on pick (nr)",
          "analyze pick",
          """
          create temporary table officer as
          select a.id from people.account a where a.email = 'a.saparova@eku.example'
          """);

  private static final List<String> VISITS =
      List.of(
          """
          create temporary table planned as
          select i as nr,
                 md5('visit' || i)::uuid as id,
                 date '2021-01-01' + (random() * 2300)::int as day,
                 i %% 2 = 0 as guests,
                 (random() * (select count(*) - 1 from pick))::int as partner
            from generate_series(1, %1$d) i
          """,
          """
          insert into visits.visit (id, keeper, purpose, from_day, to_day, town, zone, state, reason,
                                    ended_by, revision, readers, awaiting, begun_at)
          select v.id, '%2$s'::uuid,
                 jsonb_build_object('ru', 'Переговоры об обмене ' || v.nr,
                                    'en', 'Talks on exchange ' || v.nr,
                                    'zh', '交流会谈' || v.nr),
                 v.day, v.day + 1 + v.nr %% 5,
                 case when v.guests then '{"en": "Oskemen"}'::jsonb else p.town end,
                 case when v.guests then 'Asia/Almaty' else p.zone end,
                 case when v.nr %% 25 = 0 then 'called_off'
                      when v.day < date '2026-11-20' then 'approved'
                      when v.nr %% 3 = 0 then 'planned'
                      when v.nr %% 3 = 1 then 'requested' else 'approved' end,
                 case when v.nr %% 25 = 0 then 'Called off' end,
                 case when v.nr %% 25 = 0 then 'HOST' end,
                 1, array['%2$s'::uuid],
                 case when v.guests and v.nr %% 25 > 0 and v.nr %% 3 = 1 and v.day >= date '2026-11-20'
                      then array['%2$s'::uuid] else '{}' end,
                 v.day - interval '60 days'
            from planned v
            join pick p on p.nr = v.partner
          """,
          """
          insert into visits.party (visit_id, position, partner_id, name, hosted, country, town, zone)
          select v.id, case when v.guests then 0 else 1 end, '%2$s'::uuid,
                 '{"en": "Sarsen Amanzholov East Kazakhstan University"}'::jsonb, '%2$s'::uuid, 'KZ',
                 '{"en": "Oskemen"}'::jsonb, 'Asia/Almaty'
            from planned v
          union all
          select v.id, case when v.guests then 1 else 0 end, p.id, p.name, null::uuid, p.country, p.town, p.zone
            from planned v
            join pick p on p.nr = v.partner
          """,
          """
          insert into visits.approval (visit_id, side, given_at, noted_by)
          select v.id, s, v.begun_at + interval '5 days', (select id from officer)
            from visits.visit v
            join planned p on p.id = v.id
           cross join unnest(array['HOST', 'GUEST']) s
           where v.state = 'approved'
          """,
          """
          insert into visits.delegate (id, visit_id, position, names, keys, office, partner_id, language,
                                       role, revision)
          select md5('delegate' || v.nr || '-' || k)::uuid, v.id, k,
                 jsonb_build_object('forms', jsonb_build_array(jsonb_build_object(
                   'script', 'LATN', 'source', 'OFFICE', 'parts', jsonb_build_array(jsonb_build_object(
                     'kind', 'LINE', 'text', 'Guest ' || (v.nr * 7 + k) %% 30000))))),
                 array['guest ' || (v.nr * 7 + k) %% 30000],
                 '{"en": "Professor"}'::jsonb, p.id, 'ru', case when k = 1 then 'HEAD' else 'MEMBER' end, 1
            from planned v
            join pick p on p.nr = v.partner
           cross join generate_series(1, 5) k
           where v.guests
          """,
          """
          insert into visits.item (id, visit_id, day, starts, ends, zone, kind, title, place, everybody,
                                   takes_part, interpreter, transport, revision, changed_at)
          select md5('item' || v.nr || '-' || k)::uuid, v.id, v.day + k / 4, time '09:00' + k %% 4 * interval '2 hours',
                 time '10:30' + k %% 4 * interval '2 hours', 'Asia/Almaty', 'MEETING',
                 jsonb_build_object('en', 'Meeting ' || k), 'Hall ' || k, true, '{}', '', '', 1,
                 v.day - interval '30 days'
            from planned v
           cross join generate_series(0, 5) k
          """);

  private static final List<String> PROMISES =
      List.of(
          """
          insert into commitments.commitment
                 (id, keeper_id, reader_ids, promiser_id, beneficiary_id, what, owner_account_id, owner_name,
                  due, zone, late_from, source_kind, source_id, source_label, source_version,
                  source_clause, standing, due_before, settled_on,
                  promised_at, late_noticed_at, reminded_of, escalated)
          select md5('promise' || d.nr)::uuid, '%2$s'::uuid, array['%2$s'::uuid],
                 case when d.nr %% 2 = 0 then '%2$s'::uuid else p.id end,
                 case when d.nr %% 2 = 0 then p.id else '%2$s'::uuid end,
                 jsonb_build_object('ru', 'Принять ' || d.nr %% 90 || ' студентов на семестр',
                                    'zh', '接收' || d.nr %% 90 || '名学生学习一学期'),
                 case when d.nr %% 2 = 0 and d.nr %% 7 = 0 then (select id from officer) end,
                 case when d.nr %% 2 = 1 and d.nr %% 3 > 0 then 'Li Wei' end,
                 d.due, 'Asia/Almaty', d.due + interval '1 day' - interval '5 hours',
                 case when d.nr %% 3 = 0 then 'visits.visit' end,
                 case when d.nr %% 3 = 0 then md5('visit' || 1 + d.nr %% %1$d)::uuid end,
                 case when d.nr %% 3 = 0 then '{"en": "Talks"}'::jsonb end,
                 case when d.nr %% 3 = 0 then '' end,
                 case when d.nr %% 3 = 0 then '' end,
                 d.standing,
                 case when d.standing = 'renegotiated' then d.due - 30 end,
                 case when d.standing in ('kept', 'waived') then least(d.due + d.nr %% 9 - 5, date '2026-11-19') end,
                 d.due - interval '200 days', d.due, d.due + interval '1 day' - interval '5 hours',
                 case when d.standing in ('kept', 'waived') then 0 else 3 end
            from (select i as nr,
                         case when i %% 20 < 14 then 'kept' when i %% 20 < 16 then 'waived'
                              when i %% 20 = 16 then 'renegotiated' else 'open' end as standing,
                         case when i %% 20 < 16 then date '2021-01-01' + (random() * 2140)::int
                              when i %% 20 = 17 then date '2026-11-19' - (random() * 400)::int
                              else date '2026-11-21' + (random() * 700)::int end as due,
                         (random() * (select count(*) - 1 from pick))::int as partner
                    from generate_series(1, %3$d) i) d
            join pick p on p.nr = d.partner
          """,
          """
          insert into commitments.step (id, commitment_id, kind, at, day, words)
          select md5('step' || c.id::text || s)::uuid, c.id, s, c.promised_at, c.due, ''
            from commitments.commitment c
           cross join unnest(array['PROMISED', 'DUE_SET']) s
           where c.keeper_id = '%2$s'
          """,
          "select commitments.count_again()",
          // The one search has read all that there was; the node begins anew when it starts.
          "update lookup.reading set whole = false, reached = null");

  private ManyPromises() {}

  /** Writes them into the database of a node that runs on this folder. */
  static void write(Path folder, int visits, int promises) throws SQLException {
    try (RunningPostgres postgres = Postgres.in(folder).attach().orElseThrow();
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table commitments.commitment disable trigger user");
      for (List<String> part : List.of(PICKS, VISITS, PROMISES)) {
        for (String sql : part) {
          statement.execute(part == PICKS ? sql : sql.formatted(visits, UNIVERSITY, promises));
        }
      }
      statement.execute("alter table commitments.commitment enable trigger user");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  /** Waits until the one search of a node that runs on this folder has read everything. */
  static void awaitFound(Path folder) throws SQLException, InterruptedException {
    try (RunningPostgres postgres = Postgres.in(folder).attach().orElseThrow();
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      boolean whole = false;
      while (!whole) {
        try (ResultSet row = statement.executeQuery("select bool_and(whole) from lookup.reading")) {
          row.next();
          whole = row.getBoolean(1);
        }
        if (!whole) {
          Thread.sleep(500);
        }
      }
      System.out.printf(
          "%nread for the search in %d s%n",
          Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
  }
}
