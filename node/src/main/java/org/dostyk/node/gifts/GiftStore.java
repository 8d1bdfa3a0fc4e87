package org.dostyk.node.gifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.gifts.GiftState.Planned;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables of gifts, of who has kept them, and of the amounts that ask for a declaration. */
@Component
class GiftStore {
  private final JdbcClient jdbc;

  GiftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a gift; false if one of this id exists. */
  boolean add(Gift gift) {
    int added =
        values(
                jdbc.sql(
                    """
                    insert into gifts.gift
                           (id, keeper, direction, partner_id, partner_name, visit_id, what, ours,
                            theirs, occasion, occasion_also, amount, currency, planned, day,
                            held_by, held_at,
                            declared_on, declaration_number, revision)
                    values (:id, :keeper, :direction, :partner, :partnerName::jsonb, :visit,
                            :what::jsonb, :ours, :theirs, :occasion, :occasionAlso::jsonb, :amount,
                            :currency, :planned,
                            :day, :heldBy, :heldAt, :declaredOn, :declarationNumber, 1)
                    on conflict (id) do nothing
                    """),
                gift)
            .param("keeper", gift.keeper().value())
            .param("partner", gift.partner().value())
            .param("partnerName", gift.partnerName().toJson())
            .param("visit", gift.visit().map(VisitId::value).orElse(null))
            .update();
    if (added == 1) {
      for (int i = 0; i < gift.custody().size(); i++) {
        handover(gift.id(), i + 1, gift.custody().get(i));
      }
    }
    return added == 1;
  }

  /** Writes a gift over the revision that was read; false if it is another by now. */
  boolean change(Gift gift) {
    return values(
                jdbc.sql(
                    """
                    update gifts.gift
                       set direction = :direction, what = :what::jsonb, ours = :ours,
                           theirs = :theirs, occasion = :occasion,
                           occasion_also = :occasionAlso::jsonb, amount = :amount,
                           currency = :currency, planned = :planned, day = :day,
                           held_by = :heldBy, held_at = :heldAt, declared_on = :declaredOn,
                           declaration_number = :declarationNumber, revision = revision + 1
                     where id = :id
                       and revision = :revision
                    """),
                gift)
            .param("revision", gift.revision())
            .update()
        == 1;
  }

  private static StatementSpec values(StatementSpec sql, Gift gift) {
    Optional<Declaration> declared = gift.declaration();
    return sql.param("id", gift.id().value())
        .param("direction", gift.direction().name())
        .param("what", gift.what().toJson())
        .param("ours", gift.ours())
        .param("theirs", gift.theirs())
        .param("occasion", gift.occasion().said())
        .param("occasionAlso", gift.occasion().alsoToJson())
        .param("amount", gift.value().map(Money::amount).orElse(null))
        .param("currency", gift.value().map(v -> v.currency().getCurrencyCode()).orElse(null))
        .param("planned", gift.isPlanned())
        .param("day", gift.day())
        .param("heldBy", gift.held().map(Handover::holder).orElse(""))
        .param("heldAt", gift.held().map(Handover::place).orElse(""))
        .param("declaredOn", declared.map(Declaration::on).orElse(null))
        .param("declarationNumber", declared.map(Declaration::number).orElse(null));
  }

  /** Adds a link of the chain; false if another stands at that place already. */
  boolean handover(GiftId gift, int position, Handover handover) {
    return jdbc.sql(
                """
                insert into gifts.handover (gift_id, position, on_day, holder, place)
                values (:gift, :position, :on, :holder, :place)
                on conflict do nothing
                """)
            .param("gift", gift.value())
            .param("position", position)
            .param("on", handover.on())
            .param("holder", handover.holder())
            .param("place", handover.place())
            .update()
        == 1;
  }

  void takeBack(GiftId gift, int position) {
    jdbc.sql("delete from gifts.handover where gift_id = :gift and position = :position")
        .param("gift", gift.value())
        .param("position", position)
        .update();
  }

  void withdraw(GiftId gift) {
    jdbc.sql("delete from gifts.gift where id = :id and planned")
        .param("id", gift.value())
        .update();
  }

