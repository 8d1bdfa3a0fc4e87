package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.approvals.Answer;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** One bad act of a peer stops nothing else: it is kept aside with its reason, and asked again. */
class BadActsTest extends TwoNodes {
  private AgreementId id;

  BadActsTest() {
    super("Toraighyrov University", "Zibo Vocational College");
  }

  @BeforeEach
  void anAgreementThatBothKnow() {
    id = Acquainted.proposed(here, university, college, collegeName);
    exchange();
  }

  @Test
  void whatANewerNodeSaysIsKeptAndCarriedOnWithoutEffectAndTheRestGoesOn() {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", "dostyk-act-1");
    json.put("agreement", id.toString());
    json.put("party", party());
    json.put("at", there.clock().instant().toString());
    json.put("act", "sealed_in_wax");
    put(CanonicalJson.write(json), collegeKey());
    comment("一切顺利");
    exchange();
    assertThat(words()).containsExactly("一切顺利");
    assertThat(asides())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.kind()).isEqualTo("sealed_in_wax");
              assertThat(a.reason()).isEqualTo("federation.trouble.unknown_kind");
              assertThat(a.genuine()).isTrue();
            });
    BothHold.theSameActs(here, there, SharedId.of(id));
  }

  @Test
  void aSignatureThatDoesNotHoldAndAKeyThatNobodyComparedCountForNothing() {
    SigningKey stranger = SigningKey.generate();
    put(ActJson.write(said("伪造", party())), stranger);
    byte[] other = ActJson.write(said("篡改", party()));
    there
        .a(ActStore.class)
        .add(
            SharedId.of(id),
            new SignedAct(other, collegeKey().fingerprint(), stranger.sign(other)),
            there.clock().instant());
    comment("真的");
    exchange();
    assertThat(words()).containsExactly("真的");
    assertThat(asides())
        .extracting(Aside::reason)
        .containsExactlyInAnyOrder(
            "federation.trouble.unknown_key", "federation.trouble.signature");
    assertThat(asides()).noneMatch(Aside::genuine);
    int exchanges = Introductions.exchanges(here, university, collegeFromHere);
    pass(Duration.ofSeconds(4));
    exchange();
    assertThat(Introductions.exchanges(here, university, collegeFromHere))
        .as("nobody asks again and again")
        .isEqualTo(exchanges);
  }

  @Test
  void nobodySpeaksForAnotherParty() {
    put(ActJson.write(said("以贵方名义", university.id().value().toString())), collegeKey());
    comment("以我方名义");
    exchange();
    assertThat(words()).containsExactly("以我方名义");
    assertThat(asides())
        .singleElement()
        .satisfies(a -> assertThat(a.reason()).isEqualTo("federation.trouble.not_theirs"));
  }

  @Test
  void whatARuleForbidsHasNoEffectAndTheSignaturesGoOn() {
    var tooSoon =
        new Act.Noticed(
            id,
            party(),
            there.clock().instant(),
            UUID.randomUUID(),
            Notice.Kind.ENDS,
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 1),
            "",
            Optional.empty());
    put(ActJson.write(tooSoon), collegeKey());
    Hash hash = latest();
    there.a(Signing.class).sign(id, hash, college.signatory());
    exchange();
    assertThat(asides())
        .as("the agreement is not in force, so the notice waits")
        .singleElement()
        .satisfies(a -> assertThat(a.reason()).isEqualTo("federation.trouble.waits"));
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    Introductions.again(here, university, collegeFromHere);
    exchange();
    assertThat(here.a(Agreements.class).find(id, university.officer()).state())
        .isInstanceOf(InForce.class);
    assertThat(asides())
        .as("now it is looked at, and ends before it was given")
        .singleElement()
        .satisfies(a -> assertThat(a.reason()).isEqualTo("federation.trouble.rule"));
  }

  @Test
  void whatWaitsTakesEffectWhenWhatItRestsOnArrives() {
    Hash hash = latest();
    there.a(Signing.class).sign(id, hash, college.signatory());
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    Instant at = there.clock().instant();
    UUID notice = UUID.randomUUID();
    LocalDate given = LocalDate.of(2026, 11, 20);
    put(
        ActJson.write(new Act.Withdrawn(id, party(), at.plusSeconds(60), notice, Optional.empty())),
        collegeKey());
    comment();
    assertThat(asides()).extracting(Aside::reason).containsExactly("federation.trouble.waits");
    put(
        ActJson.write(
            new Act.Noticed(
                id,
                party(),
                at,
                notice,
                Notice.Kind.ENDS,
                given,
                given.plusDays(90),
                "",
                Optional.empty())),
        collegeKey());
    Introductions.again(here, university, collegeFromHere);
    exchange();
    assertThat(asides()).isEmpty();
  }

  /** Makes the other node tell that something has changed. */
  private void comment() {
    there
        .a(TransactionTemplate.class)
        .executeWithoutResult(t -> there.a(Sharing.class).changed(id));
    exchange();
  }

  private void comment(String words) {
    there
        .a(Answers.class)
        .say(id, Uuid7.next(there.clock()), 1, Answer.Kind.COMMENT, words, college.officer());
  }

  private Act.Said said(String words, String party) {
    return new Act.Said(
        id,
        party,
        there.clock().instant(),
        UUID.randomUUID(),
        latest(),
        Answer.Kind.COMMENT,
        words,
        Optional.empty());
  }

  private Hash latest() {
    return here.a(Agreements.class).find(id, university.officer()).latest().orElseThrow().hash();
  }

  /** The college, as the agreement's documents know it. */
  private String party() {
    return there
        .a(Agreements.class)
        .find(id, college.officer())
        .partyOf(college.id())
        .orElseThrow()
        .documentId();
  }

  private SigningKey collegeKey() {
    return there.a(Stations.class).station(college.id()).keys().at(there.clock().instant());
  }

  private void put(byte[] body, SigningKey key) {
    there
        .a(ActStore.class)
        .add(
            SharedId.of(id),
            new SignedAct(body, key.fingerprint(), key.sign(body)),
            there.clock().instant());
  }

  private List<Aside> asides() {
    return here.a(AsideStore.class).of(SharedId.of(id));
  }

  private List<String> words() {
    return here
        .a(Answers.class)
        .of(here.a(Agreements.class).find(id, university.officer()))
        .stream()
        .map(Answer::words)
        .toList();
  }
}
