package org.dostyk.node.archives;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers on record as tests need them. */
@Component
class PaperGround {
  private final PaperRecords papers;
  private final Partners partners;
  private final PlatformTransactionManager transactions;
  private final Clock clock;

  PaperGround(
      PaperRecords papers,
      Partners partners,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.papers = papers;
    this.partners = partners;
    this.transactions = transactions;
    this.clock = clock;
  }

  PartnerId partner(House house, String name) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", name),
            List.of(),
            new Country("CN"),
            null,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(house.id(), List.of(), null, "", 0),
        house.officer());
    return id;
  }

  /** A memorandum of June 2019 with five places each way. */
  AgreementId paper(House house, PartnerId with, String title) {
    var id = new AgreementId(Uuid7.next(clock));
    var record =
        new PaperRecord(
            Text.of("en", title),
            "17",
            PartialDate.parse("2019-06"),
            List.of(
                new PaperPlaces(StayKind.STUDY, PaperPlaces.Way.SENT, 5),
                new PaperPlaces(StayKind.STUDY, PaperPlaces.Way.RECEIVED, 5)),
            "05.05.2026",
            "Cabinet 4",
            "",
            "Sheet1!7",
            Optional.of(house.officer().account()),
            clock.instant());
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            t ->
                papers.note(
                    List.of(
                        new PaperRecords.Noted(
                            id,
                            AgreementType.MEMORANDUM,
                            List.of(
                                new AgreementParty(
                                    PartnerId.of(house.id()),
                                    house.institution().name(),
                                    house.id()),
                                new AgreementParty(with, partners.nameOf(with), null)),
                            record,
                            Optional.empty())),
                    house.id(),
                    house.officer()));
    return id;
  }
}
