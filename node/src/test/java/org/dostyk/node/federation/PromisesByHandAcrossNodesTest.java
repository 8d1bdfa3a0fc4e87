package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.PartnerId;
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

  /** The college promises the university something, or is promised it, that no text says. */
  private CommitmentId byHand(boolean theirs) {
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
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
                new Origin.ByHand()),
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
    assertThat(here.a(ActStore.class).of(SharedId.of(id)).state())
        .isEqualTo(there.a(ActStore.class).of(SharedId.of(id)).state());
    assertThat(here.a(AsideStore.class).of(SharedId.of(id))).isEmpty();
    assertThat(there.a(AsideStore.class).of(SharedId.of(id))).isEmpty();
  }
}
