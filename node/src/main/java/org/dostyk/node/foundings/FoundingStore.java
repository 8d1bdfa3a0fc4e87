package org.dostyk.node.foundings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Foundings, their founders, and which promise is which milestone. */
@Component
class FoundingStore {
  private static final Text UNNAMED = Text.of("en", "–");

  private final JdbcClient jdbc;
  private final Partners partners;

  FoundingStore(JdbcClient jdbc, Partners partners) {
    this.jdbc = jdbc;
    this.partners = partners;
  }

  /** Adds one without founders; false if it is there already. */
  boolean add(PartnerId id, InstitutionId keeper, Text purpose) {
    return jdbc.sql(
                """
                insert into foundings.founding (id, keeper, purpose, revision)
                values (:id, :keeper, :purpose::jsonb, 1)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("keeper", keeper.value())
            .param("purpose", purpose.toJson())
            .update()
        == 1;
  }

  /** Writes it over the revision that it was read in; false if somebody changed it since. */
  boolean change(Founding f) {
    boolean changed =
        jdbc.sql(
                    """
                    update foundings.founding
                       set purpose = :purpose::jsonb, agreement_id = :agreement,
                           founded_on = :founded, revision = revision + 1
                     where id = :id
                       and revision = :revision
                    """)
                .param("id", f.id().value())
                .param("purpose", f.purpose().toJson())
                .param("agreement", f.agreement().map(AgreementId::value).orElse(null))
                .param("founded", f.founded().orElse(null))
                .param("revision", f.revision())
                .update()
            == 1;
    if (changed) {
      writeFounders(f);
    }
    return changed;
  }

  private void writeFounders(Founding f) {
    jdbc.sql("delete from foundings.founder where founding_id = :id")
        .param("id", f.id().value())
        .update();
    int position = 0;
    for (Founder founder : f.founders()) {
      jdbc.sql(
              """
              insert into foundings.founder
                     (founding_id, position, partner_id, numerator, denominator, contribution)
              values (:id, :position, :partner, :numerator, :denominator, :contribution)
              """)
          .param("id", f.id().value())
          .param("position", ++position)
          .param("partner", founder.partner().value())
          .param("numerator", founder.share().map(Share::numerator).orElse(null))
          .param("denominator", founder.share().map(Share::denominator).orElse(null))
          .param("contribution", founder.contribution())
          .update();
    }
  }

  /** One that these institutions keep or take part in. */
  Optional<Founding> find(PartnerId id, Set<InstitutionId> readers) {
    return whole(
            jdbc.sql("select f.* from foundings.founding f where f.id = :id and " + THEIRS)
                .param("id", id.value())
                .param("readers", uuids(readers)))
        .stream()
        .findFirst();
  }

  /** Theirs, those on their way first. */
  List<Founding> list(Set<InstitutionId> readers, int most, int skip) {
    return whole(
        jdbc.sql(
                "select f.* from foundings.founding f where "
                    + THEIRS
                    + " order by f.founded_on desc nulls first, f.id desc limit :most offset :skip")
            .param("readers", uuids(readers))
            .param("most", most)
            .param("skip", skip));
  }

  private static final String THEIRS =
      """
      (f.keeper = any(:readers)
       or exists (select
                    from foundings.founder o
                   where o.founding_id = f.id
                     and o.partner_id = any(:readers)))
      """;

  void lock(PartnerId id) {
    jdbc.sql("select 1 from foundings.founding where id = :id for update")
        .param("id", id.value())
        .query()
        .optionalValue();
  }

  void add(PartnerId id, MilestoneKind kind, CommitmentId promise) {
    jdbc.sql(
            """
            insert into foundings.milestone (founding_id, kind, promise_id)
            values (:id, :kind, :promise)
            """)
        .param("id", id.value())
        .param("kind", kind.name())
        .param("promise", promise.value())
        .update();
  }

  /** Which milestones of it are promised, and by which promise. */
  Map<CommitmentId, MilestoneKind> milestones(PartnerId id) {
    return jdbc
        .sql("select kind, promise_id from foundings.milestone where founding_id = :id")
        .param("id", id.value())
        .query(
            (row, n) ->
                Map.entry(
                    new CommitmentId(row.getObject("promise_id", UUID.class)),
                    MilestoneKind.valueOf(row.getString("kind"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** In how many foundings a partner has a part. */
  int naming(PartnerId partner) {
    return jdbc.sql(
            """
            select (select count(*) from foundings.founder where partner_id = :partner)
                 + (select count(*) from foundings.founding where id = :partner)
            """)
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  /** Which of these found something, or are what is founded. */
  Set<PartnerId> naming(Set<PartnerId> partners) {
    return jdbc.sql(
            """
            select partner_id from foundings.founder where partner_id = any(:partners)
            union
            select id from foundings.founding where id = any(:partners)
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, n) -> id(row, "partner_id"))
        .set();
  }

  private List<Founding> whole(StatementSpec sql) {
    List<Founding> bare = sql.query((row, n) -> founding(row)).list();
    if (bare.isEmpty()) {
      return List.of();
    }
    Map<PartnerId, List<Founder>> founders =
        jdbc
            .sql("select * from foundings.founder where founding_id = any(:ids) order by position")
            .param("ids", bare.stream().map(f -> f.id().value()).toArray(UUID[]::new))
            .query((row, n) -> Map.entry(id(row, "founding_id"), founder(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(f -> named(f.getValue()), Collectors.toList())));
    return bare.stream()
        .map(
            f ->
                new Founding(
                    f.id(),
                    f.keeper(),
                    partners.nameOf(f.id()),
                    f.purpose(),
                    f.agreement(),
                    founders.getOrDefault(f.id(), List.of()),
                    f.founded(),
                    f.revision()))
        .toList();
  }

  /** With its name, which is asked for when the rows are read. */
  private Founder named(Founder f) {
    return new Founder(
        f.partner(),
        partners.nameOf(f.partner()),
        f.share(),
        f.contribution(),
        partners.own(f.partner()));
  }

  private static Founding founding(ResultSet row) throws SQLException {
    PartnerId id = id(row, "id");
    return new Founding(
        id,
        new InstitutionId(row.getObject("keeper", UUID.class)),
        UNNAMED,
        Text.fromJson(row.getString("purpose")),
        Optional.ofNullable(row.getObject("agreement_id", UUID.class)).map(AgreementId::new),
        List.of(),
        Optional.ofNullable(row.getObject("founded_on", LocalDate.class)),
        row.getInt("revision"));
  }

  private static Founder founder(ResultSet row) throws SQLException {
    long numerator = row.getLong("numerator");
    return new Founder(
        id(row, "partner_id"),
        UNNAMED,
        numerator == 0
            ? Optional.empty()
            : Optional.of(new Share(numerator, row.getLong("denominator"))),
        row.getString("contribution"),
        Optional.empty());
  }

  private static PartnerId id(ResultSet row, String column) throws SQLException {
    return new PartnerId(row.getObject(column, UUID.class));
  }

  private static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
