package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;

/**
 * What else an office of this size has: three years' exchanges with every partner, the day on which
 * each agreement in force ends, and somebody of a ministry who looks on.
 */
final class ManyExchanges {
  private static final List<String> ALL =
      List.of(
          """
          insert into portfolio.exchange
                 (id, keeper, partner_id, direction, kind, year, term, people, at_least, each, unit,
                  source, noted_at)
          select md5('exchange' || p.id::text || y)::uuid, '%1$s'::uuid, p.id,
                 case when hashtext(p.id::text) %% 2 = 0 then 'SENT' else 'RECEIVED' end,
                 case when y %% 2 = 0 then 'STUDY' else 'INTERNSHIP' end,
                 y, 'AUTUMN', 1 + abs(hashtext(p.id::text || y)) %% 12, false, 1, 'SEMESTER', '',
                 make_date(y, 12, 1)
            from partners.partner p
           cross join generate_series(2023, 2025) y
           where not p.own
          """,
          """
          insert into portfolio.term
                 (agreement_id, house, ends_on, notice_days, renews, source, noted_at, revision)
          select l.agreement_id, l.house,
                 l.changed_at::date + 5 * 365 + abs(hashtext(l.agreement_id::text)) %% 700,
                 90, abs(hashtext(l.agreement_id::text)) %% 3 > 0, '18', l.changed_at, 1
            from agreements.listing l
           where l.house = '%1$s'::uuid
             and l.step = 'IN_FORCE'
          on conflict do nothing
          """,
          """
          insert into people.role_held (account_id, institution_id, role, given_at)
          select a.id, '%1$s'::uuid, 'OBSERVER', timestamptz '2026-11-01'
            from people.account a
           where a.email = 'zhunussov@ministry.example'
          """);

  private ManyExchanges() {}

  /** Writes them into the database of a node that runs on this folder. */
  static void write(Path folder) throws SQLException {
    try (RunningPostgres postgres = Postgres.in(folder).attach().orElseThrow();
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      for (String sql : ALL) {
        statement.execute(sql.formatted(ManyPromises.UNIVERSITY));
      }
    }
  }
}
