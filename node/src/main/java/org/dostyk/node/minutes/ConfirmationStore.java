package org.dostyk.node.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dostyk.node.minutes.Confirmation.Manner;
import org.dostyk.node.minutes.Confirmation.Manner.ByLink;
import org.dostyk.node.minutes.Confirmation.Manner.InAccount;
import org.dostyk.node.minutes.Confirmation.Manner.OnPaper;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of confirmations and of the reminders to give them. */
@Component
class ConfirmationStore {
  private final JdbcClient jdbc;

  ConfirmationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, VisitId visit, Confirmation c) {
    jdbc.sql(
            """
            insert into minutes.confirmation
                   (id, visit_id, side, hash, list, at, manner, by_account_id, said_by, paper_day)
            values (:id, :visit, :side, :hash, :list, :at, :manner, :by, :said, :day)
            """)
        .param("id", id)
        .param("visit", visit.value())
        .param("side", c.side().name())
        .param("hash", c.list().hash().hex())
        .param("list", c.list().canonical())
        .param("at", c.at().atOffset(ZoneOffset.UTC))
        .param("manner", word(c.manner()))
        .param("by", account(c.manner()))
        .param("said", saidBy(c.manner()))
        .param("day", c.manner() instanceof OnPaper paper ? paper.day() : null)
        .update();
  }

  /** Each side's latest confirmation, as far as it gave one. */
  List<Confirmation> latest(VisitId visit) {
    return jdbc.sql(
            """
            select distinct on (side) *
              from minutes.confirmation
             where visit_id = :visit
             order by side, number desc
            """)
        .param("visit", visit.value())
        .query((row, n) -> confirmation(row))
        .list();
  }

  /** Notes that a reminder is written; false where one was written before. */
  boolean remind(VisitId visit, Instant now) {
    return jdbc.sql(
                """
                insert into minutes.reminded (visit_id, at)
                values (:visit, :now)
                on conflict (visit_id) do nothing
                """)
            .param("visit", visit.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Confirmation confirmation(ResultSet row) throws SQLException {
    return new Confirmation(
        Side.valueOf(row.getString("side")),
        PromiseList.read(row.getString("list")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        manner(row));
  }

  private static Manner manner(ResultSet row) throws SQLException {
    UUID by = row.getObject("by_account_id", UUID.class);
    String said = row.getString("said_by");
    LocalDate day = row.getObject("paper_day", LocalDate.class);
    if (by == null) {
      return new ByLink(said);
    }
    return said == null
        ? new InAccount(new AccountId(by))
        : new OnPaper(new AccountId(by), said, Objects.requireNonNull(day));
  }

  private static String word(Manner manner) {
    return switch (manner) {
      case InAccount account -> "ACCOUNT";
      case ByLink link -> "GUEST_LINK";
      case OnPaper paper -> "PAPER";
    };
  }

  private static @Nullable UUID account(Manner manner) {
    return switch (manner) {
      case InAccount account -> account.by().value();
      case ByLink link -> null;
      case OnPaper paper -> paper.notedBy().value();
    };
  }

  private static @Nullable String saidBy(Manner manner) {
    return switch (manner) {
      case InAccount account -> null;
      case ByLink link -> link.label();
      case OnPaper paper -> paper.signedBy();
    };
  }
}
