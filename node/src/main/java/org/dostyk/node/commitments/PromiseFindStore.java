package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.People;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What promises are found by: their words, both sides, whoever answers, and what they came from.
 */
@Component
class PromiseFindStore implements Findable {
  private final JdbcClient jdbc;
  private final Partners partners;
  private final People people;

  PromiseFindStore(JdbcClient jdbc, Partners partners, People people) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.people = people;
  }

  @Override
  public String heading() {
    return "commitments.nav";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String subject() {
    return Commitment.RECORD;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from commitments.commitment
             where cast(:after as uuid) is null or id > :after
             order by id
             limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    List<Commitment> promises =
        jdbc.sql("select * from commitments.commitment where id = any(:subjects)")
            .param("subjects", subjects.toArray(UUID[]::new))
            .query((row, n) -> CommitmentStore.commitment(row))
            .list();
    var names = Names.of(promises, partners, people);
    return promises.stream().map(c -> record(c, names)).toList();
  }

  private static FoundRecord record(Commitment c, Names names) {
    var words = new ArrayList<String>();
    switch (c.owner()) {
      case null -> {}
      case Owner.Here here -> names.of(here.account()).ifPresent(n -> words.addAll(n.lines()));
      case Owner.There there -> words.add(there.name());
    }
    if (c.origin() instanceof FromRecord from) {
      words.addAll(from.label().byTag().values());
    }
    LocalDate promised = c.promisedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return new FoundRecord(
        c.id().value(),
        c.id().value(),
        c.readers(),
        "/promises/" + c.id(),
        c.what(),
        List.of(names.of(c.promiser()), names.of(c.beneficiary())),
        words,
        Objects.requireNonNullElse(c.due(), promised));
  }
}
