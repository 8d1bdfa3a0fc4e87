package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.approvals.Answer;
import org.dostyk.node.approvals.Answer.Kind;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.approvals.Approvals;
import org.dostyk.node.approvals.Part;
import org.dostyk.node.approvals.PlannedStep;
import org.dostyk.node.approvals.Progress;
import org.dostyk.node.approvals.Route;
import org.dostyk.node.approvals.Routes;
import org.dostyk.node.approvals.Run;
import org.dostyk.node.approvals.Shown;
import org.dostyk.node.approvals.Verdict;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.NoticeId;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

/** What becomes of an agreement between its proposal and its end is the same at two real nodes. */
class LifeAcrossNodesTest extends TwoNodes {
  LifeAcrossNodesTest() {
    super("Abai University", "Weifang Vocational College");
  }

  @Test
  void aReturnWithItsReasonsIsReadWhereTheTextWasProposedAndOnce() {
    AgreementId id = proposed();
    exchange();
    say(there, college, id, Kind.COMMENT, "第二条请再考虑。");
    pass(Duration.ofSeconds(5));
    say(there, college, id, Kind.RETURN, "第三条与我方规定不符。");
    exchange();
    exchange();
    List<Answer> read = answers(here, university, id);
    assertThat(read).extracting(Answer::words).containsExactly("第三条与我方规定不符。", "第二条请再考虑。");
    assertThat(read.getFirst().returns()).isTrue();
    assertThat(read).extracting(Answer::by).containsOnlyNulls();
    assertThat(here.a(Answers.class).returnedBy(seen(here, university, id)))
        .extracting(p -> p.name().in(Language.EN))
        .containsExactly(college.institution().name().in(Language.EN));
    assertThat(actions(here, university, id.value())).containsOnlyOnce("approvals.returned_to_all");

    pass(Duration.ofSeconds(5));
    Acquainted.changed(here, university, id, "Иначе");
    exchange();
    say(there, college, id, Kind.ACCEPTANCE, "");
    exchange();
    assertThat(answers(here, university, id).getFirst().accepts()).isTrue();
    assertThat(here.a(Answers.class).returnedBy(seen(here, university, id))).isEmpty();
    assertSame(id);
  }

  @Test
  void ofItsApprovalAHouseLetsTheOtherNodeSeeWhatItAllowsAndNobodysName() {
    route(Shown.STEPS);
    AgreementId id = proposed();
    exchange();
    assertThat(progress(id).map(Progress::done)).contains(false);
    Run run = run(id);
    here.a(Approvals.class)
        .decide(id, run.open().getFirst().id(), Verdict.APPROVE, "Тихо", university.officer());
    exchange();
    assertThat(progress(id).map(Progress::done)).contains(true);
    assertThat(progress(id).orElseThrow().steps())
        .singleElement()
        .satisfies(s -> assertThat(s.title().byTag()).containsValue("Dean"));
    String said = acts(here, id);
    assertThat(said).doesNotContain("Тихо").doesNotContain(university.officer().account() + "");
    assertSame(id);
  }

  @Test
  void whatAHouseDoesNotShowOfItsApprovalDoesNotLeaveIt() {
    route(Shown.NOTHING);
    AgreementId id = proposed();
    exchange();
    assertThat(progress(id)).isEmpty();
    assertThat(acts(here, id)).doesNotContain("approval");
  }

  @Test
  void aNoticeGivenAtOneNodeGivesTheLastDayAtBothUntilItIsWithdrawn() {
    AgreementId id = inForce();
    provisions(id);
    LocalDate last = today().plusDays(30);
    notice(here, university, id, university.id().value().toString());
    exchange();
    assertThat(until(there, college, id)).contains(last);
    assertThat(there.a(Lives.class).notice(id).map(Notice::partyName).map(Text::byTag))
        .contains(university.institution().name().byTag());
    here.a(Lives.class).withdraw(id, university.officer());
    exchange();
    assertThat(until(there, college, id)).isEmpty();
    assertThat(until(here, university, id)).isEmpty();
    assertThat(actions(there, college, id.value()))
        .containsOnlyOnce("lives.notice_given")
        .containsOnlyOnce("lives.notice_withdrawn");
    assertSame(id);
  }

