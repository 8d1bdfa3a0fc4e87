package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contacts are found by: their names in every script, post, address and partner. */
@Component
class ContactFindStore implements Findable {
  private final JdbcClient jdbc;

  ContactFindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "partners.contacts";
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public String subject() {
    return Partner.RECORD;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select distinct partner_id
              from partners.contact
             where cast(:after as uuid) is null or partner_id > :after
             order by partner_id
             limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select c.*,
                   (select jsonb_object_agg(n.tag, n.value)
                      from partners.partner p
                      join partners.name n on n.partner_id = p.id and n.kept_by = p.kept_by
                     where p.id = c.partner_id
                       and not n.alias) as partner_name
              from partners.contact c
             where c.partner_id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, n) -> record(row))
        .list();
  }

  private static FoundRecord record(ResultSet row) throws SQLException {
    Contact contact = ContactStore.contact(row);
    var about = new ArrayList<Text>();
    if (contact.post() != null) {
      about.add(contact.post());
    }
    String partner = row.getString("partner_name");
    if (partner != null) {
      about.add(Text.fromJson(partner));
    }
    var words = new ArrayList<>(contact.names().lines());
    words.add(contact.email());
    return new FoundRecord(
        contact.partner().value(),
        contact.id().value(),
        Set.of(contact.keptBy()),
        "/partners/" + contact.partner(),
        contact.names().text(),
        about,
        words,
        row.getObject("created_at", OffsetDateTime.class).toLocalDate());
  }
}
