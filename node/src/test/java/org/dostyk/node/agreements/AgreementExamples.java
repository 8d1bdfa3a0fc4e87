package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.documents.ScanFinding;
import org.dostyk.node.documents.ScannedPaper;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A draft, a proposed version and a text being worked on, between two institutions of the node. */
@Component
class AgreementExamples implements Examples {
  private static final List<String> LANGUAGES = List.of("ru", "zh");
  private final Agreements agreements;
  private final Endings endings;
  private final Guests guests;
  private final PenSignatures pens;
  private final PaperRecords papers;
  private final TransactionOperations transactions;
  private final Scans scans;
  private final Houses houses;
  private final Clock clock;

  AgreementExamples(
      Agreements agreements,
      Endings endings,
      Guests guests,
      PenSignatures pens,
      PaperRecords papers,
      TransactionOperations transactions,
      Scans scans,
      Houses houses,
      Clock clock) {
    this.agreements = agreements;
    this.endings = endings;
    this.guests = guests;
    this.pens = pens;
    this.papers = papers;
    this.transactions = transactions;
    this.scans = scans;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House college = houses.open("Shandong Vocational College of Foreign Trade");
    AgreementId draft = draft(house, college);
    AgreementId proposed = draft(house, college);
    Version version = agreements.propose(proposed, house.officer());
    agreements.workOn(proposed, house.officer());
    AgreementId ended = draft(house, college);
    endings.end(ended, new Endings.Entry(Ending.Manner.GIVEN_UP, null, ""), house.officer());
    guests.invite(proposed, "Vice-rector", Language.ZH, house.officer());
    PenSignatureId scan = scanned(proposed, version, house, college);
    AgreementId paper = onPaper(house, college);
    UUID paperScan = papers.scans(paper).getFirst().id();
    GuestLinkId link = guests.invited(proposed, house.officer()).getFirst().id();
    return List.of(
        Example.get("/agreements/export"),
        Example.get("/agreements/{id}", proposed),
        Example.get("/agreements/{id}/guests", proposed).hiding("Vice-rector"),
        Example.post("/agreements/{id}/guests", proposed).with("label", "Dean"),
        Example.post("/agreements/{id}/guests/{link}/withdraw", proposed, link),
        Example.get("/agreements/{id}/versions/{number}", proposed, 1),
        Example.get("/agreements/{id}/versions/{number}.pdf", proposed, 1),
        Example.get("/agreements/{id}/compare", proposed),
        Example.get("/agreements/{id}/revisions", draft),
        Example.get("/agreements/{id}/revisions/{number}", draft, 1),
        Example.post("/agreements/{id}/revisions/{number}", draft, 1),
        Example.get("/agreements/{id}/scans/new", proposed),
        Example.post("/agreements/{id}/scans", proposed)
            .with("scan", Uuid7.next(clock))
            .with("version", version.hash().hex()),
        Example.get("/agreements/{id}/scans/{scan}", proposed, scan),
        Example.get("/agreements/{id}/scans/{scan}/pages/{page}", proposed, scan, 1),
        Example.get("/agreements/{id}/scans/{scan}/file", proposed, scan),
        Example.post("/agreements/{id}/scans/{scan}", proposed, scan)
            .with("do", "decline")
            .with("reason", "The seal is missing"),
        Example.post("/agreements/{id}/scans/{scan}/withdraw", proposed, scan),
        Example.get("/agreements/{id}/versions/{number}.zip", proposed, 1),
        Example.get("/agreements/{id}/findings", proposed),
        Example.post("/agreements/{id}/findings", proposed)
            .with("finding", version.hash().hex())
            .with("reason", "It stands"),
        Example.get("/agreements/{id}/edit", draft),
        Example.get("/agreements/{id}", paper).hiding("Cabinet 4"),
        Example.post("/agreements/{id}/paper-scans", paper).with("scan", Uuid7.next(clock)),
        Example.get("/agreements/{id}/paper-scans/{scan}/pages/{page}", paper, paperScan, 1),
        Example.get("/agreements/{id}/paper-scans/{scan}/file", paper, paperScan),
        Example.get("/agreements/{id}/end", proposed),
        Example.post("/agreements/{id}/end", proposed).with("manner", "GIVEN_UP"),
        Example.post("/agreements/{id}/end/take-back", ended),
        Example.get("/agreements/{id}/sign", proposed).by(Role.SIGNATORY),
        Example.post("/agreements").with("id", Uuid7.next(clock)).with("type", "MEMORANDUM"),
        Example.post("/agreements/{id}/edit", draft).with("revision", 2),
        Example.post("/agreements/{id}/discard", proposed),
        Example.post("/agreements/{id}/sign", proposed).with("hash", version.hash().hex()));
  }

  private AgreementId onPaper(House house, House college) {
    var id = new AgreementId(Uuid7.next(clock));
    var record =
        new PaperRecord(
            Text.of("en", "Memorandum of 2019"),
            "17",
            PartialDate.parse("2019-06"),
            List.of(new PaperPlaces(StayKind.STUDY, PaperPlaces.Way.SENT, 5)),
            "5+0",
            "Cabinet 4",
            "The seal is pale",
            "Sheet1!7",
            Optional.of(house.officer().account()),
            clock.instant());
    transactions.executeWithoutResult(
        t ->
            papers.note(
                List.of(
                    new PaperRecords.Noted(
                        id,
                        AgreementType.MEMORANDUM,
                        List.of(
                            new AgreementParty(
                                PartnerId.of(house.id()), house.institution().name(), house.id()),
                            new AgreementParty(
                                PartnerId.of(college.id()),
                                college.institution().name(),
                                college.id())),
                        record,
                        Optional.empty())),
                house.id(),
                house.officer()));
    byte[] jpeg = ScannedPaper.empty().signed().jpeg(0.6f);
    papers.attach(
        id,
        Uuid7.next(clock),
        jpeg,
        "memorandum.jpg",
        (ScanFinding.Legible) scans.read(jpeg),
        house.officer());
    return id;
  }

  private PenSignatureId scanned(
      AgreementId agreement, Version version, House house, House college) {
    var id = new PenSignatureId(Uuid7.next(clock));
    byte[] jpeg = ScannedPaper.empty().signed().jpeg(0.6f);
    pens.send(
        agreement,
        id,
        new PenSignatures.Entry(
            version.hash(),
            college.id().toString(),
            college.signatory().account().toString(),
            LocalDate.ofInstant(clock.instant(), house.institution().place().zone()),
            "Qingdao",
            house.institution().place()),
        jpeg,
        scans.read(jpeg),
        house.all());
    return id;
  }

  private AgreementId draft(House house, House college) {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        house.id(),
        List.of(PartnerId.of(college.id())),
        LANGUAGES,
        house.officer());
    WorkingText text = agreements.workOn(id, house.officer());
    Draft named =
        text.draft()
            .withSignatories(
                Map.of(
                    house.id().toString(), house.signatory().account().toString(),
                    college.id().toString(), college.signatory().account().toString()));
    agreements.save(id, text.revision(), named, house.officer());
    return id;
  }
}
