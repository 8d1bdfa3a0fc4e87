package org.dostyk.node.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of promises and steps hold for those that lie on two nodes. */
@Component
class SharedStore {
  private final JdbcClient jdbc;

  SharedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes which party speaks from its own node. */
  void lies(CommitmentId id, PartnerId far) {
    jdbc.sql("update commitments.commitment set far_id = :far where id = :id")
        .param("far", far.value())
        .param("id", id.value())
        .update();
  }

  /** Notes of whom a confirmation is asked; null for nobody. */
  void awaits(CommitmentId id, @Nullable PartnerId whom) {
    jdbc.sql(
            """
            update commitments.commitment
               set awaits_id = :whom
             where id = :id
               and awaits_id is distinct from :whom
            """)
        .param("whom", whom == null ? null : whom.value(), java.sql.Types.OTHER)
        .param("id", id.value())
        .update();
  }

  /** The promises whose confirmation is asked of some of these, the oldest first. */
  List<Commitment> asked(Set<InstitutionId> houses, int most) {
    return jdbc.sql(
            """
            select *
              from commitments.commitment
             where awaits_id = any(:houses)
               and coalesce(reader_ids && :houses, false)
             order by promised_at, id
             limit :most
            """)
        .param("houses", CommitmentStore.ids(houses))
        .param("most", most)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  /** The step with which a promise was noted. */
  UUID noted(CommitmentId id) {
    return jdbc.sql(
            """
            select id
              from commitments.step
             where commitment_id = :commitment
               and kind = 'PROMISED'
             order by number
             limit 1
            """)
        .param("commitment", id.value())
        .query(UUID.class)
        .single();
  }

  /** The day with which it was noted. */
  @Nullable LocalDate notedDue(CommitmentId id) {
    return jdbc.sql("select day from commitments.step where id = :id")
        .param("id", noted(id))
        .query((row, n) -> java.util.Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single()
        .orElse(null);
  }

  /**
   * The steps that are both sides' business.
   *
   * @param own the side of this node, whose steps bear no party
   */
  List<Taken> steps(CommitmentId id, Party own) {
    return jdbc.sql(
            """
            select *
              from commitments.step
             where commitment_id = :commitment
               and kind = any(:kinds)
             order by number
            """)
        .param("commitment", id.value())
        .param("kinds", SharedCommitment.KINDS.stream().map(Enum::name).toArray(String[]::new))
        .query((row, n) -> taken(row, own))
        .list();
  }

  private static Taken taken(ResultSet row, Party own) throws SQLException {
    String link = row.getString("link");
    return new Taken(
        row.getObject("id", UUID.class),
        row.getObject("party_id") == null ? own : own.other(),
        Kind.valueOf(row.getString("kind")),
        row.getInt("turn"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("day", LocalDate.class),
        row.getString("words"),
        // A path of this node leads nowhere from another.
        link.startsWith("http") ? link : "",
        row.getObject("about", UUID.class));
  }

  /** Which far party took which steps. */
  Map<UUID, PartnerId> far(CommitmentId id) {
    return jdbc
        .sql(
            """
            select id, party_id
              from commitments.step
             where commitment_id = :commitment
               and party_id is not null
            """)
        .param("commitment", id.value())
        .query(
            (row, n) ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    new PartnerId(row.getObject("party_id", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Adds an answer of this node's side. */
  void answer(CommitmentId id, Step s, @Nullable UUID about) {
    add(id, s.id(), s.kind(), s, null, null, about);
  }

  /** Adds a step as it is known elsewhere; of this node's own side where there is no far party. */
  void add(CommitmentId id, Taken t, @Nullable PartnerId far) {
    var step = new Step(t.id(), t.kind(), t.at(), null, t.day(), t.words(), t.link(), null);
    add(id, t.id(), t.kind(), step, t.turn(), far, t.about());
  }

  private void add(
      CommitmentId id,
      UUID step,
      Kind kind,
      Step s,
      @Nullable Integer turn,
      @Nullable PartnerId far,
      @Nullable UUID about) {
    AccountId by = s.by();
    jdbc.sql(
            """
            insert into commitments.step
                   (id, commitment_id, kind, at, by_account_id, day, words, link, turn, party_id,
                    about)
            values (:id, :commitment, :kind, :at, :by, :day, :words, :link,
                    coalesce(:turn,
                             (select coalesce(max(turn), 0) + 1
                                from commitments.step
                               where commitment_id = :commitment)),
                    :party, :about)
            """)
        .param("id", step)
        .param("commitment", id.value())
        .param("kind", kind.name())
        .param("at", CommitmentStore.utc(s.at()))
        .param("by", by == null ? null : by.value())
        .param("day", s.day())
        .param("words", s.words())
        .param("link", s.link())
        .param("turn", turn, java.sql.Types.INTEGER)
        .param("party", far == null ? null : far.value())
        .param("about", about)
        .update();
  }
}
