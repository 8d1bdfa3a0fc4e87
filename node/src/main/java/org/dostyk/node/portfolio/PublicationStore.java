package org.dostyk.node.portfolio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What institutions show in public. */
@Component
class PublicationStore {
  private final JdbcClient jdbc;

  PublicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens or closes the page at an address; false if another institution has that address. */
  boolean set(InstitutionId house, boolean open, String slug, Instant now) {
    return jdbc.sql(
                """
                insert into portfolio.publication (house, open, slug, changed_at)
                select :house, :open, :slug, :now
                 where not exists (select
                                     from portfolio.publication p
                                    where p.slug = :slug
                                      and p.house <> :house)
                on conflict (house) do update
                   set open = excluded.open, slug = excluded.slug, changed_at = excluded.changed_at
                """)
            .param("house", house.value())
            .param("open", open)
            .param("slug", slug)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void close(InstitutionId house, Instant now) {
    jdbc.sql(
            """
            update portfolio.publication
               set open = false, changed_at = :now
             where house = :house
            """)
        .param("house", house.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Shows a record or hides it; false where it was so already. */
  boolean show(InstitutionId house, String kind, UUID record, boolean shown) {
    return jdbc.sql(
                shown
                    ? """
                      insert into portfolio.shown (house, kind, record_id)
                      values (:house, :kind, :record)
                      on conflict do nothing
                      """
                    : """
                      delete from portfolio.shown
                       where house = :house and kind = :kind and record_id = :record
                      """)
            .param("house", house.value())
            .param("kind", kind)
            .param("record", record)
            .update()
        == 1;
  }

  /**
   * How a record stands to an institution's page.
   *
   * @param shown whether it was chosen
   * @param open whether anybody may see the page
   */
  record Standing(boolean shown, boolean open) {}

  Standing standing(InstitutionId house, UUID record) {
    return jdbc.sql(
            """
            select exists (select from portfolio.shown
                            where house = :house and record_id = :record) as shown,
                   exists (select from portfolio.publication where house = :house and open) as open
            """)
        .param("house", house.value())
        .param("record", record)
        .query((row, n) -> new Standing(row.getBoolean("shown"), row.getBoolean("open")))
        .single();
  }

  Optional<InstitutionId> openAt(String slug) {
    return jdbc.sql("select house from portfolio.publication where slug = :slug and open")
        .param("slug", slug)
        .query((row, n) -> new InstitutionId(row.getObject("house", UUID.class)))
        .optional();
  }

  Publication of(InstitutionId house) {
    var partners = new HashSet<PartnerId>();
    var agreements = new HashSet<AgreementId>();
    jdbc.sql("select kind, record_id from portfolio.shown where house = :house")
        .param("house", house.value())
        .query(
            row -> {
              UUID id = row.getObject("record_id", UUID.class);
              if (row.getString("kind").equals("partner")) {
                partners.add(new PartnerId(id));
              } else {
                agreements.add(new AgreementId(id));
              }
            });
    return jdbc.sql("select open, slug from portfolio.publication where house = :house")
        .param("house", house.value())
        .query(
            (row, n) ->
                new Publication(
                    house, row.getBoolean("open"), row.getString("slug"), partners, agreements))
        .optional()
        .orElseGet(() -> new Publication(house, false, "", partners, agreements));
  }
}
