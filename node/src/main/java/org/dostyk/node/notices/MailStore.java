package org.dostyk.node.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class MailStore {
  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Mail m) {
    jdbc.sql(
            """
            insert into notices.mail
                   (id, institution_id, email, house, language, subject, plain, html,
                    secret_until, created_at, next_try_at, give_up_at)
            values (:id, :institution, :email, :house, :language, :subject, :plain, :html,
                    :secretUntil, :createdAt, :nextTryAt, :giveUpAt)
            """)
        .param("id", m.id())
        .param("institution", m.institution().value())
        .param("email", m.email())
        .param("house", m.house())
        .param("language", m.language().tag())
        .param("subject", m.subject())
        .param("plain", m.plain())
        .param("html", m.html())
        .param("secretUntil", utc(m.secretUntil()))
        .param("createdAt", utc(m.createdAt()))
        .param("nextTryAt", utc(m.nextTryAt()))
        .param("giveUpAt", utc(m.giveUpAt()))
        .update();
  }

  /**
   * The letter that has been due for longest and that no other process holds, held until commit.
   */
  Optional<Mail> takeDue(Instant now) {
    return jdbc.sql(
            """
            select *
              from notices.mail
             where next_try_at <= :now
             order by next_try_at
             limit 1
               for update skip locked
            """)
        .param("now", utc(now))
        .query((row, n) -> mail(row))
        .optional();
  }

  void sent(Mail m, Instant now) {
    jdbc.sql(
            """
            update notices.mail
               set sent_at     = :now,
                   next_try_at = null,
                   tries       = tries + 1,
                   trouble     = null,
                   answer      = null,
                   plain       = case when secret_until is null then plain end,
                   html        = case when secret_until is null then html end
             where id = :id
            """)
        .param("id", m.id())
        .param("now", utc(now))
        .update();
  }

  /** Notes what stood in the way; without a next try the letter is given up. */
  void unsent(Mail m, Unsent why, Optional<Instant> next) {
    jdbc.sql(
            """
            update notices.mail
               set next_try_at = :next,
                   tries       = tries + 1,
                   trouble     = :trouble,
                   answer      = :answer,
                   plain       = case when :keep then plain end,
                   html        = case when :keep then html end
             where id = :id
            """)
        .param("id", m.id())
        .param("next", utc(next.orElse(null)))
        .param("trouble", why.trouble().name())
        .param("answer", why.answer())
        .param("keep", m.secretUntil() == null || next.isPresent())
        .update();
  }

  boolean exists(UUID id, Set<InstitutionId> of) {
    return jdbc.sql("select 1 from notices.mail where id = :id and institution_id = any(:of)")
        .param("id", id)
        .param("of", values(of))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Lets letters that were given up go out again; those whose text was cleared stay.
   *
   * @return which
   */
  List<Mail> again(Set<UUID> ids, Set<InstitutionId> of, Instant now, Instant giveUpAt) {
    return jdbc.sql(
            """
            update notices.mail
               set next_try_at = :now,
                   give_up_at  = :giveUpAt,
                   tries       = 0
             where id = any(:ids)
               and institution_id = any(:of)
               and sent_at is null
               and next_try_at is null
               and plain is not null
            returning *
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("of", values(of))
        .param("now", utc(now))
        .param("giveUpAt", utc(giveUpAt))
        .query((row, n) -> mail(row))
        .list();
  }

  /** What was given up, then what was tried in vain, then what waits; newest first in each. */
  List<Mail> unsent(Set<InstitutionId> of, int most) {
    return jdbc.sql(
            """
            select *
              from notices.mail
             where institution_id = any(:of)
               and sent_at is null
             order by next_try_at is not null, trouble is null, created_at desc, id desc
             limit :most
            """)
        .param("of", values(of))
        .param("most", most)
        .query((row, n) -> mail(row))
        .list();
  }

  /** How many letters there are of each fate. */
  record Counts(int undelivered, int triedInVain, int waiting, int sent) {}

  Counts counts(Set<InstitutionId> of, Instant sentSince) {
    return jdbc.sql(
            """
            select count(*) filter (where sent_at is null and next_try_at is null) as undelivered,
                   count(*) filter (where next_try_at is not null and trouble is not null) as tried,
                   count(*) filter (where next_try_at is not null and trouble is null) as waiting,
                   count(*) filter (where sent_at is not null) as sent
              from notices.mail
             where institution_id = any(:of)
               and (sent_at is null or sent_at >= :since)
            """)
        .param("of", values(of))
        .param("since", utc(sentSince))
        .query(
            (row, n) ->
                new Counts(
                    row.getInt("undelivered"),
                    row.getInt("tried"),
                    row.getInt("waiting"),
                    row.getInt("sent")))
        .single();
  }

  /** Forgets letters that were sent or given up before a moment. */
  int forgetBefore(Instant moment) {
    return jdbc.sql(
            """
            delete from notices.mail
             where next_try_at is null
               and coalesce(sent_at, give_up_at) < :moment
            """)
        .param("moment", utc(moment))
        .update();
  }

  private static UUID[] values(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Mail mail(ResultSet row) throws SQLException {
    String trouble = row.getString("trouble");
    return new Mail(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        row.getString("email"),
        row.getString("house"),
        Language.of(row.getString("language")).orElse(Language.EN),
        row.getString("subject"),
        row.getString("plain"),
        row.getString("html"),
        moment(row, "secret_until"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        moment(row, "next_try_at"),
        row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
        trouble == null ? null : Trouble.valueOf(trouble),
        Objects.requireNonNullElse(row.getString("answer"), ""));
  }
}
