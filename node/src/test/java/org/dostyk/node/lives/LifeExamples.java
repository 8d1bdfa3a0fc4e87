package org.dostyk.node.lives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.lives.LifeGround.Held;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Frameworks in force: one that is amended, one under notice, one that somebody joined. */
@Component
class LifeExamples implements Examples {
  private final LifeGround ground;
  private final Lives lives;
  private final Amendments amendments;
  private final Members members;
  private final Obligations obligations;
  private final Houses houses;
  private final Clock clock;

  LifeExamples(
      LifeGround ground,
      Lives lives,
      Amendments amendments,
      Members members,
      Obligations obligations,
      Houses houses,
      Clock clock) {
    this.ground = ground;
    this.lives = lives;
    this.amendments = amendments;
    this.members = members;
    this.obligations = obligations;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House college = houses.open("Harbour City College");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    AgreementId amended = amended(house, college);
    AgreementId ending = ending(house, college, today);
    House member = houses.open("College of Harvests");
    AgreementId joined = joined(house, college, member);
    String key = obligations.of(ground.seen(amended, house), house.officer()).getFirst().key();
    return List.of(
        Example.get("/agreements/{id}/life", ending).hiding("Letter of the grey heron"),
        Example.get("/agreements/{id}/text", amended).asking("compare=yes"),
        Example.get("/agreements/{id}/provisions", amended),
        Example.get("/agreements/{id}/amend", amended),
        Example.get("/agreements/{id}/notice", amended),
        Example.get("/agreements/{id}/obligations", amended),
        Example.get("/agreements/{id}/members", joined),
        Example.get("/members").asking("of=" + joined),
        Example.get("/members/export").asking("of=" + joined),
        Example.post("/agreements/{id}/provisions", amended)
            .with("revision", 1)
            .with("endless", "yes")
            .with("renewal", "NOT"),
        Example.post("/agreements/{id}/amend", amended)
            .with("id", Uuid7.next(clock))
            .with("clause", "5"),
        Example.post("/agreements/{id}/notice", amended)
            .with("id", Uuid7.next(clock))
            .with("kind", "ENDS")
            .with("party", house.id())
            .with("given_on", today),
        Example.post("/agreements/{id}/notice/withdraw", ending),
        Example.post("/agreements/{id}/consent", amended)
            .with("id", Uuid7.next(clock))
            .with("ends_on", today.plusDays(9)),
        Example.post("/agreements/{id}/obligations", amended)
            .with("id", Uuid7.next(clock))
            .with("key", key)
            .with("promiser", house.id()),
        Example.post("/agreements/{id}/umbrella", joined).with("kind", "COLLEGE"),
        Example.post("/agreements/{id}/members", joined)
            .with("id", Uuid7.next(clock))
            .with("member", houses.open("College of Hills").id()),
        Example.post("/agreements/{id}/members/{member}/leave", joined, member.id())
            .with("given_on", today));
  }

  private AgreementId amended(House house, House college) {
    Held of = ground.inForce(house, college);
    lives.enter(lives.read(ground.seen(of.id(), house)), house.officer());
    AgreementId id = ground.next();
    amendments.amend(
        id, of.id(), List.of(ClauseLabel.original(4)), LocalDate.of(2040, 6, 30), house.officer());
    ground.write(id, 1, "Иначе.", "另文。", house);
    ground.sign(id, house, college);
    return of.id();
  }

  private AgreementId ending(House house, House college, LocalDate today) {
    Held of = ground.inForce(house, college);
    Agreement agreement = ground.seen(of.id(), house);
    lives.enter(lives.read(agreement), house.officer());
    lives.giveNotice(
        new NoticeId(Uuid7.next(clock)),
        of.id(),
        new NoticeEntry(
            Notice.Kind.ENDS, house.id().toString(), today, null, "Letter of the grey heron"),
        house.officer());
    return of.id();
  }

  private AgreementId joined(House house, House college, House member) {
    Held of = ground.inForce(house, college);
    members.open(
        of.id(), Set.of(PartnerKind.values()), Optional.of(Lead.months(3)), house.officer());
    AgreementId declaration = ground.next();
    members.prepare(declaration, of.id(), PartnerId.of(member.id()), house.officer());
    ground.sign(declaration, house, member);
    return of.id();
  }
}
