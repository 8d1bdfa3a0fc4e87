package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of delegates. */
@Component
class DelegateStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  DelegateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds somebody at the end; false if one of this id exists. */
  boolean add(VisitId visit, Delegate d) {
    return jdbc.sql(
                """
                insert into visits.delegate
                       (id, visit_id, position, names, keys, office, partner_id, language, role,
                        revision)
                values (:id, :visit,
                        (select coalesce(max(position), 0) + 1
                           from visits.delegate
                          where visit_id = :visit),
                        :names::jsonb, :keys, :office::jsonb, :partner, :language, :role, 1)
                on conflict (id) do nothing
                """)
            .param("id", d.id().value())
            .param("visit", visit.value())
            .param("names", JSON.writeValueAsString(d.names()))
            .param("keys", DelegateNames.keys(d.names()).toArray(String[]::new))
            .param("office", d.office().map(Text::toJson).orElse(null))
            .param("partner", d.from().value())
            .param("language", d.language().tag())
            .param("role", d.role().name())
            .update()
        == 1;
  }

  /** Writes somebody over the revision that was read; false if it is another by now. */
  boolean change(VisitId visit, Delegate d) {
    return jdbc.sql(
                """
                update visits.delegate
                   set names = :names::jsonb, keys = :keys, office = :office::jsonb,
                       partner_id = :partner, language = :language, role = :role,
                       revision = revision + 1
                 where id = :id
                   and visit_id = :visit
                   and revision = :revision
                """)
            .param("id", d.id().value())
            .param("visit", visit.value())
            .param("names", JSON.writeValueAsString(d.names()))
            .param("keys", DelegateNames.keys(d.names()).toArray(String[]::new))
            .param("office", d.office().map(Text::toJson).orElse(null))
            .param("partner", d.from().value())
            .param("language", d.language().tag())
            .param("role", d.role().name())
            .param("revision", d.revision())
            .update()
        == 1;
  }

  /** Writes the order of protocol. */
  void order(List<Delegate> delegates) {
    for (int i = 0; i < delegates.size(); i++) {
      jdbc.sql("update visits.delegate set position = :position where id = :id")
          .param("id", delegates.get(i).id().value())
          .param("position", i + 1)
          .update();
    }
  }

  void remove(VisitId visit, DelegateId id) {
    jdbc.sql("delete from visits.delegate where id = :id and visit_id = :visit")
        .param("id", id.value())
        .param("visit", visit.value())
        .update();
  }

  /** A visit's delegation in the order of protocol. */
  List<Delegate> of(VisitId visit) {
    return jdbc.sql(
            """
            select *
              from visits.delegate
             where visit_id = :visit
             order by role <> 'HEAD', position, id
            """)
        .param("visit", visit.value())
        .query((row, n) -> delegate(row))
        .list();
  }

  boolean isReceived(DelegateId id) {
    return jdbc.sql("select exists (select from visits.delegate where id = :id and received)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Marks them as named by the other side's node. */
  void receive(VisitId visit, List<Delegate> people) {
    people.forEach(d -> add(visit, d));
    jdbc.sql(
            "update visits.delegate set received = true where visit_id = :visit and id = any(:ids)")
        .param("visit", visit.value())
        .param("ids", people.stream().map(d -> d.id().value()).toArray(UUID[]::new))
        .update();
  }

  /** Erases those whom the other side's node named. */
  int forget(VisitId visit) {
    return jdbc.sql("delete from visits.delegate where visit_id = :visit and received")
        .param("visit", visit.value())
        .update();
  }

  Optional<Delegate> find(VisitId visit, DelegateId id) {
    return jdbc.sql("select * from visits.delegate where id = :id and visit_id = :visit")
        .param("id", id.value())
        .param("visit", visit.value())
        .query((row, n) -> delegate(row))
        .optional();
  }

  int count(VisitId visit) {
    return jdbc.sql("select count(*) from visits.delegate where visit_id = :visit")
        .param("visit", visit.value())
        .query(Integer.class)
        .single();
  }

  /** The other visits of the same days on which somebody of one of these names travels. */
  Map<String, VisitId> elsewhere(Visit visit, Set<String> keys, Set<InstitutionId> readers) {
    var found = new LinkedHashMap<String, VisitId>();
    jdbc.sql(
            """
            select k.key, v.id
              from visits.delegate d
              join visits.visit v on v.id = d.visit_id
             cross join lateral unnest(d.keys) as k (key)
             where d.keys && cast(:keys as text[])
               and k.key = any(cast(:keys as text[]))
               and v.id <> :visit
               and v.readers && :readers
               and v.state in ('planned', 'requested', 'approved')
               and v.from_day <= :to
               and v.to_day >= :from
             order by v.from_day, v.id
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("visit", visit.id().value())
        .param("readers", VisitStore.uuids(readers))
        .param("from", visit.plan().from())
        .param("to", visit.plan().to())
        .query(
            row -> {
              found.putIfAbsent(row.getString("key"), new VisitId(row.getObject("id", UUID.class)));
            });
    return found;
  }

  static Delegate delegate(ResultSet row) throws SQLException {
    String office = row.getString("office");
    return new Delegate(
        new DelegateId(row.getObject("id", UUID.class)),
        JSON.readValue(row.getString("names"), PersonNames.class),
        Optional.ofNullable(office).map(Text::fromJson),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Language.of(row.getString("language")).orElse(Language.EN),
        DelegateRole.valueOf(row.getString("role")),
        row.getInt("revision"));
  }
}
