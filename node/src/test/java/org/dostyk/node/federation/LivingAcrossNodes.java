package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.lives.Matter;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.NoticeId;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.lives.Renewal;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.values.Uuid7;

/** An agreement of two nodes, and what its parties say of by what it lives. */
abstract class LivingAcrossNodes extends TwoNodes {
  LivingAcrossNodes() {
    super("Satbayev University", "Linyi Vocational College");
  }

  static Optional<LocalDate> end(OwnNode node, House house, AgreementId id) {
    return seen(node, house, id) instanceof Ended ended
        ? Optional.of(ended.ending().on())
        : Optional.empty();
  }

  AgreementId inForce() {
    AgreementId id = Acquainted.proposed(here, university, college, collegeName);
    exchange();
    Hash hash = there.a(Agreements.class).find(id, college.officer()).latest().orElseThrow().hash();
    there.a(Signing.class).sign(id, hash, college.signatory());
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    pass(Duration.ofMinutes(1));
    return id;
  }

  static Provisions renewed(AgreementId id, LocalDate end) {
    return new Provisions(
        id,
        Optional.of(end),
        Renewal.EACH_TIME,
        2,
        Lead.parse("3M"),
        false,
        Lead.parse("45D"),
        true,
        List.of("5", "6-1"),
        Map.of(Matter.TERM, "7", Matter.ENDING, "8"),
        0);
  }

  static Provisions ends(AgreementId id, LocalDate end) {
    return Acquainted.endedByNotice(id, Optional.of(end));
  }

  static Provisions notice(AgreementId id, int days) {
    Provisions p = Acquainted.endedByNotice(id, Optional.empty());
    return new Provisions(
        id,
        p.endsOn(),
        p.renewal(),
        p.years(),
        p.objection(),
        p.amendable(),
        Lead.parse(days + "D"),
        p.studentsStay(),
        p.surviving(),
        p.clauses(),
        0);
  }

  /** By an officer who sees what holds at this node. */
  static void enter(OwnNode node, House house, Provisions p) {
    int revision = held(node, p.agreement()).revision();
    var seen =
        new Provisions(
            p.agreement(),
            p.endsOn(),
            p.renewal(),
            p.years(),
            p.objection(),
            p.amendable(),
            p.notice(),
            p.studentsStay(),
            p.surviving(),
            p.clauses(),
            revision);
    assertThat(node.a(Lives.class).enter(seen, house.officer())).isTrue();
  }

  static void give(OwnNode node, House house, AgreementId id) {
    node.a(Lives.class)
        .giveNotice(
            new NoticeId(Uuid7.next(node.clock())),
            id,
            new NoticeEntry(Notice.Kind.ENDS, house.id().value().toString(), today(), null, "№ 12"),
            house.officer());
  }

  /** Where the drafter signs. */
  static LocalDate today() {
    return LocalDate.ofInstant(here.clock().instant(), ZoneId.of("Asia/Almaty"));
  }

  static Provisions held(OwnNode node, AgreementId id) {
    return node.a(Lives.class).provisions(id);
  }

  static Reply page(OwnNode node, House house, AgreementId id) {
    return node.a(Browsers.class).as(house.officer()).get("/agreements/" + id + "/life");
  }

  static Object seen(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer()).state();
  }

  static Optional<LocalDate> until(OwnNode node, House house, AgreementId id) {
    return ((InForce) seen(node, house, id)).until();
  }

  static void same(AgreementId id) {
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