  /** A gift in a register of these institutions. */
  Optional<Gift> find(GiftId id, Set<InstitutionId> readers) {
    return whole(
            jdbc.sql("select * from gifts.gift where id = :id and keeper = any(:readers)")
                .param("id", id.value())
                .param("readers", uuids(readers)))
        .stream()
        .findFirst();
  }

  /** What was given, received or is planned at a visit, in the order of days. */
  List<Gift> at(VisitId visit, Set<InstitutionId> readers) {
    return whole(
        jdbc.sql(
                """
                select *
                  from gifts.gift
                 where visit_id = :visit
                   and keeper = any(:readers)
                 order by planned, day, id
                """)
            .param("visit", visit.value())
            .param("readers", uuids(readers)));
  }

  /** The latest with these partners, planned ones aside. */
  List<Gift> with(Collection<PartnerId> partners, Set<InstitutionId> readers, int most) {
    return whole(
        jdbc.sql(
                """
                select *
                  from gifts.gift
                 where partner_id = any(:partners)
                   and keeper = any(:readers)
                   and not planned
                 order by day desc, id desc
                 limit :most
                """)
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .param("readers", uuids(readers))
            .param("most", most));
  }

  /** Which of these partners any gift names. */
  Set<PartnerId> named(Collection<PartnerId> partners) {
    return Set.copyOf(
        jdbc.sql("select distinct partner_id from gifts.gift where partner_id = any(:partners)")
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, n) -> new PartnerId(row.getObject("partner_id", UUID.class)))
            .list());
  }

  int naming(PartnerId partner) {
    return jdbc.sql("select count(*) from gifts.gift where partner_id = :partner")
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  List<Money> thresholds(InstitutionId institution) {
    return jdbc.sql(
            """
            select currency, amount
              from gifts.threshold
             where institution = :institution
             order by currency
            """)
        .param("institution", institution.value())
        .query(
            (row, n) ->
                new Money(
                    row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))))
        .list();
  }

  void set(InstitutionId institution, Money threshold) {
    jdbc.sql(
            """
            insert into gifts.threshold (institution, currency, amount)
            values (:institution, :currency, :amount)
            on conflict (institution, currency) do update set amount = excluded.amount
            """)
        .param("institution", institution.value())
        .param("currency", threshold.currency().getCurrencyCode())
        .param("amount", threshold.amount())
        .update();
  }

  void lift(InstitutionId institution, Currency currency) {
    jdbc.sql(
            "delete from gifts.threshold where institution = :institution and currency = :currency")
        .param("institution", institution.value())
        .param("currency", currency.getCurrencyCode())
        .update();
  }

  List<Gift> whole(StatementSpec sql) {
    List<Gift> bare = sql.query((row, n) -> gift(row)).list();
    if (bare.isEmpty()) {
      return List.of();
    }
    Map<GiftId, List<Handover>> custody =
        jdbc
            .sql("select * from gifts.handover where gift_id = any(:ids) order by position")
            .param("ids", bare.stream().map(g -> g.id().value()).toArray(UUID[]::new))
            .query(
                (row, n) ->
                    Map.entry(
                        new GiftId(row.getObject("gift_id", UUID.class)),
                        new Handover(
                            row.getObject("on_day", LocalDate.class),
                            row.getString("holder"),
                            row.getString("place"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return bare.stream().map(g -> g.with(custody.getOrDefault(g.id(), List.of()))).toList();
  }

  static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Gift gift(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    LocalDate day = row.getObject("day", LocalDate.class);
    LocalDate declared = row.getObject("declared_on", LocalDate.class);
    return new Gift(
        new GiftId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("keeper", UUID.class)),
        GiftDirection.valueOf(row.getString("direction")),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Text.fromJson(row.getString("partner_name")),
        Optional.ofNullable(row.getObject("visit_id", UUID.class)).map(VisitId::new),
        Text.fromJson(row.getString("what")),
        row.getString("ours"),
        row.getString("theirs"),
        Words.read(row.getString("occasion"), row.getString("occasion_also")),
        currency == null
            ? Optional.empty()
            : Optional.of(new Money(row.getBigDecimal("amount"), Currency.getInstance(currency))),
        row.getBoolean("planned") ? new Planned(day) : new Exchanged(day),
        List.of(),
        declared == null
            ? Optional.empty()
            : Optional.of(new Declaration(declared, row.getString("declaration_number"))),
        row.getInt("revision"));
  }
}
