package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {
  private static final Instant NOW = Instant.parse("2025-12-04T06:00:00Z");
  private static final Place QINGDAO =
      new Place(Text.of("en", "Qingdao"), ZoneId.of("Asia/Shanghai"));
  private static final InstitutionId UNIVERSITY = new InstitutionId(UUID.randomUUID());
  private static final InstitutionId COLLEGE = new InstitutionId(UUID.randomUUID());
  private static final AgreementParty FIRST =
      new AgreementParty(PartnerId.of(UNIVERSITY), Text.of("en", "University"), UNIVERSITY);
  private static final AgreementParty SECOND =
      new AgreementParty(PartnerId.of(COLLEGE), Text.of("en", "College"), COLLEGE);
  private final Actor rector = actor(UNIVERSITY, Role.SIGNATORY);
  private final Actor president = actor(COLLEGE, Role.SIGNATORY);

  @Test
  void anAgreementNeedsTwoPartiesAndTwoToFourLanguages() {
    assertThat(AgreementRules.toDraft(List.of(FIRST, SECOND), List.of("ru", "zh"))).isEmpty();
    assertThat(keys(AgreementRules.toDraft(List.of(FIRST, FIRST), List.of("ru"))))
        .containsExactlyInAnyOrder(
            "agreements.objection.two_parties", "agreements.objection.languages");
    assertThat(keys(AgreementRules.toDraft(List.of(FIRST, SECOND), List.of("ru", "ru"))))
        .containsExactly("agreements.objection.languages");
    assertThat(keys(AgreementRules.toDraft(List.of(FIRST, SECOND), List.of("ru", "fa"))))
        .containsExactly("agreements.objection.unknown_language");
  }

  @Test
  void aWholeTextMayBeProposed() {
    assertThat(toPropose(drafted(), working(draft("текст"), 0))).isEmpty();
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    var draft =
        new Draft(
            List.of("ru", "zh"),
            Map.of("ru", "Меморандум"),
            Map.of(),
            List.of(new DraftClause(Map.of("ru", "Предмет"), Map.of("ru", "Текст"))),
            Map.of());
    assertThat(toPropose(drafted(), working(draft, 0)))
        .containsExactlyInAnyOrder(
            Objection.of("agreements.objection.no_title", Language.ZH),
            Objection.of("agreements.objection.no_preamble", Language.RU),
            Objection.of("agreements.objection.no_preamble", Language.ZH),
            Objection.of("agreements.objection.no_clause_text", 1, Language.ZH),
            Objection.of("agreements.objection.no_clause_heading", 1, Language.ZH),
            Objection.of("agreements.objection.no_signatory", FIRST.name()),
            Objection.of("agreements.objection.no_signatory", SECOND.name()));
  }

  @Test
  void aCharacterThatNoPaperCanShowIsRefusedBeforeThePaper() {
    assertThat(keys(toPropose(drafted(), working(draft("текст \u202E тайный"), 0))))
        .containsExactly("documents.objection.direction");
  }

  @Test
  void aTextThatRestsOnAnOlderVersionIsNotProposedOverANewerOne() {
    Agreement agreement = negotiated(version(1, "один"), version(2, "два"));
    assertThat(keys(toPropose(agreement, working(draft("три"), 1))))
        .containsExactly("agreements.objection.newer_version");
  }

  @Test
  void aTextThatChangesNothingIsNotProposed() {
    Agreement agreement = negotiated(version(1, "один"));
    assertThat(keys(toPropose(agreement, working(draft(" один "), 1))))
        .containsExactly("agreements.objection.nothing_changed");
  }

  @Test
  void aTextInForceIsNotChanged() {
    Version version = version(1, "один");
    Agreement inForce = agreement(List.of(version), new InForce(version, NOW));
    assertThat(keys(toPropose(inForce, working(draft("два"), 1))))
        .containsExactly("agreements.objection.in_force");
  }

  @Test
  void eachPartySignatorySignsTheLatestVersionOnce() {
    Version version = version(1, "один");
    assertThat(AgreementRules.toSign(negotiated(version), version.hash(), rector)).isEmpty();
    assertThat(AgreementRules.toSign(negotiated(version), version.hash(), president)).isEmpty();
    Version signed = signed(version, FIRST, rector);
    assertThat(keys(AgreementRules.toSign(negotiated(signed), version.hash(), rector)))
        .containsExactly("agreements.objection.signed_already");
    assertThat(AgreementRules.toSign(negotiated(signed), version.hash(), president)).isEmpty();
  }

  @Test
  void aVersionThatWasReplacedAMomentAgoIsNotSigned() {
    Version older = version(1, "один");
    assertThat(AgreementRules.toSign(negotiated(older, version(2, "два")), older.hash(), rector))
        .containsExactly(Objection.of("agreements.objection.replaced", 2));
  }

  @Test
  void aSignatureOverAnOlderVersionDoesNotBind() {
    Version older = signed(version(1, "один"), FIRST, rector);
    Version newer = version(2, "два");
    Agreement agreement = negotiated(older, newer);
    assertThat(newer.signatureOf(FIRST)).isEmpty();
    assertThat(AgreementRules.toSign(agreement, newer.hash(), rector)).isEmpty();
  }

  @Test
  void whoLeftThePostDoesNotSign() {
    Version version = version(1, "один");
    Actor former =
        new Actor(rector.account(), rector.person(), rector.names(), Language.RU, List.of());
    assertThat(AgreementRules.toSign(negotiated(version), version.hash(), former))
        .containsExactly(Objection.of("agreements.objection.left_post", FIRST.name()));
  }

  @Test
  void whoHoldsThePostButIsNotNamedDoesNotSign() {
    Version version = version(1, "один");
    assertThat(
            keys(
                AgreementRules.toSign(
                    negotiated(version), version.hash(), actor(UNIVERSITY, Role.SIGNATORY))))
        .containsExactly("agreements.objection.not_signatory");
  }

  @Test
  void whatIsNotProposedIsNotSigned() {
    assertThat(keys(AgreementRules.toSign(drafted(), Hash.of(new byte[0]), rector)))
        .containsExactly("agreements.objection.not_proposed");
  }

  private Draft draft(String body) {
    return new Draft(
        List.of("ru", "zh"),
        Map.of("ru", "Меморандум", "zh", "备忘录"),
        Map.of("ru", "Стороны", "zh", "双方"),
        List.of(new DraftClause(Map.of(), Map.of("ru", body, "zh", "正文"))),
        Map.of(
            FIRST.documentId(), rector.account().toString(),
            SECOND.documentId(), president.account().toString()));
  }

  private Version version(int number, String body) {
    Draft draft = draft(body);
    var document =
        new BilingualDocument(
            new UUID(7, 7),
            number,
            number == 1 ? null : Hash.of(new byte[] {(byte) number}),
            NOW,
            draft.languages(),
            null,
            Text.of("ru", "Меморандум", "zh", "备忘录"),
            null,
            null,
            Text.of("ru", "Стороны", "zh", "双方"),
            draft.documentClauses(),
            List.of(party(FIRST, rector), party(SECOND, president)));
    return new Version(number, document.hash(), document, UNIVERSITY, NOW, List.of());
  }

  private static Version signed(Version v, AgreementParty party, Actor by) {
    var signatures = new ArrayList<>(v.signatures());
    signatures.add(
        new Signature(
            party.documentId(), by.account().toString(), NOW, QINGDAO, Signature.Manner.ACCOUNT));
    return new Version(
        v.number(), v.hash(), v.document(), v.proposedBy(), v.proposedAt(), signatures);
  }

  private static Party party(AgreementParty party, Actor signatory) {
    return new Party(
        party.documentId(),
        party.name(),
        List.of(
            new Party.Signatory(
                signatory.account().toString(), Text.of("en", "Name"), Text.of("en", "Office"))));
  }

  private static Agreement drafted() {
    return agreement(List.of(), new AgreementState.Drafted());
  }

  private static Agreement negotiated(Version... versions) {
    return agreement(List.of(versions), new InNegotiation(versions[versions.length - 1]));
  }

  private static Agreement agreement(List<Version> versions, AgreementState state) {
    return new Agreement(
        new AgreementId(new UUID(7, 7)),
        AgreementType.MEMORANDUM,
        UNIVERSITY,
        NOW,
        List.of(FIRST, SECOND),
        versions,
        state,
        Optional.empty(),
        Optional.empty());
  }

  private static List<Objection> toPropose(Agreement agreement, WorkingText text) {
    return AgreementRules.toPropose(agreement, text, text.draft());
  }

  private WorkingText working(Draft draft, int basedOn) {
    return new WorkingText(UNIVERSITY, draft, basedOn, 1, rector.account(), NOW);
  }

  private static Actor actor(InstitutionId at, Role role) {
    var house = new OwnInstitution(at, Text.of("en", "House"), new Country("CN"), QINGDAO, null);
    return new Actor(
        new AccountId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        PersonNames.of(NameForm.of(Script.LATN, "Liu", "Min")),
        Language.ZH,
        List.of(new Seat(house, role, null)));
  }

  private static List<String> keys(List<Objection> objections) {
    return objections.stream().map(Objection::key).toList();
  }
}
