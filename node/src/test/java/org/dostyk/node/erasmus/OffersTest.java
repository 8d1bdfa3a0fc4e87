package org.dostyk.node.erasmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner with which only the network's own interfaces are spoken writes first. */
class OffersTest extends TwoNodes {
  private static final String AGREEMENTS = "agreements";
  private PartnerId collegeHere;
  private PartnerId universityThere;

  OffersTest() {
    super("Semey Academy", "Graz Academy");
  }

  @BeforeEach
  void theySpeakTheNetworksInterfacesAlone() {
    Introductions.cut(here, university, collegeFromHere, AGREEMENTS);
    Introductions.cut(there, college, universityFromThere, AGREEMENTS);
    collegeHere =
        Introductions.enter(here, university, college, collegeName, "AT", "Europe/Vienna");
    universityThere =
        Introductions.enter(there, college, university, universityName, "KZ", "Asia/Almaty");
  }

  @Test
  void placesThatAPartnerOffersBeginAnAgreementThatBothSystemsHoldAlike() throws EwpTrouble {
    AgreementId theirs = proposedThere(study("4"));
    Offer offer = onlyOffer();
    assertThat(offer.open()).isTrue();
    assertThat(offer.entry()).contains(collegeHere);
    assertThat(offer.terms().conditions())
        .singleElement()
        .satisfies(c -> assertThat(c.people().most()).isEqualTo(4));

    AgreementId begun = begin(offer);
    Agreement draft = agreement(begun);
    assertThat(draft.state()).isInstanceOf(AgreementState.Drafted.class);
    assertThat(offers().of(collegeHere, Set.of(university.id()), 20)).isEmpty();
    propose(begun);
    exchange();

    ReceivedAgreement ours =
        org.dostyk.ewp.agreements.Agreements.get(
                there.a(Stations.class).client(college.id()),
                universityName,
                List.of(begun.toString()))
            .getFirst();
    assertThat(ours.agreement().other().iiaId()).isEqualTo(theirs.toString());
    assertThat(ours.agreement().conditions())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.kind()).isEqualTo(Condition.Kind.STUDENT_STUDIES);
              assertThat(c.years()).isEqualTo(new Condition.Years("2026/2027", "2028/2029"));
              assertThat(c.otherTerms()).isEqualTo("Each stay: up to 20 weeks");
            });
    assertThat(held(begun)).isEqualTo(Copies.Held.SAME);
  }

  @Test
  void anOfferThatIsBegunTwiceBeginsOneAgreement() {
    proposedThere(study("4"));
    Offer offer = onlyOffer();
    AgreementId begun = begin(offer);
    assertThat(begin(offer)).isEqualTo(begun);
  }

  @Test
  void onceThePlacesAreChangedThePartnersTermsAreNotOursAnyMore() throws EwpTrouble {
    proposedThere(study("4"));
    AgreementId begun = begin(onlyOffer());
    write(begun, "7");
    propose(begun);
    exchange();
    assertThat(held(begun)).isEqualTo(Copies.Held.OTHER);
  }

  @Test
  void whatBothSignedIsApprovedOfAPartnerWhoWroteFirst() throws EwpTrouble {
    AgreementId theirs = proposedThere(study("4"));
    AgreementId begun = begin(onlyOffer());
    propose(begun);
    exchange();
    assertThat(approvedByUs(theirs)).isEmpty();
    here.a(Signing.class).sign(begun, latest(begun), university.signatory());
    exchange();
    assertThat(approvedByUs(theirs)).as("while the partner has not signed").isEmpty();
  }

  @Test
  void anOfferThatIsLetBeComesBackWhenThePartnerChangesIt() {
    AgreementId theirs = proposedThere(study("4"));
    Offer offer = onlyOffer();
    offers().leave(offer.id(), university.officer());
    assertThat(offers().waiting(Set.of(university.id()), 20)).isEmpty();
    assertThat(offers().of(collegeHere, Set.of(university.id()), 20)).hasSize(1);
    offers().bringBack(offer.id(), university.officer());
    assertThat(offers().waiting(Set.of(university.id()), 20)).hasSize(1);

    offers().leave(offer.id(), university.officer());
    stateThere(theirs, "2030/2031");
    exchange();
    assertThat(offers().waiting(Set.of(university.id()), 20)).hasSize(1);
  }

  @Test
  void anotherHousesOfficerSeesNoOffer() {
    proposedThere(study("4"));
    Offer offer = onlyOffer();
    House other = here.a(Houses.class).open("Oskemen Academy " + number);
    assertThatThrownBy(() -> offers().find(offer.id(), other.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(offers().waiting(Set.of(other.id()), 20)).isEmpty();
  }

  private static Offers offers() {
    return here.a(Offers.class);
  }

  private Offer onlyOffer() {
    List<Offer> waiting = offers().waiting(Set.of(university.id()), 20);
    assertThat(waiting).hasSize(1);
    return waiting.getFirst();
  }

  private AgreementId begin(Offer offer) {
    return offers()
        .begin(
            offer.id(),
            new AgreementId(Uuid7.next(here.clock())),
            List.of("en", "ru"),
            university.officer());
  }

  private Agreement agreement(AgreementId id) {
    return here.a(Agreements.class).find(id, university.officer());
  }

  private Hash latest(AgreementId id) {
    return agreement(id).latest().orElseThrow().hash();
  }

  private Copies.Held held(AgreementId id) {
    Bilateral.Open open = here.a(Bilateral.class).open(id, university.officer()).orElseThrow();
    return here.a(Copies.class).held(id, open.copy());
  }

  private List<Approval> approvedByUs(AgreementId theirs) throws EwpTrouble {
    return Approval.get(
        there.a(Stations.class).client(college.id()), universityName, List.of(theirs.toString()));
  }

  private void propose(AgreementId id) {
    Agreements agreements = here.a(Agreements.class);
    WorkingText text = agreements.workOn(id, university.officer());
    agreements.save(
        id,
        text.revision(),
        text.draft().withSignatories(signatories(here, university, collegeHere)),
        university.officer());
    agreements.propose(id, university.officer());
  }

  private void write(AgreementId id, String places) {
    Agreements agreements = here.a(Agreements.class);
    WorkingText text = agreements.workOn(id, university.officer());
    DraftQuota was = text.draft().quotas().getFirst();
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withQuotas(
                List.of(
                    new DraftQuota(
                        was.sending(),
                        was.receiving(),
                        was.kind(),
                        was.level(),
                        was.field(),
                        places,
                        was.weeks()))),
        university.officer());
  }

  private AgreementId proposedThere(DraftQuota... quotas) {
    var id = new AgreementId(Uuid7.next(there.clock()));
    Agreements agreements = there.a(Agreements.class);
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        college.id(),
        List.of(universityThere),
        List.of("en", "ru"),
        college.officer());
    WorkingText text = agreements.workOn(id, college.officer());
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withQuotas(List.of(quotas))
            .withSignatories(signatories(there, college, universityThere)),
        college.officer());
    agreements.propose(id, college.officer());
    stateThere(id, "2028/2029");
    exchange();
    return id;
  }

  private void stateThere(AgreementId id, String last) {
    there.a(Bilateral.class).state(id, "2026/2027", last, "en", "B2", college.officer());
  }

  private static Map<String, String> signatories(OwnNode node, House own, PartnerId other) {
    return Map.of(
        own.id().toString(),
        own.signatory().account().toString(),
        other.value().toString(),
        "contact:" + node.a(Contacts.class).of(other, Set.of(own.id())).getFirst().id());
  }

  private DraftQuota study(String places) {
    return new DraftQuota(
        college.id().toString(),
        universityThere.value().toString(),
        "study",
        "6",
        "0710",
        places,
        "20");
  }
}
