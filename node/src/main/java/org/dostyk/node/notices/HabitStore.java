package org.dostyk.node.notices;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of how people wish to be written to. */
@Component
class HabitStore {
  private final JdbcClient jdbc;

  HabitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Habit> of(AccountId account) {
    Map<String, Pace> paces = new HashMap<>();
    jdbc.sql("select topic, pace from notices.pace where account_id = :account")
        .param("account", account.value())
        .query(
            row -> {
              paces.put(row.getString("topic"), Pace.of(row.getString("pace")));
            });
    return jdbc.sql("select * from notices.habit where account_id = :account")
        .param("account", account.value())
        .query(
            (row, n) -> {
              LocalTime from = row.getObject("quiet_from", LocalTime.class);
              LocalTime to = row.getObject("quiet_to", LocalTime.class);
              return new Habit(
                  ZoneId.of(row.getString("zone")),
                  from == null || to == null
                      ? Optional.empty()
                      : Optional.of(new Habit.Quiet(from, to)),
                  row.getInt("hour"),
                  DayOfWeek.of(row.getInt("weekday")),
                  paces);
            })
        .optional();
  }

  void keep(AccountId account, Habit habit) {
    jdbc.sql(
            """
            insert into notices.habit (account_id, zone, quiet_from, quiet_to, hour, weekday)
            values (:account, :zone, :from, :to, :hour, :weekday)
            on conflict (account_id) do update
               set zone = excluded.zone, quiet_from = excluded.quiet_from,
                   quiet_to = excluded.quiet_to, hour = excluded.hour, weekday = excluded.weekday
            """)
        .param("account", account.value())
        .param("zone", habit.zone().getId())
        .param("from", habit.quiet().map(Habit.Quiet::from).orElse(null))
        .param("to", habit.quiet().map(Habit.Quiet::to).orElse(null))
        .param("hour", habit.hour())
        .param("weekday", habit.day().getValue())
        .update();
    jdbc.sql("delete from notices.pace where account_id = :account")
        .param("account", account.value())
        .update();
    jdbc.sql(
            """
            insert into notices.pace (account_id, topic, pace)
            select :account, p.topic, p.pace
              from unnest(:topics, :paces) p (topic, pace)
            """)
        .param("account", account.value())
        .param("topics", habit.paces().keySet().toArray(String[]::new))
        .param("paces", habit.paces().values().stream().map(Pace::key).toArray(String[]::new))
        .update();
  }
}
