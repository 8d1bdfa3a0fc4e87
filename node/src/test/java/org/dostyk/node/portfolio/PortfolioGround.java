package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.portfolio.Exchange.Length;
import org.dostyk.node.portfolio.Period.Part;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.values.Words;
import org.springframework.stereotype.Component;

/** A university with partners and what took place with them, as tests of the portfolio need it. */
@Component
class PortfolioGround {
  static final Text QINGDAO = Text.of("en", "Qingdao", "kk", "Циндао", "ru", "Циндао", "zh", "青岛");
  private final Houses houses;
  private final Partners partners;
  private final Agreements agreements;
  private final Signing signing;
  private final Exchanges exchanges;
  private final Clock clock;

  PortfolioGround(
      Houses houses,
      Partners partners,
      Agreements agreements,
      Signing signing,
      Exchanges exchanges,
      Clock clock) {
    this.agreements = agreements;
    this.signing = signing;
    this.houses = houses;
    this.partners = partners;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  House house(String name) {
    return houses.open(name);
  }

  /** A Chinese university in this house's register. */
  PartnerId partner(House keeper, String english, String chinese) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", english, "zh", chinese),
            List.of(),
            new Country("CN"),
            QINGDAO,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(keeper.id(), List.of(), null, "", 0),
        keeper.officer());
    return id;
  }

  /** A line, not noted yet. */
  Exchange line(
      House keeper, PartnerId partner, Flow flow, int year, int people, String each, StayUnit in) {
    return line(keeper, partner, flow, StayKind.STUDY, year, people, each, in);
  }

  Exchange line(
      House keeper,
      PartnerId partner,
      Flow flow,
      StayKind kind,
      int year,
      int people,
      String each,
      StayUnit in) {
    return new Exchange(
        new ExchangeId(Uuid7.next(clock)),
        keeper.id(),
        partner,
        Optional.empty(),
        flow,
        kind,
        new Period(year, Part.WHOLE),
        people,
        false,
        each.isEmpty() ? Optional.empty() : Optional.of(new Length(new BigDecimal(each), in)),
        Words.of("Order 17"),
        Optional.of(keeper.officer().account()),
        clock.instant(),
        0);
  }

  Exchange noted(Exchange line, House keeper) {
    exchanges.note(line, keeper.officer());
    return line;
  }

  /** A memorandum between two institutions of the node, signed by both. */
  AgreementId inForce(House one, House other) {
    AgreementId id = proposed(one, other);
    Hash hash = agreements.find(id, one.officer()).latest().orElseThrow().hash();
    signing.sign(id, hash, one.signatory());
    signing.sign(id, hash, other.signatory());
    return id;
  }

  /** The same, proposed and signed by nobody yet. */
  AgreementId proposed(House one, House other) {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        one.id(),
        List.of(PartnerId.of(other.id())),
        List.of("ru", "zh"),
        one.officer());
    WorkingText text = agreements.workOn(id, one.officer());
    Draft named =
        text.draft()
            .withSignatories(
                Map.of(
                    one.id().toString(), one.signatory().account().toString(),
                    other.id().toString(), other.signatory().account().toString()));
    agreements.save(id, text.revision(), named, one.officer());
    agreements.propose(id, one.officer());
    return id;
  }
}
