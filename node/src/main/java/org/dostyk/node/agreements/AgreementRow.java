package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agreement as a list shows it.
 *
 * @param title empty for a draft without one
 * @param number as it stands on the paper; empty for none
 * @param parties the parties' names in the order of print; in lists the reader's own last
 * @param version the latest version's number, 0 for a draft
 * @param proposedBy who proposed the latest version, or null for a draft
 * @param signed how many parties have signed the latest version
 * @param changedAt when it entered into force, was proposed or was begun
 */
public record AgreementRow(
    AgreementId id,
    AgreementType type,
    Optional<Text> title,
    String number,
    List<Text> parties,
    int version,
    @Nullable InstitutionId proposedBy,
    int signed,
    boolean inForce,
    Instant changedAt) {

  /** What {@link #read} reads; parameter {@code readers}, aliases a, v and w. */
  static final String SELECT =
      """
      select a.*,
             v.number, coalesce(o.title, v.title) as title, v.proposed_by, v.proposed_at,
             coalesce(nullif(o.number, ''), v.paper_number, w.draft -> 'details' ->> 'number', '')
               as paper_number,
             w.draft -> 'title' as working_title,
             (select jsonb_agg(p.name order by p.position)
                from agreements.party p
               where p.agreement_id = a.id) as names,
             (select count(*) from agreements.signature s where s.hash = v.hash) as signed
        from agreements.agreement a
        left join lateral (select *
                             from agreements.version
                            where agreement_id = a.id
                            order by number desc
                            limit 1) v on true
        left join agreements.on_paper o on o.agreement_id = a.id
        left join agreements.working_text w on w.agreement_id = a.id
                                           and w.institution_id = a.drafted_by
                                           and w.institution_id = any(:readers)
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static AgreementRow read(ResultSet row) throws SQLException {
    OffsetDateTime inForce = row.getObject("in_force_at", OffsetDateTime.class);
    OffsetDateTime proposed = row.getObject("proposed_at", OffsetDateTime.class);
    OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
    UUID by = row.getObject("proposed_by", UUID.class);
    String title = row.getString("title");
    return new AgreementRow(
        new AgreementId(row.getObject("id", UUID.class)),
        AgreementType.valueOf(row.getString("type")),
        text(title == null ? row.getString("working_title") : title),
        row.getString("paper_number"),
        names(row.getString("names")),
        row.getInt("number"),
        by == null ? null : new InstitutionId(by),
        row.getInt("signed"),
        inForce != null,
        (inForce != null ? inForce : proposed != null ? proposed : created).toInstant());
  }

  /** The parties' names, as they were added up. */
  static List<Text> names(String json) {
    return JSON
        .readValue(json, new TypeReference<List<LinkedHashMap<String, String>>>() {})
        .stream()
        .map(names -> new Text(names, null))
        .toList();
  }

  static Optional<Text> text(@Nullable String json) {
    Map<String, String> none = Map.of();
    return Text.ofNonBlank(
        json == null
            ? none
            : JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}));
  }
}
