package org.dostyk.node.news;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts that somebody has corrected. */
@Component
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Draft> find(VisitId visit, InstitutionId house) {
    return jdbc.sql("select * from news.draft where visit_id = :visit and house = :house")
        .param("visit", visit.value())
        .param("house", house.value())
        .query(
            (row, n) -> {
              var wordings = new EnumMap<Language, String>(Language.class);
              for (Language language : Language.values()) {
                wordings.put(language, row.getString(language.tag()));
              }
              return new Draft(wordings, row.getInt("revision"));
            })
        .optional();
  }

  /** Writes a draft over the revision that was read, 0 for none; false if it is another by now. */
  boolean save(VisitId visit, InstitutionId house, int read, Map<Language, String> wordings) {
    return jdbc.sql(
                """
                insert into news.draft (visit_id, house, kk, ru, zh, en, revision)
                select :visit, :house, :kk, :ru, :zh, :en, 1
                 where :read = 0
                    or exists (select 1
                                 from news.draft
                                where visit_id = :visit
                                  and house = :house)
                on conflict (visit_id, house) do update
                   set kk = excluded.kk, ru = excluded.ru, zh = excluded.zh, en = excluded.en,
                       revision = draft.revision + 1
                 where draft.revision = :read
                """)
            .param("visit", visit.value())
            .param("house", house.value())
            .param("kk", wordings.getOrDefault(Language.KK, ""))
            .param("ru", wordings.getOrDefault(Language.RU, ""))
            .param("zh", wordings.getOrDefault(Language.ZH, ""))
            .param("en", wordings.getOrDefault(Language.EN, ""))
            .param("read", read)
            .update()
        == 1;
  }

  void discard(VisitId visit, InstitutionId house) {
    jdbc.sql("delete from news.draft where visit_id = :visit and house = :house")
        .param("visit", visit.value())
        .param("house", house.value())
        .update();
  }
}
