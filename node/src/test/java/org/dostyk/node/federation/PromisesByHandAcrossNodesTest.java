package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Confirmation;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

/** A promise that no text says, which an officer lays before the partner at its own node. */
class PromisesByHandAcrossNodesTest extends TwoNodes {
  private static final String WHAT = "Equip the Smart Library";
  private static final LocalDate DUE = LocalDate.of(2030, 9, 1);

  PromisesByHandAcrossNodesTest() {
    super("Auezov University", "Xinjiang College");
  }

  @Test
  void aPromiseEnteredByHandIsConfirmedThereOnceAnOfficerLaysItBeforeThePartner() {
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
    Browser ours = here.a(Browsers.class).as(university.officer());
    Reply entered =
        ours.follow(
            ours.submit(
                ours.get("/promises/new"),
                "form.on-paper",
                "promiser",
                partner.toString(),
                "beneficiary",
                university.id().toString(),
                "what_en",
                WHAT));
    var id = new CommitmentId(UUID.fromString(lastOf(entered.path())));
    exchange();
    assertThat(there.a(SharedCommitments.class).known(id))
        .as("what nobody has laid before them stays at home")
        .isEmpty();

    Reply laid = ours.follow(ours.submit(entered, "form[action$=/lay]"));
    assertThat(laid.text()).contains("Awaiting confirmation: Xinjiang College");
    assertThat(laid.page().select("form[action$=/lay]")).isEmpty();
    exchange();
    Browser theirs = there.a(Browsers.class).as(college.officer());
    Reply asked = theirs.get("/promises/" + id);
    assertThat(asked.text()).contains(WHAT, "To be confirmed by your side");
    theirs.submit(asked, "#answer form[action$=/confirm]");
    exchange();
    assertThat(ours.get("/promises/" + id).text()).contains("Confirmed by both sides");
    assertThat(here.a(Audit.class).of(id.value(), Set.of(university.id())))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(
            "commitments.promised", "commitments.laid", "commitments.affirmed");
    same(id);
  }

  @Test
  void aPromiseThatIsLaidLaterTellsWhatThisSideHasRecordedOfItBefore() {
    CommitmentId id = byHand(true);
    here.a(Commitments.class).setDue(id, DUE, act(here, university, id));
    lay(id);
    exchange();
    assertThat(at(there, college, id).due()).isEqualTo(DUE);
    there.a(SharedCommitments.class).object(id, "No such day", act(there, college, id));
    exchange();
    assertThat(
            here.a(SharedCommitments.class)
                .confirmation(at(here, university, id))
                .orElseThrow()
                .words())
        .isEqualTo("No such day");
    same(id);
  }

  @Test
  void aPromiseForWhichThisOfficeHasSpokenForBothSidesIsNotLaidBeforeThePartner() {
    CommitmentId id = byHand(false);
    here.a(Commitments.class).setDue(id, DUE, act(here, university, id));
    here.a(Commitments.class)
        .renegotiate(id, DUE.plusDays(9), "They granted time", act(here, university, id));
    assertThat(
            here.a(Browsers.class)
                .as(university.officer())
                .get("/promises/" + id)
                .page()
                .select("form[action$=/lay]"))
        .isEmpty();
    assertThatThrownBy(() -> lay(id)).isInstanceOf(Refused.class);
    assertThat(at(here, university, id).far()).isNull();
  }

  @Test
  void aPromiseFromATextThatThePartnerDoesNotHaveIsLaidBeforeItWithoutThatText() {
    AgreementId agreement =
        Acquainted.proposed(here, university, college, "misspelt" + number + ".example");
    PartnerId partner = setRight("misspelt" + number + ".example");
    var from =
        new Origin.FromRecord(
            Agreements.KIND, agreement.value(), "1", "1", Text.of("en", "Memorandum of old"));
    CommitmentId id = noted(partner, true, from);
    exchange();
    assertThat(there.a(SharedCommitments.class).known(id)).isEmpty();
    lay(id);
    exchange();
    assertThat(at(there, college, id).origin()).isEqualTo(new Origin.ByHand());
    assertThat(at(here, university, id).origin()).isEqualTo(from);
    assertThat(new String(acts(id), StandardCharsets.UTF_8))
        .doesNotContain(agreement.toString())
        .doesNotContain("Memorandum of old");
    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    assertThat(
            here.a(SharedCommitments.class)
                .confirmation(at(here, university, id))
                .orElseThrow()
                .state())
        .isEqualTo(Confirmation.State.CONFIRMED);
    same(id);
  }

  @Test
  void whoeverLaysOneAndStandsInNoRegisterThereIsEnteredForAPersonToSayWhoItIs() {
    var name = new TypedId(IdScheme.SCHAC, universityName);
    assertThat(there.a(Partners.class).withId(name, Set.of(college.id()))).isEmpty();
    CommitmentId id = byHand(false);
    lay(id);
    exchange();
    Partner entered =
        there.a(Partners.class).withId(name, Set.of(college.id())).stream()
            .findFirst()
            .orElseThrow();
    assertThat(entered.details().identity()).isEqualTo(Identity.TO_BE_CONFIRMED);
    assertThat(entered.details().name().byTag()).containsValue("Auezov University " + number);
    assertThat(at(there, college, id).promiser()).isEqualTo(entered.id());
    lay(byHand(true));
    exchange();
    assertThat(there.a(Partners.class).withId(name, Set.of(college.id())))
        .as("entered once")
        .hasSize(1);
    same(id);
  }

  /** The register knew the college under another name, so its node has no part in the text. */
  private PartnerId setRight(String name) {
    Partners partners = here.a(Partners.class);
    Partner known =
        partners.withId(new TypedId(IdScheme.SCHAC, name), Set.of(university.id())).getFirst();
    PartnerDetails d = known.details();
    partners.change(
        known.id(),
        university.id(),
        known.revision(),
        new PartnerDetails(
            d.kind(),
            d.name(),
            List.of(new TypedId(IdScheme.SCHAC, collegeName)),
            d.country(),
            d.town(),
            d.region(),
            d.zone(),
            d.identity()),
        university.officer());
    return known.id();
  }

  private static byte[] acts(CommitmentId id) {
    return Snapshot.write(Topic.COMMITMENTS, List.of(BothHold.all(here, SharedId.of(id))));
  }

  /** The college promises the university something, or is promised it, that no text says. */
  private CommitmentId byHand(boolean theirs) {
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
    return noted(partner, theirs, new Origin.ByHand());
  }

  private CommitmentId noted(PartnerId partner, boolean theirs, Origin origin) {
    PartnerId own = PartnerId.of(university.id());
    var id = new CommitmentId(Uuid7.next(here.clock()));
    here.a(Commitments.class)
        .promise(
            new Promise(
                id,
                university.id(),
                theirs ? partner : own,
                theirs ? own : partner,
                Text.of("en", WHAT),
                null,
                null,
                origin),
            university.officer());
    return id;
  }

  private void lay(CommitmentId id) {
    here.a(SharedCommitments.class).lay(id, act(here, university, id));
  }

  private static String lastOf(String path) {
    return path.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  }

  private static Commitment at(OwnNode node, House house, CommitmentId id) {
    return node.a(Commitments.class).get(id, Set.of(house.id()));
  }

  private static Act act(OwnNode node, House house, CommitmentId id) {
    return Act.on(at(node, house, id), house.officer(), node.clock());
  }

  private static void same(CommitmentId id) {
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
