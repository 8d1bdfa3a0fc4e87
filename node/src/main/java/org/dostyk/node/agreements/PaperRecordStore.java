package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.PaperRecords.Called;
import org.dostyk.node.agreements.PaperRecords.Known;
import org.dostyk.node.agreements.PaperRecords.Noted;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of agreements on paper. */
@Component
class PaperRecordStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  PaperRecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds records by one statement for each table. */
  void add(List<Noted> some, InstitutionId house, Instant now) {
    var agreements = new ArrayList<Map<String, @Nullable Object>>();
    var papers = new ArrayList<Map<String, @Nullable Object>>();
    var parties = new ArrayList<Map<String, @Nullable Object>>();
    for (Noted n : some) {
      agreements.add(agreement(n));
      papers.add(paper(n));
      for (int i = 0; i < n.parties().size(); i++) {
        AgreementParty p = n.parties().get(i);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", n.id().value());
        row.put("position", i);
        row.put("partner", p.partner().value());
        row.put("name", p.name().byTag());
        row.put("house", p.hosted().map(InstitutionId::value).orElse(null));
        parties.add(row);
      }
    }
    jdbc.sql(
            """
            insert into agreements.agreement
                   (id, type, drafted_by, created_at,
                    ended_how, ended_on, ended_why, ended_for, ended_by, ended_at)
            select r.id, r.type, :house, :now,
                   r.manner, r.ended, r.why, r.for, r.by, r.at
              from json_to_recordset(:rows::json)
                as r (id uuid, type text, manner text, ended date, why text, "for" uuid, by uuid,
                      at timestamptz)
            """)
        .param("house", house.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("rows", JSON.writeValueAsString(agreements))
        .update();
    jdbc.sql(
            """
            insert into agreements.party (agreement_id, position, partner_id, name, house)
            select r.id, r.position, r.partner, r.name, r.house
              from json_to_recordset(:rows::json)
                as r (id uuid, position int, partner uuid, name jsonb, house uuid)
            """)
        .param("rows", JSON.writeValueAsString(parties))
        .update();
    jdbc.sql(
            """
            insert into agreements.on_paper
                   (agreement_id, title, number, signed_on, signed_first, places, places_said,
                    kept_at, note, source, noted_by, noted_at)
            select r.id, r.title, r.number, r.signed, r.first, r.places, r.said,
                   r.kept, r.note, r.source, r.by, :now
              from json_to_recordset(:rows::json)
                as r (id uuid, title jsonb, number text, signed text, first date, places jsonb,
                      said text, kept text, note text, source text, by uuid)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("rows", JSON.writeValueAsString(papers))
        .update();
  }

  private static Map<String, @Nullable Object> agreement(Noted n) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", n.id().value());
    row.put("type", n.type().name());
    n.ended()
        .ifPresent(
            e -> {
              AccountId by = e.recordedBy();
              row.put("manner", e.manner().name());
              row.put("ended", e.on().toString());
              row.put("why", e.reason());
              row.put("for", e.recordedFor().value());
              row.put("by", by == null ? null : by.value());
              row.put("at", e.recordedAt().toString());
            });
    return row;
  }

  private static Map<String, @Nullable Object> paper(Noted n) {
    PaperRecord p = n.record();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", n.id().value());
    row.put("title", p.title().byTag());
    row.put("number", p.number());
    row.put("signed", p.signedOn().map(PartialDate::toString).orElse(""));
    row.put("first", p.signedOn().map(d -> d.first().toString()).orElse(null));
    row.put("places", places(p));
    row.put("said", p.placesSaid());
    row.put("kept", p.keptAt());
    row.put("note", p.note());
    row.put("source", p.source());
    row.put("by", p.notedBy().map(AccountId::value).orElse(null));
    return row;
  }

  /** Writes a record of this institution over; false where it has none. */
  boolean correct(AgreementId id, InstitutionId house, PaperRecord p) {
    return jdbc.sql(
                """
                update agreements.on_paper o
                   set title       = :title::jsonb,
                       number      = :number,
                       signed_on   = :signed,
                       signed_first = :first,
                       places      = :places::jsonb,
                       places_said = :said,
                       kept_at     = :kept,
                       note        = :note
                  from agreements.agreement a
                 where a.id = o.agreement_id
                   and a.id = :id
                   and a.drafted_by = :house
                """)
            .param("id", id.value())
            .param("house", house.value())
            .param("title", p.title().toJson())
            .param("number", p.number())
            .param("signed", p.signedOn().map(PartialDate::toString).orElse(""))
            .param("first", p.signedOn().map(PartialDate::first).orElse(null))
            .param("places", JSON.writeValueAsString(places(p)))
            .param("said", p.placesSaid())
            .param("kept", p.keptAt())
            .param("note", p.note())
            .update()
        == 1;
  }

  /** Names the parties besides the first anew. */
  void setOthers(AgreementId id, List<AgreementParty> others) {
    jdbc.sql("delete from agreements.party where agreement_id = :id and position > 0")
        .param("id", id.value())
        .update();
    for (int i = 0; i < others.size(); i++) {
      AgreementParty p = others.get(i);
      jdbc.sql(
              """
              insert into agreements.party (agreement_id, position, partner_id, name, house)
              values (:id, :position, :partner, :name::jsonb, :house)
              """)
          .param("id", id.value())
          .param("position", i + 1)
          .param("partner", p.partner().value())
          .param("name", p.name().toJson())
          .param("house", p.hosted().map(InstitutionId::value).orElse(null))
          .update();
    }
  }

  private static List<List<Object>> places(PaperRecord p) {
    return p.places().stream()
        .map(x -> List.<Object>of(x.kind().code(), x.way().name(), x.people()))
        .toList();
  }

  Optional<PaperRecord> find(AgreementId id) {
    return jdbc.sql("select * from agreements.on_paper where agreement_id = :id")
        .param("id", id.value())
        .query((row, n) -> record(row))
        .optional();
  }

  List<Known> of(InstitutionId house) {
    return jdbc.sql(
            """
            select o.*, a.type,
                   array(select p.partner_id
                           from agreements.party p
                          where p.agreement_id = a.id
                          order by p.position) as parties
              from agreements.agreement a
              join agreements.on_paper o on o.agreement_id = a.id
             where a.drafted_by = :house
            """)
        .param("house", house.value())
        .query(
            (row, n) ->
                new Known(
                    new AgreementId(row.getObject("agreement_id", UUID.class)),
                    AgreementType.valueOf(row.getString("type")),
                    Arrays.stream((UUID[]) row.getArray("parties").getArray())
                        .map(PartnerId::new)
                        .toList(),
                    record(row)))
        .list();
  }

  /** What these are called, with the other party's name. */
  List<Called> called(Set<AgreementId> ids) {
    return jdbc.sql(
            """
            select o.agreement_id, o.title, p.name
              from agreements.on_paper o
              join agreements.agreement a on a.id = o.agreement_id
              join agreements.party p on p.agreement_id = a.id
                                     and p.position = 1
             where o.agreement_id = any(:ids)
             order by p.name, o.agreement_id
            """)
        .param("ids", uuids(ids))
        .query(
            (row, n) ->
                new Called(
                    new AgreementId(row.getObject("agreement_id", UUID.class)),
                    Text.fromJson(row.getString("title")),
                    Text.fromJson(row.getString("name"))))
        .list();
  }

  /** What was done with these here since they were noted: the end of the key that says it. */
  Map<AgreementId, String> workedWith(Set<AgreementId> ids) {
    var found = new HashMap<AgreementId, String>();
    jdbc.sql(
            """
            select a.id,
                   case when a.ended_at > a.created_at then 'ended'
                        when exists (select from agreements.paper_scan s where s.agreement_id = a.id)
                                                       then 'scanned'
                        else                                'above'
                   end as what
              from agreements.agreement a
             where a.id = any(:ids)
               and (a.ended_at > a.created_at
                    or exists (select from agreements.paper_scan s where s.agreement_id = a.id)
                    or exists (select from agreements.agreement c where c.parent_id = a.id))
            """)
        .param("ids", uuids(ids))
        .query(
            row -> {
              found.put(new AgreementId(row.getObject("id", UUID.class)), row.getString("what"));
            });
    return found;
  }

  /** Removes records of this institution, whole. */
  void remove(Set<AgreementId> ids, InstitutionId house) {
    UUID[] mine =
        jdbc.sql(
                """
                select a.id
                  from agreements.agreement a
                  join agreements.on_paper o on o.agreement_id = a.id
                 where a.id = any(:ids)
                   and a.drafted_by = :house
                """)
            .param("ids", uuids(ids))
            .param("house", house.value())
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    for (String table :
        List.of(
            "delete from agreements.finding where agreement_id = any(:ids)",
            "delete from agreements.listing where agreement_id = any(:ids)",
            "delete from agreements.party where agreement_id = any(:ids)",
            "delete from agreements.on_paper where agreement_id = any(:ids)",
            "delete from agreements.agreement where id = any(:ids)")) {
      jdbc.sql(table).param("ids", mine).update();
    }
  }

  /** Adds a scan; false where the same file is kept already. */
  boolean attach(AgreementId id, PaperScan scan) {
    return jdbc.sql(
                """
                insert into agreements.paper_scan
                       (id, agreement_id, file, file_name, sent_by, sent_at)
                values (:id, :agreement, :file, :name, :by, :at)
                on conflict do nothing
                """)
            .param("id", scan.id())
            .param("agreement", id.value())
            .param("file", scan.file().hex())
            .param("name", scan.fileName())
            .param("by", scan.sentBy().value())
            .param("at", scan.sentAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<PaperScan> scans(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from agreements.paper_scan
             where agreement_id = :id
             order by sent_at, id
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new PaperScan(
                    row.getObject("id", UUID.class),
                    new Hash(row.getString("file")),
                    row.getString("file_name"),
                    new AccountId(row.getObject("sent_by", UUID.class)),
                    row.getObject("sent_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static PaperRecord record(ResultSet row) throws SQLException {
    UUID by = row.getObject("noted_by", UUID.class);
    List<List<String>> places =
        JSON.readValue(row.getString("places"), new TypeReference<List<List<String>>>() {});
    return new PaperRecord(
        Text.fromJson(row.getString("title")),
        row.getString("number"),
        PartialDate.parse(row.getString("signed_on")),
        places.stream()
            .map(
                p ->
                    new PaperPlaces(
                        org.dostyk.node.values.StayKind.of(p.get(0)),
                        PaperPlaces.Way.valueOf(p.get(1)),
                        Integer.parseInt(p.get(2))))
            .toList(),
        row.getString("places_said"),
        row.getString("kept_at"),
        row.getString("note"),
        row.getString("source"),
        Optional.ofNullable(by).map(AccountId::new),
        row.getObject("noted_at", OffsetDateTime.class).toInstant());
  }

  private static UUID[] uuids(Set<AgreementId> ids) {
    return ids.stream().map(AgreementId::value).toArray(UUID[]::new);
  }
}
