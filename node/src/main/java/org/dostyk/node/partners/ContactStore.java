package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of contacts. */
@Component
class ContactStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a contact; false where the id is there already. */
  boolean add(Contact c, Instant now) {
    return jdbc.sql(
                """
                insert into partners.contact
                       (id, partner_id, kept_by, names, post, email, language, revision, created_at)
                values (:id, :partner, :keptBy, :names::jsonb, :post::jsonb, :email, :language,
                        1, :now)
                on conflict (id) do nothing
                """)
            .param("id", c.id().value())
            .param("partner", c.partner().value())
            .param("keptBy", c.keptBy().value())
            .param("names", JSON.writeValueAsString(c.names()))
            .param("post", c.post() == null ? null : c.post().toJson())
            .param("email", c.email())
            .param("language", c.language())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Writes a contact over the revision it carries; false where it has another by now. */
  boolean change(Contact c) {
    return jdbc.sql(
                """
                update partners.contact
                   set names = :names::jsonb, post = :post::jsonb, email = :email,
                       language = :language, revision = revision + 1
                 where id = :id
                   and kept_by = :keptBy
                   and revision = :revision
                """)
            .param("id", c.id().value())
            .param("keptBy", c.keptBy().value())
            .param("revision", c.revision())
            .param("names", JSON.writeValueAsString(c.names()))
            .param("post", c.post() == null ? null : c.post().toJson())
            .param("email", c.email())
            .param("language", c.language())
            .update()
        == 1;
  }

  boolean remove(ContactId id, InstitutionId keptBy) {
    return jdbc.sql("delete from partners.contact where id = :id and kept_by = :keptBy")
            .param("id", id.value())
            .param("keptBy", keptBy.value())
            .update()
        == 1;
  }

  Optional<Contact> find(ContactId id, Set<InstitutionId> readers) {
    return jdbc.sql("select * from partners.contact where id = :id and kept_by = any(:readers)")
        .param("id", id.value())
        .param("readers", PartnerStore.ids(readers))
        .query((row, n) -> contact(row))
        .optional();
  }

  List<Contact> of(PartnerId partner, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from partners.contact
             where partner_id = :partner
               and kept_by = any(:readers)
             order by entered
            """)
        .param("partner", partner.value())
        .param("readers", PartnerStore.ids(readers))
        .query((row, n) -> contact(row))
        .list();
  }

  List<Contact> keptBy(InstitutionId keptBy) {
    return jdbc.sql("select * from partners.contact where kept_by = :keptBy order by entered")
        .param("keptBy", keptBy.value())
        .query((row, n) -> contact(row))
        .list();
  }

  /** Whom an institution knows at each of these, in the order in which they were entered. */
  Map<PartnerId, List<Contact>> of(Collection<PartnerId> partners, InstitutionId keptBy) {
    return jdbc
        .sql(
            """
            select *
              from partners.contact
             where partner_id = any(:partners)
               and kept_by = :keptBy
             order by entered
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("keptBy", keptBy.value())
        .query((row, n) -> contact(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Contact::partner));
  }

  private record ContactRow(
      UUID id,
      UUID partner,
      int place,
      String names,
      @Nullable String post,
      String email,
      String language) {}

  /** Adds contacts of one keeper, in their order. */
  int addAll(List<Contact> contacts, InstitutionId keptBy, Instant now) {
    var rows = new ArrayList<ContactRow>();
    for (Contact c : contacts) {
      rows.add(
          new ContactRow(
              c.id().value(),
              c.partner().value(),
              rows.size(),
              JSON.writeValueAsString(c.names()),
              c.post() == null ? null : c.post().toJson(),
              c.email(),
              c.language()));
    }
    return jdbc.sql(
            """
            insert into partners.contact
                   (id, partner_id, kept_by, names, post, email, language, revision, created_at)
            select c.id, c.partner, :keptBy, c.names::jsonb, c.post::jsonb, c.email, c.language,
                   1, :now
              from json_to_recordset(:contacts::json)
                as c (id uuid, partner uuid, place int, names text, post text, email text,
                      language text)
             order by c.place
            on conflict (id) do nothing
            """)
        .param("keptBy", keptBy.value())
        .param("contacts", JSON.writeValueAsString(rows))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  int removeAll(Collection<ContactId> ids, InstitutionId keptBy) {
    return jdbc.sql("delete from partners.contact where id = any(:ids) and kept_by = :keptBy")
        .param("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
        .param("keptBy", keptBy.value())
        .update();
  }

  static Contact contact(ResultSet row) throws SQLException {
    String post = row.getString("post");
    return new Contact(
        new ContactId(row.getObject("id", UUID.class)),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        new InstitutionId(row.getObject("kept_by", UUID.class)),
        JSON.readValue(row.getString("names"), PersonNames.class),
        post == null ? null : Text.fromJson(post),
        row.getString("email"),
        row.getString("language"),
        row.getLong("revision"));
  }
}
