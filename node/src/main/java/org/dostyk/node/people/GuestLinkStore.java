package org.dostyk.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of guest links; a token is looked up by its hash. */
@Component
class GuestLinkStore {
  private final JdbcClient jdbc;

  GuestLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String token, GuestLink link, AccountId by) {
    jdbc.sql(
            """
            insert into people.guest_link
                   (id, token_hash, institution_id, task, object_id, label, language, made_by,
                    made_at, expires_at)
            values (:id, :hash, :institution, :task, :object, :label, :language, :by,
                    :made, :expires)
            """)
        .param("id", link.id().value())
        .param("hash", Token.hash(token))
        .param("institution", link.institution().value())
        .param("task", link.task())
        .param("object", link.object())
        .param("label", link.label())
        .param("language", link.language().tag())
        .param("by", by.value())
        .param("made", link.made().atOffset(ZoneOffset.UTC))
        .param("expires", link.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<GuestLink> find(String token) {
    return jdbc.sql("select * from people.guest_link where token_hash = :hash")
        .param("hash", Token.hash(token))
        .query((row, n) -> link(row))
        .optional();
  }

  Optional<GuestLink> find(GuestLinkId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from people.guest_link
             where id = :id
               and institution_id = any(:readers)
            """)
        .param("id", id.value())
        .param("readers", PeopleStore.ids(readers))
        .query((row, n) -> link(row))
        .optional();
  }

  List<GuestLink> on(UUID object, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from people.guest_link
             where object_id = :object
               and institution_id = any(:readers)
             order by made_at desc, id
            """)
        .param("object", object)
        .param("readers", PeopleStore.ids(readers))
        .query((row, n) -> link(row))
        .list();
  }

  boolean revoke(GuestLinkId id, Instant now) {
    return jdbc.sql(
                """
                update people.guest_link
                   set revoked_at = :now
                 where id = :id
                   and revoked_at is null
                """)
            .param("id", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void opened(GuestLinkId id, Instant now) {
    jdbc.sql(
            """
            update people.guest_link
               set openings = openings + 1, last_opened_at = :now
             where id = :id
            """)
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Counts a use, if the link still holds: one revoked meanwhile is not used. */
  boolean used(GuestLinkId id, Instant now) {
    return jdbc.sql(
                """
                update people.guest_link
                   set uses = uses + 1
                 where id = :id
                   and revoked_at is null
                   and expires_at > :now
                """)
            .param("id", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static GuestLink link(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new GuestLink(
        new GuestLinkId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        row.getString("task"),
        row.getObject("object_id", UUID.class),
        row.getString("label"),
        Language.of(row.getString("language")).orElseThrow(),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant(),
        row.getInt("openings"),
        row.getInt("uses"));
  }
}