  @Test
  void ofTwoNoticesGivenAtOnceTheEarlierLastDayHoldsAtBothNodes() {
    AgreementId id = inForce();
    provisions(id);
    Introductions.cut(here, university, collegeFromHere);
    notice(here, university, id, university.id().value().toString());
    pass(Duration.ofHours(30));
    notice(there, college, id, college.id().value().toString());
    Optional<LocalDate> first = until(here, university, id);
    assertThat(until(there, college, id)).isPresent().isNotEqualTo(first);
    mend();
    assertThat(until(there, college, id)).isEqualTo(first);
    assertThat(until(here, university, id)).isEqualTo(first);
    here.a(Lives.class).withdraw(id, university.officer());
    exchange();
    assertThat(until(here, university, id)).isPresent().isNotEqualTo(first);
    assertThat(until(there, college, id)).isEqualTo(until(here, university, id));
    assertSame(id);
  }

  @Test
  void nobodyEntersTheNoticeOfAPartyThatHasANodeOfItsOwn() {
    AgreementId id = inForce();
    provisions(id);
    String theirs = Acquainted.partner(here, university, college, collegeName).value().toString();
    assertThatThrownBy(() -> notice(here, university, id, theirs))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.objections())
                    .extracting(o -> o.key())
                    .contains("federation.objection.their_notice"));
  }

  @Test
  void anEndThatOnePartyRecordsIsTheEndAtBothNodesUntilItTakesItBack() {
    AgreementId id = inForce();
    there
        .a(Endings.class)
        .end(id, new Endings.Entry(Manner.TERMINATED, today(), "经双方沟通"), college.officer());
    exchange();
    assertThat(seen(here, university, id).state())
        .isInstanceOfSatisfying(
            Ended.class, e -> assertThat(e.ending().reason()).isEqualTo("经双方沟通"));
    assertThatThrownBy(() -> here.a(Endings.class).takeBack(id, university.officer()))
        .as("only whoever recorded it takes it back")
        .isInstanceOf(Refused.class);
    there.a(Endings.class).takeBack(id, college.officer());
    exchange();
    assertThat(seen(here, university, id).state()).isInstanceOf(InForce.class);
    assertThat(actions(here, university, id.value()))
        .containsOnlyOnce("agreements.ended_elsewhere");
    assertSame(id);
  }

  @Test
  void theEndThatTheOtherPartyRecordedToHoldsOnceTheFirstIsTakenBack() {
    AgreementId id = inForce();
    Introductions.cut(here, university, collegeFromHere);
    here.a(Endings.class)
        .end(id, new Endings.Entry(Manner.TERMINATED, today(), "Первый"), university.officer());
    pass(Duration.ofMinutes(5));
    there
        .a(Endings.class)
        .end(id, new Endings.Entry(Manner.TERMINATED, today(), "第二"), college.officer());
    mend();
    here.a(Endings.class).takeBack(id, university.officer());
    assertThat(seen(here, university, id).state())
        .isInstanceOfSatisfying(Ended.class, e -> assertThat(e.ending().reason()).isEqualTo("第二"));
    assertThat(here.a(Audit.class).of(id.value(), Set.of(university.id())))
        .as("each reader is told the day and the manner in their language")
        .filteredOn(entry -> entry.action().equals("agreements.ended_elsewhere"))
        .extracting(AuditEntry::detail)
        .containsOnly(
            AuditWords.of(today()) + " · " + AuditWords.ofText(Manner.TERMINATED.textKey()));
    exchange();
    assertThat(seen(there, college, id).state())
        .isInstanceOfSatisfying(Ended.class, e -> assertThat(e.ending().reason()).isEqualTo("第二"));
    there.a(Endings.class).takeBack(id, college.officer());
    exchange();
    assertThat(seen(here, university, id).state()).isInstanceOf(InForce.class);
    assertSame(id);
  }

  @Test
  void whoGaveUpAfterSigningIsBoundByTheLastSignature() {
    AgreementId id = proposed();
    Hash hash = latest(here, university, id).hash();
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    here.a(Endings.class)
        .end(id, new Endings.Entry(Manner.GIVEN_UP, null, ""), university.officer());
    there.a(Signing.class).sign(id, hash, college.signatory());
    mend();
    assertThat(seen(here, university, id).state()).isInstanceOf(InForce.class);
    assertThat(seen(there, college, id).state()).isInstanceOf(InForce.class);
    assertSame(id);
  }

  @Test
  void whatEndsAnAgreementByConsentArrivesWithTheAgreementThatItEnds() {
    AgreementId of = inForceHere();
    var id = new AgreementId(Uuid7.next(here.clock()));
    LocalDate last = today().plusDays(60);
    here.a(Amendments.class).endByConsent(id, of, last, university.officer());
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
    Hash hash = Acquainted.propose(here, university, partner, id).hash();
    exchange();
    Agreement there = seen(LifeAcrossNodesTest.there, college, id);
    assertThat(there.parent()).contains(of);
    assertThat(there.type()).isEqualTo(AgreementType.TERMINATION);
    assertThat(LifeAcrossNodesTest.there.a(Amendments.class).instrument(id))
        .hasValueSatisfying(i -> assertThat(i.of()).isEqualTo(of));
    LifeAcrossNodesTest.there.a(Signing.class).sign(id, hash, college.signatory());
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    assertThat(until(here, university, of)).contains(last);
    assertThat(until(LifeAcrossNodesTest.there, college, of)).contains(last);
    assertSame(id);
    assertSame(of);
  }

  private AgreementId proposed() {
    return Acquainted.proposed(here, university, college, collegeName);
  }

  private AgreementId inForce() {
    AgreementId id = proposed();
    exchange();
    Hash hash = latest(there, college, id).hash();
    there.a(Signing.class).sign(id, hash, college.signatory());
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    pass(Duration.ofMinutes(1));
    return id;
  }

  /** In force, of which only the first node knows so far. */
  private AgreementId inForceHere() {
    AgreementId id = proposed();
    exchange();
    there.a(Signing.class).sign(id, latest(there, college, id).hash(), college.signatory());
    exchange();
    Hash hash = latest(here, university, id).hash();
    here.a(Signing.class).sign(id, hash, university.signatory());
    return id;
  }

  private void route(Shown shown) {
    here.a(Routes.class)
        .keep(
            university.id(),
            AgreementType.MEMORANDUM,
            new Route(
                List.of(
                    new PlannedStep(
                        1,
                        Text.of("en", "Dean"),
                        Part.WHOLE,
                        List.of(university.officer().account()))),
                shown,
                false,
                0,
                0),
            university.officer());
  }

  private Run run(AgreementId id) {
    return here.a(Approvals.class).of(seen(here, university, id), university.id()).orElseThrow();
  }

  private Optional<Progress> progress(AgreementId id) {
    return there.a(Approvals.class).elsewhere(seen(there, college, id)).values().stream()
        .findFirst();
  }

  /** Both parties enter the same: any of them may end it by notice of thirty days. */
  private void provisions(AgreementId id) {
    Provisions rules = Acquainted.endedByNotice(id, Optional.of(today().plusYears(3)));
    here.a(Lives.class).enter(rules, university.officer());
    there.a(Lives.class).enter(rules, college.officer());
  }

  private static void notice(OwnNode node, House house, AgreementId id, String party) {
    node.a(Lives.class)
        .giveNotice(
            new NoticeId(Uuid7.next(node.clock())),
            id,
            new NoticeEntry(Notice.Kind.ENDS, party, today(), null, "№ 12"),
            house.officer());
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC);
  }

  private static void say(OwnNode node, House house, AgreementId id, Kind kind, String words) {
    node.a(Answers.class)
        .say(
            id,
            Uuid7.next(node.clock()),
            latest(node, house, id).number(),
            kind,
            words,
            house.officer());
  }

  private static List<Answer> answers(OwnNode node, House house, AgreementId id) {
    return node.a(Answers.class).of(seen(node, house, id));
  }

  private static Optional<LocalDate> until(OwnNode node, House house, AgreementId id) {
    return ((InForce) seen(node, house, id).state()).until();
  }

  private static Agreement seen(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer());
  }

  private static Version latest(OwnNode node, House house, AgreementId id) {
    return seen(node, house, id).latest().orElseThrow();
  }

  private static String acts(OwnNode node, AgreementId id) {
    return new String(
        Snapshot.write(Topic.AGREEMENTS, List.of(BothHold.all(node, SharedId.of(id)))),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void assertSame(AgreementId id) {
    assertThat(acts(here, id)).isEqualTo(acts(there, id));
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
