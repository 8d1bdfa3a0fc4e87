package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tests of the ledger begin with: partners that are not here, and promises by and to them. */
@Component
class LedgerGround {
  private final Houses houses;
  private final Partners partners;
  private final Commitments commitments;
  private final Clock clock;

  LedgerGround(Houses houses, Partners partners, Commitments commitments, Clock clock) {
    this.houses = houses;
    this.partners = partners;
    this.commitments = commitments;
    this.clock = clock;
  }

  House house() {
    return houses.open("East Kazakhstan University");
  }

  /** A college in Qingdao without people on this node, in a house's register. */
  PartnerId college(House house) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.COLLEGE,
            Text.of("zh", "山东外贸职业学院", "ru", "Шаньдунский колледж внешней торговли"),
            List.of(),
            new Country("CN"),
            Text.of("en", "Qingdao"),
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(house.id(), List.of(), null, "", 0),
        house.officer());
    return id;
  }

  /** A promise of the house to the college. */
  Promise ours(House house, PartnerId college, @Nullable LocalDate due) {
    return promise(house, PartnerId.of(house.id()), college, due);
  }

  /** A promise of the college to the house. */
  Promise theirs(House house, PartnerId college, @Nullable LocalDate due) {
    return promise(house, college, PartnerId.of(house.id()), due);
  }

  Promise promise(House house, PartnerId from, PartnerId to, @Nullable LocalDate due) {
    return new Promise(
        new CommitmentId(Uuid7.next(clock)),
        house.id(),
        from,
        to,
        Text.of(
            "en", "Equip the Smart Library with the blue horse",
            "ru", "Оснастить умную библиотеку",
            "zh", "装备智慧图书馆"),
        null,
        due,
        new Origin.ByHand());
  }

  Commitment now(CommitmentId id, House house) {
    return commitments.get(id, java.util.Set.of(house.id()));
  }

  Act act(Commitment seen, House house) {
    return new Act(UUID.randomUUID(), seen.revision(), house.officer());
  }
}
