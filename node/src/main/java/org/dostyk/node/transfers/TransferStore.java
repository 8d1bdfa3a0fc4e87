package org.dostyk.node.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of transfers and of the people in them. */
@Component
class TransferStore {
  private final JdbcClient jdbc;

  TransferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordedTransfer t, List<SealedPerson> persons) {
    jdbc.sql(
            """
            insert into transfers.transfer
                   (id, institution_id, country, at, by_account, recipient_id, recipient_name,
                    recipient_country, through, channel, scope, categories, persons, basis,
                    retention, kept_until, safeguards, object_kind, object_id, object_path,
                    object_title, seal)
            values (:id, :institution, :country, :at, :by, :recipient, :recipientName::jsonb,
                    :recipientCountry, :through, :channel, :scope, :categories, :persons, :basis,
                    :retention, :until, :safeguards, :objectKind, :objectId, :objectPath,
                    :objectTitle::jsonb, :seal)
            """)
        .param("id", t.id().value())
        .param("institution", t.from().value())
        .param("country", t.country().code())
        .param("at", t.at().atOffset(ZoneOffset.UTC))
        .param("by", t.by())
        .param("recipient", t.to().id())
        .param("recipientName", t.to().name().toJson())
        .param("recipientCountry", t.to().country().code())
        .param("through", t.to().through())
        .param("channel", t.channel().name())
        .param("scope", t.scope().name())
        .param("categories", names(t.categories()))
        .param("persons", t.persons())
        .param("basis", t.basis().name())
        .param("retention", t.retention().key())
        .param("until", t.retention().last().orElse(null))
        .param("safeguards", names(t.safeguards()))
        .param("objectKind", t.about().kind())
        .param("objectId", t.about().id())
        .param("objectPath", t.about().path())
        .param("objectTitle", t.about().title().toJson())
        .param("seal", t.seal())
        .update();
    add(t.id(), persons);
  }

  private void add(TransferId transfer, List<SealedPerson> persons) {
    jdbc.sql(
            """
            insert into transfers.person
                   (transfer_id, position, ref, person_id, name, found, salt, hash)
            select :transfer, p.position, p.ref::uuid, nullif(p.person, '')::uuid, p.name, p.found,
                   p.salt, p.hash
              from unnest(cast(:refs as text[]), cast(:persons as text[]), cast(:names as text[]),
                          cast(:found as text[]), cast(:salts as text[]), cast(:hashes as text[]))
                   with ordinality as p (ref, person, name, found, salt, hash, position)
            """)
        .param("transfer", transfer.value())
        .param("refs", of(persons, s -> s.ref().toString()))
        .param("persons", of(persons, s -> s.person() == null ? "" : s.person().toString()))
        .param("names", of(persons, DataSubject::name))
        .param("found", of(persons, s -> Fold.of(s.name())))
        .param("salts", persons.stream().map(SealedPerson::salt).toArray(String[]::new))
        .param("hashes", persons.stream().map(SealedPerson::hash).toArray(String[]::new))
        .update();
  }

  private static String[] of(List<SealedPerson> persons, Function<DataSubject, String> value) {
    return persons.stream()
        .flatMap(p -> Optional.ofNullable(p.subject()).stream())
        .map(value)
        .toArray(String[]::new);
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  /** A row of these institutions. */
  Optional<RecordedTransfer> find(TransferId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from transfers.transfer
             where id = :id
               and institution_id = any(:readers)
            """)
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> transfer(row))
        .optional();
  }

  /** Whose data it was, in the order in which they were named. */
  List<SealedPerson> persons(TransferId id) {
    return jdbc.sql("select * from transfers.person where transfer_id = :id order by position")
        .param("id", id.value())
        .query((row, n) -> person(row))
        .list();
  }

  /** What of one person went anywhere, the latest first. */
  List<RecordedTransfer> of(PersonId person, int most) {
    return jdbc.sql(
            """
            select t.*
              from transfers.transfer t
              join transfers.person p on p.transfer_id = t.id
             where p.person_id = :person
             order by t.at desc, t.id desc
             limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, n) -> transfer(row))
        .list();
  }

  /** What went of a record, the latest first. */
  List<RecordedTransfer> about(UUID object, Set<InstitutionId> readers, int most) {
    return jdbc.sql(
            """
            select *
              from transfers.transfer
             where object_id = :object
               and institution_id = any(:readers)
             order by at desc, id desc
             limit :most
            """)
        .param("object", object)
        .param("readers", uuids(readers))
        .param("most", most)
        .query((row, n) -> transfer(row))
        .list();
  }

  /** What this receiver has of each of these people by this way, as far as this record goes. */
  Map<UUID, Set<DataCategory>> gone(Transfer t) {
    var gone = new HashMap<UUID, Set<DataCategory>>();
    jdbc.sql(
            """
            select p.ref, t.categories
              from transfers.transfer t
              join transfers.person p on p.transfer_id = t.id
             where t.object_id = :object
               and t.institution_id = :institution
               and t.recipient_id = :recipient
               and t.through = :through
               and t.channel = :channel
               and p.ref = any(:refs)
            """)
        .param("object", t.about().id())
        .param("institution", t.from().value())
        .param("recipient", t.to().id())
        .param("through", t.to().through())
        .param("channel", t.channel().name())
        .param("refs", t.persons().stream().map(DataSubject::ref).toArray(UUID[]::new))
        .query(
            (row, n) ->
                Map.entry(
                    row.getObject("ref", UUID.class),
                    constants(row, "categories", DataCategory::valueOf)))
        .list()
        .forEach(e -> gone.computeIfAbsent(e.getKey(), k -> new HashSet<>()).addAll(e.getValue()));
    return gone;
  }

  /** Whether anything of a person went to this receiver for this record before. */
  boolean knows(UUID recipient, UUID object, PersonId person) {
    return jdbc.sql(
            """
            select exists (select 1
                             from transfers.transfer t
                             join transfers.person p on p.transfer_id = t.id
                            where t.object_id = :object
                              and t.recipient_id = :recipient
                              and p.person_id = :person)
            """)
        .param("object", object)
        .param("recipient", recipient)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** A row from which somebody was erased. */
  record Forgotten(TransferId transfer, InstitutionId institution) {}

  /** Erases who somebody is from every row of these institutions. */
  List<Forgotten> forget(UUID ref, Set<InstitutionId> of) {
    return jdbc.sql(
            """
            update transfers.person p
               set ref = null, person_id = null, name = null, found = null, salt = null
              from transfers.transfer t
             where p.ref = :ref
               and t.id = p.transfer_id
               and t.institution_id = any(:of)
            returning t.id, t.institution_id
            """)
        .param("ref", ref)
        .param("of", uuids(of))
        .query(
            (row, n) ->
                new Forgotten(
                    new TransferId(row.getObject("id", UUID.class)),
                    new InstitutionId(row.getObject("institution_id", UUID.class))))
        .list();
  }

  static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static SealedPerson person(ResultSet row) throws SQLException {
    UUID ref = row.getObject("ref", UUID.class);
    if (ref == null) {
      return new SealedPerson(null, "", row.getString("hash"));
    }
    UUID person = row.getObject("person_id", UUID.class);
    return new SealedPerson(
        new DataSubject(ref, person == null ? null : new PersonId(person), row.getString("name")),
        row.getString("salt"),
        row.getString("hash"));
  }

  static RecordedTransfer transfer(ResultSet row) throws SQLException {
    return new RecordedTransfer(
        new TransferId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        new Country(row.getString("country")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by_account", UUID.class),
        new Recipient(
            row.getObject("recipient_id", UUID.class),
            Text.fromJson(row.getString("recipient_name")),
            new Country(row.getString("recipient_country")),
            row.getString("through")),
        TransferChannel.valueOf(row.getString("channel")),
        TransferScope.valueOf(row.getString("scope")),
        constants(row, "categories", DataCategory::valueOf).stream().sorted().toList(),
        row.getInt("persons"),
        TransferBasis.valueOf(row.getString("basis")),
        Retention.of(row.getString("retention"), row.getObject("kept_until", LocalDate.class)),
        constants(row, "safeguards", Safeguard::valueOf),
        new TransferObject(
            row.getString("object_kind"),
            row.getObject("object_id", UUID.class),
            row.getString("object_path"),
            Text.fromJson(row.getString("object_title"))),
        row.getString("seal"));
  }

  private static <E> Set<E> constants(ResultSet row, String column, Function<String, E> of)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(of)
        .collect(Collectors.toSet());
  }
}
