package org.dostyk.node.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.lives.LifeGround.Held;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region's framework, which a college joins and leaves. */
@NodeTest
class MembersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  @Autowired private LifeGround ground;
  @Autowired private Members members;
  @Autowired private LifeReading reading;
  @Autowired private LifeJob job;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @AfterEach
  void backToTheBeginning() {
    clock.set(TestClock.BEGIN);
  }

  @Test
  void aMemberIsAPartyFromItsDeclarationToTheEndOfItsNotice() {
    Held of = ground.inForce();
    House member = houses.open("College of Harvests");
    PartnerId who = PartnerId.of(member.id());
    assertThat(against(() -> members.prepare(ground.next(), of.id(), who, of.region().officer())))
        .containsExactly("lives.objection.no_umbrella");
    PartnerKind kind =
        jdbc.sql("select kind from partners.partner where id = :id")
            .param("id", who.value())
            .query(String.class)
            .optional()
            .map(PartnerKind::valueOf)
            .orElseThrow();
    PartnerKind another = kind == PartnerKind.COMPANY ? PartnerKind.COLLEGE : PartnerKind.COMPANY;
    members.open(of.id(), Set.of(another), Optional.of(Lead.days(60)), of.region().officer());
    assertThat(against(() -> members.prepare(ground.next(), of.id(), who, of.region().officer())))
        .containsExactly("lives.objection.member_kind");
    members.open(of.id(), Set.of(kind), Optional.of(Lead.days(60)), of.region().officer());
    assertThat(readable(of, member)).isFalse();
    AgreementId declaration = ground.next();
    members.prepare(declaration, of.id(), who, of.region().officer());
    ground.sign(declaration, of.region(), member);
    assertThat(members.of(of.id())).extracting(Member::joinedOn).containsExactly(TODAY);
    assertThat(readable(of, member)).isTrue();
    assertThat(parties(of)).contains("College of Harvests", "since 20 November 2026");
    Browser officer = browsers.as(of.region().officer()).in(Language.EN);
    assertThat(officer.get("/members?print=yes&of=" + of.id()).page().select("tbody tr").text())
        .contains("College of Harvests", "20 November 2026", "party");
    Browser stranger = browsers.as(houses.open("College of Weeds").officer());
    assertThat(stranger.get("/members?of=" + of.id()).status()).isEqualTo(404);
    assertThat(stranger.get("/members/export?of=" + of.id()).status()).isEqualTo(404);
    assertThat(against(() -> members.prepare(ground.next(), of.id(), who, of.region().officer())))
        .containsExactly("lives.objection.party_already");
    members.leave(of.id(), who, TODAY, member.officer());
    assertThat(members.of(of.id()).getFirst().lastDay()).contains(TODAY.plusDays(60));
    at(TODAY.plusDays(60));
    assertThat(readable(of, member)).isTrue();
    at(TODAY.plusDays(61));
    assertThat(readable(of, member)).isFalse();
    assertThat(members.hasLeft(ground.seen(of.id(), of.region()), who)).isTrue();
  }

  @Test
  void onlyAFrameworkIsOpenedAndByOnePartyAlone() {
    Held of = ground.inForce();
    AgreementId programme =
        ground.drafted(AgreementType.PROGRAMME, of.region(), of.college(), of.id());
    ground.sign(programme, of.region(), of.college());
    assertThat(
            against(
                () -> members.open(programme, Set.of(), Optional.empty(), of.region().officer())))
        .containsExactly("lives.objection.no_framework", "lives.objection.no_kinds");
    members.open(of.id(), Set.of(PartnerKind.COLLEGE), Optional.empty(), of.region().officer());
    assertThat(
            against(
                () ->
                    members.open(
                        of.id(),
                        Set.of(PartnerKind.COMPANY),
                        Optional.empty(),
                        of.college().officer())))
        .containsExactly("lives.objection.not_keeper");
  }

  /** Who has signed, and who has joined, as the page of the signed document names them. */
  private String parties(Held of) {
    return browsers
        .as(of.region().officer())
        .in(Language.EN)
        .get("/agreements/" + of.id())
        .page()
        .select("aside")
        .text();
  }

  private boolean readable(Held of, House by) {
    try {
      reading.find(of.id(), by.officer());
      return true;
    } catch (NotFound notTheirs) {
      return false;
    }
  }

  private void at(LocalDate day) {
    clock.set(day.atTime(7, 0).toInstant(ZoneOffset.UTC));
    job.run();
  }

  private static List<String> against(ThrowingCallable act) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    return refused == null ? List.of() : refused.objections().stream().map(Objection::key).toList();
  }
}
