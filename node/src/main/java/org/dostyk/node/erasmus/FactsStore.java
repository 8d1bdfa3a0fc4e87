package org.dostyk.node.erasmus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.institutions.Factsheet.Deadlines;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what institutions tell students who come. */
@Component
class FactsStore {
  private static final String YEARLY = "--";
  private final JdbcClient jdbc;

  FactsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Facts> find(InstitutionId house) {
    return jdbc.sql("select * from erasmus.factsheet where house = :house")
        .param("house", house.value())
        .query((row, n) -> facts(row))
        .optional();
  }

  void put(Facts f, AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into erasmus.factsheet
                   (house, autumn_nomination, spring_nomination, autumn_application,
                    spring_application, decision_weeks, transcript_weeks, email, phone,
                    application_page, housing_page, visa_page, insurance_page, changed_at,
                    changed_by)
            values (:house, :autumnNomination, :springNomination, :autumnApplication,
                    :springApplication, :decision, :transcript, :email, :phone,
                    :application, :housing, :visa, :insurance, :at, :by)
            on conflict (house) do update
               set autumn_nomination  = excluded.autumn_nomination,
                   spring_nomination  = excluded.spring_nomination,
                   autumn_application = excluded.autumn_application,
                   spring_application = excluded.spring_application,
                   decision_weeks     = excluded.decision_weeks,
                   transcript_weeks   = excluded.transcript_weeks,
                   email              = excluded.email,
                   phone              = excluded.phone,
                   application_page   = excluded.application_page,
                   housing_page       = excluded.housing_page,
                   visa_page          = excluded.visa_page,
                   insurance_page     = excluded.insurance_page,
                   changed_at         = excluded.changed_at,
                   changed_by         = excluded.changed_by
            """)
        .param("house", f.house().value())
        .param("autumnNomination", day(f.nominations().autumn()))
        .param("springNomination", day(f.nominations().spring()))
        .param("autumnApplication", day(f.applications().autumn()))
        .param("springApplication", day(f.applications().spring()))
        .param("decision", f.decisionWeeks())
        .param("transcript", f.transcriptWeeks())
        .param("email", f.email())
        .param("phone", f.phone())
        .param("application", f.applicationPage())
        .param("housing", f.housingPage())
        .param("visa", f.visaPage())
        .param("insurance", f.insurancePage())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  private static String day(MonthDay day) {
    return day.toString().substring(YEARLY.length());
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        new InstitutionId(row.getObject("house", UUID.class)),
        new Deadlines(day(row, "autumn_nomination"), day(row, "spring_nomination")),
        new Deadlines(day(row, "autumn_application"), day(row, "spring_application")),
        row.getInt("decision_weeks"),
        row.getInt("transcript_weeks"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("application_page"),
        row.getString("housing_page"),
        row.getString("visa_page"),
        row.getString("insurance_page"));
  }

  private static MonthDay day(ResultSet row, String column) throws SQLException {
    return MonthDay.parse(YEARLY + row.getString(column));
  }
}
