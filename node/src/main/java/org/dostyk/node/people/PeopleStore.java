package org.dostyk.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of persons, names, accounts and roles. */
@Component
class PeopleStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An account with its person's name forms gathered into one array, the usual form first. */
  private static final String ACCOUNT =
      """
      select a.*,
             (select p.revision from people.person p where p.id = a.person_id) as revision,
             (select jsonb_agg(jsonb_build_object(
                       'script', f.script, 'parts', f.parts, 'source', f.source,
                       'validFrom', f.valid_from, 'validTo', f.valid_to) order by f.position)
                from people.name_form f
               where f.person_id = a.person_id) as names
        from people.account a
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a person; false if they are there already. */
  boolean addPerson(Person person, Instant now) {
    boolean added =
        jdbc.sql(
                    """
                    insert into people.person (id, institution_id, created_at)
                    values (:id, :institution, :now)
                    on conflict (id) do nothing
                    """)
                .param("id", person.id().value())
                .param("institution", person.institution().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (added) {
      setNames(person.id(), person.names());
    }
    return added;
  }

  /** Takes the next revision of a person's record; false if somebody else took it meanwhile. */
  boolean revise(PersonId person, int revision) {
    return jdbc.sql(
                """
                update people.person
                   set revision = revision + 1
                 where id = :person
                   and revision = :revision
                """)
            .param("person", person.value())
            .param("revision", revision)
            .update()
        == 1;
  }

  void setAddress(AccountId account, String email, Language language) {
    jdbc.sql(
            """
            update people.account
               set email = :email, language = :language
             where id = :id
            """)
        .param("id", account.value())
        .param("email", email)
        .param("language", language.tag())
        .update();
  }

  void setClosed(AccountId account, @Nullable Instant since) {
    jdbc.sql("update people.account set closed_at = :since where id = :id")
        .param("id", account.value())
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .update();
  }

  void setNames(PersonId person, PersonNames names) {
    jdbc.sql("delete from people.name_form where person_id = :person")
        .param("person", person.value())
        .update();
    int position = 0;
    for (NameForm form : names.forms()) {
      jdbc.sql(
              """
              insert into people.name_form
                     (person_id, position, script, parts, source, valid_from, valid_to)
              values (:person, :position, :script, :parts::jsonb, :source, :from, :to)
              """)
          .param("person", person.value())
          .param("position", position++)
          .param("script", form.script().code())
          .param("parts", JSON.writeValueAsString(form.parts()))
          .param("source", form.source().name())
          .param("from", form.validFrom())
          .param("to", form.validTo())
          .update();
    }
  }

  /** Adds an account; false if its mail address is somebody's already. */
  boolean addAccount(Account account, Instant now) {
    return jdbc.sql(
                """
                insert into people.account (id, person_id, email, language, created_at)
                values (:id, :person, :email, :language, :now)
                on conflict (lower(email)) do nothing
                """)
            .param("id", account.id().value())
            .param("person", account.person().value())
            .param("email", account.email())
            .param("language", account.language().tag())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Account> account(AccountId id) {
    return jdbc.sql(ACCOUNT + " where a.id = :id")
        .param("id", id.value())
        .query((row, n) -> account(row))
        .optional();
  }

  Optional<AccountId> accountOf(PersonId person) {
    return jdbc.sql("select id from people.account where person_id = :person")
        .param("person", person.value())
        .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
        .optional();
  }

  List<Account> accounts(Collection<AccountId> ids) {
    return jdbc.sql(ACCOUNT + " where a.id = any(:ids)")
        .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
        .query((row, n) -> account(row))
        .list();
  }

  Optional<Account> accountByEmail(String email) {
    return jdbc.sql(ACCOUNT + " where lower(a.email) = lower(:email)")
        .param("email", email)
        .query((row, n) -> account(row))
        .optional();
  }

  /** Holds everybody else who sets the node up at this moment, until the transaction ends. */
  void letOneIn() {
    jdbc.sql("lock table people.account in share row exclusive mode").update();
  }

  boolean hasAnybody() {
    return jdbc.sql("select exists (select 1 from people.account)").query(Boolean.class).single();
  }

  Optional<String> passwordHash(AccountId account) {
    return jdbc.sql("select password_hash from people.account where id = :id")
        .param("id", account.value())
        .query((row, n) -> Optional.ofNullable(row.getString("password_hash")))
        .optional()
        .flatMap(hash -> hash);
  }

  void setPasswordHash(AccountId account, String hash) {
    jdbc.sql("update people.account set password_hash = :hash where id = :id")
        .param("id", account.value())
        .param("hash", hash)
        .update();
  }

  /** The institution whose record a person is. */
  OwnInstitution home(PersonId person) {
    return jdbc.sql(
            """
            select i.*
              from people.person p
              join people.own_institution i on i.id = p.institution_id
             where p.id = :id
            """)
        .param("id", person.value())
        .query((row, n) -> OwnInstitutionStore.institution(row))
        .single();
  }

  List<Account> holding(Role role, InstitutionId at) {
    return jdbc.sql(
            ACCOUNT
                + """
                   join people.role_held r on r.account_id = a.id
                  where r.institution_id = :at
                    and r.role = :role
                    and a.closed_at is null
                  order by r.given_at, a.id
                  """)
        .param("at", at.value())
        .param("role", role.name())
        .query((row, n) -> account(row))
        .list();
  }

  List<Account> accountsAt(Set<InstitutionId> institutions) {
    return jdbc.sql(
            ACCOUNT
                + """
                  where exists (select 1
                                  from people.role_held r
                                 where r.account_id = a.id
                                   and r.institution_id = any(:institutions))
                     or exists (select 1
                                  from people.person p
                                 where p.id = a.person_id
                                   and p.institution_id = any(:institutions))
                  order by a.created_at, a.id
                  """)
        .param("institutions", ids(institutions))
        .query((row, n) -> account(row))
        .list();
  }

  void giveRole(
      AccountId account, InstitutionId at, Role role, @Nullable Text office, Instant now) {
    jdbc.sql(
            """
            insert into people.role_held (account_id, institution_id, role, office, given_at)
            values (:account, :at, :role, :office::jsonb, :now)
            on conflict (account_id, institution_id, role) do update set office = excluded.office
            """)
        .param("account", account.value())
        .param("at", at.value())
        .param("role", role.name())
        .param("office", office == null ? null : office.toJson())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean takeRole(AccountId account, InstitutionId at, Role role) {
    return jdbc.sql(
                """
                delete from people.role_held
                 where account_id = :account
                   and institution_id = :at
                   and role = :role
                """)
            .param("account", account.value())
            .param("at", at.value())
            .param("role", role.name())
            .update()
        == 1;
  }

  /** Whoever an account is, with their seats: in one answer, since every request asks. */
  Optional<Actor> actor(AccountId id) {
    List<Held> held =
        jdbc.sql(
                """
                select a.*, r.role, r.office, i.id as institution_id, i.*
                  from ("""
                    + ACCOUNT
                    + """
                        ) a
                  left join people.role_held r on r.account_id = a.id
                  left join people.own_institution i on i.id = r.institution_id
                 where a.id = :account
                   and a.closed_at is null
                 order by r.given_at, r.role
                """)
            .param("account", id.value())
            .query(
                (row, n) ->
                    new Held(account(row), row.getString("role") == null ? null : seat(row)))
            .list();
    return held.stream()
        .findFirst()
        .map(Held::account)
        .map(
            a ->
                new Actor(
                    a.id(),
                    a.person(),
                    a.names(),
                    a.language(),
                    held.stream().flatMap(h -> Stream.ofNullable(h.seat())).toList()));
  }

  /** An account beside one of its seats, or none. */
  private record Held(Account account, @Nullable Seat seat) {}

  List<Seat> seats(AccountId account) {
    return jdbc.sql(
            """
            select r.role, r.office, r.institution_id, i.*
              from people.role_held r
              join people.own_institution i on i.id = r.institution_id
             where r.account_id = :account
             order by r.given_at, r.role
            """)
        .param("account", account.value())
        .query((row, n) -> seat(row))
        .list();
  }

  /** All seats at institutions, by who holds them. */
  Map<AccountId, List<Seat>> seatsAt(Set<InstitutionId> institutions) {
    var seats = new HashMap<AccountId, List<Seat>>();
    jdbc.sql(
            """
            select r.account_id, r.role, r.office, r.institution_id, i.*
              from people.role_held r
              join people.own_institution i on i.id = r.institution_id
             where r.institution_id = any(:institutions)
             order by r.given_at, r.role
            """)
        .param("institutions", ids(institutions))
        .query(
            row -> {
              var account = new AccountId(row.getObject("account_id", UUID.class));
              seats.computeIfAbsent(account, a -> new ArrayList<>()).add(seat(row));
            });
    return seats;
  }

  /** The names of those who hold these accounts. */
  Map<UUID, PersonNames> names(Set<UUID> accounts) {
    var names = new HashMap<UUID, PersonNames>();
    jdbc.sql(ACCOUNT + " where a.id = any(:ids)")
        .param("ids", accounts.toArray(UUID[]::new))
        .query((row, n) -> account(row))
        .list()
        .forEach(a -> names.put(a.id().value(), a.names()));
    return names;
  }

  static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    String office = row.getString("office");
    return new Seat(
        OwnInstitutionStore.institution(row, "institution_id"),
        Role.valueOf(row.getString("role")),
        office == null ? null : Text.fromJson(office));
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        names(row.getString("names")),
        row.getString("email"),
        Language.of(row.getString("language")).orElse(Language.EN),
        row.getString("password_hash") != null,
        row.getInt("revision"),
        row.getObject("closed_at") != null);
  }

  private record StoredForm(
      String script,
      List<NameForm.Part> parts,
      NameForm.Source source,
      java.time.@Nullable LocalDate validFrom,
      java.time.@Nullable LocalDate validTo) {}

  private static PersonNames names(String json) {
    var forms = new ArrayList<NameForm>();
    for (StoredForm f : JSON.readValue(json, new TypeReference<List<StoredForm>>() {})) {
      forms.add(
          new NameForm(Script.of(f.script()), f.parts(), f.source(), f.validFrom(), f.validTo()));
    }
    return new PersonNames(forms);
  }
}
