package org.dostyk.node.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Institutions of two countries on one node, and what one sends to the other. */
@Component
public class TransferGround {
  private final Transfers transfers;
  private final OwnInstitutions institutions;
  private final Houses houses;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  TransferGround(
      Transfers transfers,
      OwnInstitutions institutions,
      Houses houses,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      Clock clock) {
    this.transfers = transfers;
    this.institutions = institutions;
    this.houses = houses;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A house in Ürümqi, where {@link Houses#open} opens them in Öskemen. */
  public House inChina(String name) {
    var institution =
        new OwnInstitution(
            new InstitutionId(Uuid7.next(clock)),
            Text.of("en", name),
            new Country("CN"),
            new Place(Text.of("en", "Ürümqi", "zh", "乌鲁木齐"), ZoneId.of("Asia/Shanghai")),
            null);
    institutions.host(institution);
    var byRole = new EnumMap<Role, Actor>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, houses.employ(institution.id(), role));
    }
    return new House(institution, byRole, houses.employ(institution.id(), Role.values()));
  }

  static Recipient partner(String country) {
    return new Recipient(
        UUID.randomUUID(),
        Text.of("en", "Tarim University", "zh", "塔里木大学"),
        new Country(country),
        "The dean’s office");
  }

  static Transfer of(House house, Recipient to, DataSubject... persons) {
    return new Transfer(
        house.id(),
        house.officer(),
        to,
        TransferChannel.GUEST_LINK,
        Set.of(DataCategory.NAME, DataCategory.POST),
        List.of(persons),
        TransferBasis.CONSENT,
        new Retention.Until(LocalDate.of(2027, 1, 31)),
        Set.of(Safeguard.SECRET_LINK, Safeguard.LIMITED_VIEW),
        new TransferObject(
            "visits.visit",
            UUID.randomUUID(),
            "/visits/" + UUID.randomUUID(),
            Text.of("en", "Seminar on languages")));
  }

  static DataSubject named(String name) {
    return new DataSubject(UUID.randomUUID(), null, name);
  }

  RecordedTransfer recorded(Transfer transfer) {
    TransferId id =
        Objects.requireNonNull(transactions.execute(status -> transfers.record(transfer)));
    return transfers.find(id, Set.of(transfer.from())).orElseThrow();
  }

  /** Every row that an institution's ledger has, the latest first. */
  public List<RecordedTransfer> ledger(House house) {
    return jdbc.sql(
            """
            select *
              from transfers.transfer
             where institution_id = :house
             order by at desc, id desc
            """)
        .param("house", house.id().value())
        .query((row, n) -> TransferStore.transfer(row))
        .list();
  }

  public List<String> names(RecordedTransfer row) {
    return transfers.persons(row).stream()
        .map(SealedPerson::subject)
        .filter(Objects::nonNull)
        .map(DataSubject::name)
        .toList();
  }

  /** While this is open no row of this house can be written; nothing else is touched. */
  public AutoCloseable brokenFor(House house) {
    String name = "broken_" + house.id().toString().replace('-', '_');
    jdbc.sql(
            """
            create function transfers.%1$s() returns trigger language plpgsql as
            'begin if new.institution_id = ''%2$s'' then raise ''no row today''; end if; return new; end'
            """
                .formatted(name, house.id()))
        .update();
    jdbc.sql(
            """
            create trigger %1$s before insert on transfers.transfer
               for each row execute function transfers.%1$s()
            """
                .formatted(name))
        .update();
    return () -> {
      jdbc.sql("drop trigger %1$s on transfers.transfer".formatted(name)).update();
      jdbc.sql("drop function transfers.%1$s()".formatted(name)).update();
    };
  }
}
