package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.PenSignature.Decision;
import org.dostyk.node.agreements.PenSignatureRules.Code;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Clause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.documents.ScanFinding;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PenSignatureRulesTest {
  private static final Instant NOW = Instant.parse("2025-12-04T20:00:00Z");
  private static final Place QINGDAO =
      new Place(Text.of("en", "Qingdao"), ZoneId.of("Asia/Shanghai"));
  private static final InstitutionId HOUSE = new InstitutionId(new UUID(1, 1));
  private static final AgreementParty HERE =
      new AgreementParty(PartnerId.of(HOUSE), Text.of("en", "University"), HOUSE);
  private static final AgreementParty ELSEWHERE =
      new AgreementParty(new PartnerId(new UUID(2, 2)), Text.of("en", "College"), null);
  private static final Signatory RECTOR =
      new Signatory(new UUID(3, 3).toString(), Text.of("en", "Rector"), Text.of("en", "Rector"));
  private static final Signatory PRESIDENT =
      new Signatory(
          "contact:" + new UUID(4, 4), Text.of("en", "Wang Lin"), Text.of("en", "President"));
  private static final Hash FILE = Hash.of(new byte[] {1});
  private final Actor sender = actor();
  private final Actor checker = actor();
  private final Version first = version(1, "один");
  private final Version second = version(2, "два");

  @Test
  void aScanIsTakenForWhoeverIsNamedAndHasNotSigned() {
    assertThat(enter(entry(PRESIDENT, LocalDate.of(2025, 12, 5), "Qingdao"))).isEmpty();
    assertThat(toTake(readable(second.hash()))).isEmpty();
    assertThat(toTake(readable())).as("without a code the checker is warned").isEmpty();
  }

  @Test
  void aVersionThatWasReplacedAMomentAgoIsNotSent() {
    assertThat(PenSignatureRules.toSend(negotiated(first, second), first.hash()))
        .containsExactly(Objection.of("agreements.objection.pen_replaced", 2));
    assertThat(PenSignatureRules.toSend(negotiated(first, second), second.hash())).isEmpty();
  }

  @Test
  void nothingIsSentOnceTheAgreementIsInForce() {
    Agreement inForce = agreement(List.of(first), new InForce(first, NOW));
    assertThat(keys(PenSignatureRules.toSend(inForce, first.hash())))
        .containsExactly("agreements.objection.all_signed");
  }

  @Test
  void aScanThatShowsAnOlderVersionSaysWhichAndWhichIsToBeSigned() {
    assertThat(toTake(readable(first.hash())))
        .containsExactly(Objection.of("agreements.objection.pen_older_version", 1, 2));
  }

  @Test
  void aScanOfAnotherAgreementNamesItToThoseWhoMayReadItAlone() {
    Version other = version(1, "другое");
    Agreement another = negotiated(other);
    Legible scan = readable(other.hash());
    assertThat(take(scan, new Code(other.hash(), Optional.of(another))))
        .containsExactly(
            Objection.of("agreements.objection.pen_of_another", other.document().title()));
    assertThat(take(scan, new Code(other.hash(), Optional.empty())))
        .containsExactly(
            Objection.of("agreements.objection.pen_of_unknown", other.hash().shortForm()));
  }

  @Test
  void aPileOfTwoPapersIsNotTakenForOne() {
    assertThat(keys(toTake(readable(second.hash(), first.hash()))))
        .containsExactly("agreements.objection.pen_older_version");
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void whatCannotBeReadSaysWhatToDo(Why why) {
    assertThat(take(new Illegible(why))).containsExactly(why.objection());
  }

  @Test
  void theSameFileIsSentOnce() {
    PenSignature before = scan(sender);
    assertThat(keys(take(readable(second.hash()), List.of(before))))
        .containsExactly("agreements.objection.pen_sent_before");
    var declined = decided(before, new Decision.Declined(checker.account(), NOW, "No seal"));
    assertThat(take(readable(second.hash()), List.of(declined)))
        .containsExactly(Objection.of("agreements.objection.pen_sent_and_declined", "No seal"));
  }

  @Test
  void theDayIsOneOnWhichTheVersionCouldBeSigned() {
    assertThat(keys(enter(entry(PRESIDENT, null, ""))))
        .containsExactly("agreements.objection.pen_day", "agreements.objection.pen_place");
    assertThat(keys(enter(entry(PRESIDENT, LocalDate.of(2025, 12, 6), "Qingdao"))))
        .containsExactly("agreements.objection.pen_day_ahead");
    assertThat(enter(entry(PRESIDENT, LocalDate.of(2025, 12, 4), "Qingdao")))
        .as("in Qingdao it is the fifth already, where the signatory travels it may be the fourth")
        .isEmpty();
    assertThat(keys(enter(entry(PRESIDENT, LocalDate.of(2025, 12, 3), "Qingdao"))))
        .containsExactly("agreements.objection.pen_day_before");
  }

  @Test
  void nobodyElseSignsAndNobodyTwice() {
    LocalDate day = LocalDate.of(2025, 12, 5);
    var entry = entry(PRESIDENT, day, "Qingdao");
    assertThat(
            keys(
                PenSignatureRules.toEnter(
                    second, Optional.of(ELSEWHERE), Optional.empty(), entry, List.of(), NOW)))
        .containsExactly("agreements.objection.pen_nobody");
    Version signed = signed(second);
    assertThat(
            keys(
                PenSignatureRules.toEnter(
                    signed, Optional.of(ELSEWHERE), Optional.of(PRESIDENT), entry, List.of(), NOW)))
        .containsExactly("agreements.objection.pen_signed_already");
    assertThat(
            keys(
                PenSignatureRules.toEnter(
                    second,
                    Optional.of(ELSEWHERE),
                    Optional.of(PRESIDENT),
                    entry,
                    List.of(scan(sender)),
                    NOW)))
        .containsExactly("agreements.objection.pen_waits");
  }

  @Test
  void whoSentAScanDoesNotCheckIt() {
    Agreement agreement = negotiated(first, second);
    assertThat(PenSignatureRules.toCheck(agreement, scan(sender), checker)).isEmpty();
    assertThat(keys(PenSignatureRules.toCheck(agreement, scan(sender), sender)))
        .containsExactly("agreements.objection.pen_own");
  }

  @Test
  void aScanIsCheckedOnceAndOnlyWhileItMatters() {
    Agreement open = negotiated(first, second);
    var confirmed = decided(scan(sender), new Decision.Confirmed(checker.account(), NOW));
    assertThat(keys(PenSignatureRules.toCheck(open, confirmed, checker)))
        .containsExactly("agreements.objection.pen_checked_already");
    Version third = version(3, "три");
    assertThat(PenSignatureRules.toCheck(negotiated(first, second, third), scan(sender), checker))
        .containsExactly(Objection.of("agreements.objection.pen_replaced_since", 3));
    assertThat(
            keys(
                PenSignatureRules.toCheck(
                    negotiated(first, signed(second)), scan(sender), checker)))
        .containsExactly("agreements.objection.pen_signed_since");
    assertThat(
            keys(
                PenSignatureRules.toCheck(
                    agreement(List.of(second), new InForce(second, NOW)), scan(sender), checker)))
        .containsExactly("agreements.objection.all_signed");
  }

  @Test
  void allThreeQuestionsAreAnsweredOrAReasonIsGiven() {
    assertThat(PenSignatureRules.toConfirm(true, true, true)).isEmpty();
    assertThat(keys(PenSignatureRules.toConfirm(true, true, false)))
        .containsExactly("agreements.objection.pen_questions");
    assertThat(PenSignatureRules.toDecline("The seal is missing")).isEmpty();
    assertThat(keys(PenSignatureRules.toDecline("  ")))
        .containsExactly("agreements.objection.pen_reason");
    assertThat(keys(PenSignatureRules.toDecline("x".repeat(1_001))))
        .containsExactly("agreements.objection.pen_reason_long");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyObjectionSaysWhatToDoInEveryLanguage(Language language) {
    Say say = new Texts().in(language);
    LocalDate day = LocalDate.of(2025, 12, 3);
    var objections = new ArrayList<Objection>();
    objections.addAll(PenSignatureRules.toSend(negotiated(first, second), first.hash()));
    objections.addAll(enter(entry(PRESIDENT, day, "")));
    objections.addAll(enter(entry(PRESIDENT, LocalDate.of(2026, 1, 1), "x".repeat(101))));
    objections.addAll(enter(entry(PRESIDENT, null, "Qingdao")));
    objections.addAll(toTake(readable(first.hash(), version(1, "другое").hash())));
    Version other = version(1, "другое");
    objections.addAll(
        take(readable(other.hash()), new Code(other.hash(), Optional.of(negotiated(other)))));
    objections.addAll(take(readable(), List.of(scan(sender))));
    var declined = decided(scan(sender), new Decision.Declined(checker.account(), NOW, "seal"));
    objections.addAll(take(readable(), List.of(declined)));
    for (Why why : Why.values()) {
      objections.addAll(take(new Illegible(why)));
    }
    objections.addAll(PenSignatureRules.toCheck(negotiated(second), scan(sender), sender));
    objections.addAll(PenSignatureRules.toCheck(negotiated(second), declined, checker));
    objections.addAll(
        PenSignatureRules.toCheck(negotiated(second, version(3, "три")), scan(sender), checker));
    objections.addAll(PenSignatureRules.toCheck(negotiated(signed(second)), scan(sender), checker));
    objections.addAll(PenSignatureRules.toConfirm(true, false, true));
    objections.addAll(PenSignatureRules.toDecline(""));
    objections.addAll(PenSignatureRules.toDecline("x".repeat(1_001)));
    assertThat(objections).hasSizeGreaterThan(28);
    assertThat(objections.stream().map(say::it).toList())
        .doesNotHaveDuplicates()
        .allSatisfy(said -> assertThat(said).hasSizeGreaterThan(5).doesNotContain("{"));
  }

  private List<Objection> enter(PenSignatures.Entry entry) {
    return PenSignatureRules.toEnter(
        second, Optional.of(ELSEWHERE), Optional.of(PRESIDENT), entry, List.of(), NOW);
  }

  private List<Objection> toTake(Legible scan) {
    return take(
        scan, scan.codes().stream().map(c -> new Code(c, Optional.empty())).toArray(Code[]::new));
  }

  private List<Objection> take(ScanFinding finding, Code... codes) {
    return PenSignatureRules.toTake(
        negotiated(first, second), second, finding, FILE, List.of(), List.of(codes));
  }

  private List<Objection> take(ScanFinding finding, List<PenSignature> sent) {
    return PenSignatureRules.toTake(
        negotiated(first, second), second, finding, FILE, sent, List.of());
  }

  private static Legible readable(Hash... codes) {
    return new Legible(List.of(new Page(1654, 2339, new byte[0], Turn.UPRIGHT, List.of(codes))));
  }

  private PenSignatures.Entry entry(Signatory signatory, @Nullable LocalDate day, String place) {
    return new PenSignatures.Entry(
        second.hash(), ELSEWHERE.documentId(), signatory.id(), day, place, QINGDAO);
  }

  private PenSignature scan(Actor by) {
    return new PenSignature(
        new PenSignatureId(new UUID(5, 5)),
        new AgreementId(new UUID(7, 7)),
        second.hash(),
        ELSEWHERE.documentId(),
        PRESIDENT.id(),
        FILE,
        LocalDate.of(2025, 12, 5),
        QINGDAO,
        by.account(),
        HOUSE,
        NOW,
        new Decision.Awaited());
  }

  private static PenSignature decided(PenSignature s, Decision decision) {
    return new PenSignature(
        s.id(),
        s.agreement(),
        s.version(),
        s.party(),
        s.signatory(),
        s.file(),
        s.day(),
        s.where(),
        s.sentBy(),
        s.sentFor(),
        s.sentAt(),
        decision);
  }

  private Version signed(Version v) {
    return new Version(
        v.number(),
        v.hash(),
        v.document(),
        v.proposedBy(),
        v.proposedAt(),
        List.of(scan(sender).asSignature()));
  }

  private static Version version(int number, String body) {
    Text both = Text.of("ru", body, "zh", body);
    var document =
        new BilingualDocument(
            new UUID(7, 7),
            number,
            number == 1 ? null : Hash.of(new byte[] {(byte) number}),
            NOW,
            List.of("ru", "zh"),
            null,
            both,
            null,
            null,
            both,
            List.of(new Clause("1", null, both)),
            List.of(
                new Party(HERE.documentId(), HERE.name(), List.of(RECTOR)),
                new Party(ELSEWHERE.documentId(), ELSEWHERE.name(), List.of(PRESIDENT))));
    return new Version(number, document.hash(), document, HOUSE, NOW, List.of());
  }

  private static Agreement negotiated(Version... versions) {
    return agreement(List.of(versions), new InNegotiation(versions[versions.length - 1]));
  }

  private static Agreement agreement(List<Version> versions, AgreementState state) {
    return new Agreement(
        new AgreementId(new UUID(7, 7)),
        AgreementType.MEMORANDUM,
        HOUSE,
        NOW,
        List.of(HERE, ELSEWHERE),
        versions,
        state,
        Optional.empty(),
        Optional.empty());
  }

  private static Actor actor() {
    return new Actor(
        new AccountId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        PersonNames.of(NameForm.of(Script.LATN, "Liu", "Min")),
        Language.ZH,
        List.of());
  }

  private static List<String> keys(List<Objection> objections) {
    return objections.stream().map(Objection::key).toList();
  }
}
