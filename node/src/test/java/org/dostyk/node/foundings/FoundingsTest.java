package org.dostyk.node.foundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Evidence;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class FoundingsTest {
  @Autowired private FoundingGround ground;
  @Autowired private Foundings foundings;
  @Autowired private Commitments commitments;
  @Autowired private Partners partners;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Audit audit;
  @Autowired private Clock clock;
  @Autowired private FoundingUse use;
  private House ministry;
  private House bureau;

  @BeforeEach
  void twoFounders() {
    ministry = houses.open("Ministry of Vocational Training");
    bureau = houses.open("Vocational Bureau");
  }

  @Test
  void whatIsBeingFoundedIsAPartnerThatDoesNotExistYet() {
    Founding college = ground.begun(ministry, "Joint College of Railways");
    Partner entry = partners.get(college.id(), Set.of(ministry.id()));
    assertThat(entry.toBeFounded()).isTrue();
    assertThat(partners.exists(college.id())).isFalse();
    Browser officer = browsers.as(ministry.officer());
    assertThat(officer.get("/partners/" + college.id()).text())
        .contains("Being founded: does not exist yet");
    assertThat(officer.get("/partners?q=Railways").text()).contains("does not exist yet");
  }

  @Test
  void theListOfFoundingsIsPrintedAndTakenAlongWithWhatWasTicked() {
    Founding college = ground.founded(ministry, bureau, "60 %", "40 %");
    ground.begun(ministry, "College of Bridges");
    Browser officer = browsers.as(ministry.officer());
    assertThat(officer.get("/foundings").page().select("tbody tr")).hasSize(2);
    Reply paper =
        officer.get("/foundings?print=yes&columns=institution,purpose&row=" + college.id());
    assertThat(paper.page().select("tbody tr").text())
        .contains("Joint Vocational College", "Training of specialists");
    assertThat(officer.get("/foundings/export").type()).contains("spreadsheetml");
    assertThat(browsers.as(bureau.officer()).get("/foundings").page().select("tbody tr"))
        .as("a founder has a part in the one alone")
        .hasSize(1);
  }

  @Test
  void foundersReadItAndItsKeeperAloneWorksOnIt() {
    Founding college = ground.founded(ministry, bureau, "60 %", "");
    assertThat(foundings.find(college.id(), bureau.officer()).founders()).hasSize(2);
    assertThatThrownBy(
            () ->
                foundings.leave(
                    college.id(), college.revision(), PartnerId.of(bureau.id()), bureau.officer()))
        .isInstanceOf(NotFound.class);
    House stranger = houses.open("Inland Waterways College");
    assertThatThrownBy(() -> foundings.find(college.id(), stranger.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(browsers.as(stranger.officer()).get("/foundings").text())
        .doesNotContain("Joint Vocational College");
  }

  @Test
  void sharesNeverExceedTheWhole() {
    Founding college = ground.founded(ministry, bureau, "2/3", "1/3");
    assertThat(college.isShared()).isTrue();
    assertThat(objections(() -> ground.founder(college, bureau, ministry, "34 %")))
        .containsExactly("foundings.objection.more_than_whole");
    House third = houses.open("Third Founder");
    assertThat(objections(() -> ground.founder(college, third, ministry, "")))
        .as("nothing is left for a third")
        .containsExactly("foundings.objection.more_than_whole");
    assertThat(foundings.find(college.id(), ministry.officer())).isEqualTo(college);
  }

  @Test
  void aMilestoneIsAPromiseOfOneFounderToTheOthers() {
    Founding college = ground.founded(ministry, bureau, "", "");
    promise(college, MilestoneKind.LICENCE);
    Milestone licence = foundings.milestones(college).getFirst();
    Commitment promise = licence.promise();
    assertThat(promise.promiser()).isEqualTo(PartnerId.of(ministry.id()));
    assertThat(promise.beneficiary()).isEqualTo(PartnerId.of(bureau.id()));
    assertThat(promise.what().in(Language.ZH)).contains("办学许可");
    assertThat(promise.due()).isNull();
    assertThat(commitments.get(promise.id(), Set.of(bureau.id()))).isEqualTo(promise);
    assertThat(objections(() -> promise(college, MilestoneKind.LICENCE)))
        .containsExactly("foundings.objection.milestone_there");
    assertThat(
            objections(
                () ->
                    foundings.leave(
                        college.id(),
                        college.revision(),
                        PartnerId.of(ministry.id()),
                        ministry.officer())))
        .containsExactly("foundings.objection.has_promised");
  }

  @Test
  void oneFounderAlonePromisesNothing() {
    Founding college = ground.begun(ministry, "College of One");
    Founding one = ground.founder(college, ministry, ministry, "");
    assertThat(objections(() -> promise(one, MilestoneKind.CHARTER)))
        .containsExactly("foundings.objection.one_founder");
  }

  @Test
  void itBecomesAnInstitutionOnceRegisteredAndShared() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ministry.institution().place().zone());
    Founding open = ground.founded(ministry, bureau, "60 %", "30 %");
    promise(open, MilestoneKind.REGISTRATION);
    assertThat(objections(() -> becomes(open, today.plusDays(1))))
        .containsExactly(
            "foundings.objection.day_ahead",
            "foundings.objection.not_shared",
            "foundings.objection.not_registered");

    Founding college = ground.founder(open, bureau, ministry, "40 %");
    Commitment registration = foundings.milestones(college).getFirst().promise();
    LocalDate registered = today.minusDays(3);
    commitments.keep(
        registration.id(),
        registered,
        new Evidence("Certificate 17", ""),
        Act.on(registration, ministry.officer(), clock));
    assertThat(objections(() -> becomes(college, today.minusDays(4))))
        .containsExactly("foundings.objection.before_registration");
    becomes(college, registered);

    Partner entry = partners.get(college.id(), Set.of(ministry.id()));
    assertThat(entry.toBeFounded()).isFalse();
    assertThat(partners.exists(college.id())).isTrue();
    assertThat(entry.details().ids()).containsExactly(new TypedId(IdScheme.KZ_BIN, "990140000385"));
    Founding founded = foundings.find(college.id(), bureau.officer());
    assertThat(founded.founded()).hasValue(registered);
    assertThat(audit.of(college.id().value(), Set.of(bureau.id())))
        .anySatisfy(e -> assertThat(e.action()).isEqualTo("foundings.founded"));
    assertThat(objections(() -> ground.founder(college, bureau, ministry, "10 %")))
        .containsExactly("foundings.objection.founded_already");

    foundings.takeBack(college.id(), founded.revision(), ministry.officer());
    assertThat(partners.exists(college.id())).isFalse();
  }

  @Test
  void aChangeFromAnOldStateIsRefusedWhole() {
    Founding college = ground.founded(ministry, bureau, "", "");
    ground.founder(college, bureau, ministry, "10 %");
    assertThat(
            objections(
                () ->
                    foundings.leave(
                        college.id(),
                        college.revision(),
                        PartnerId.of(bureau.id()),
                        ministry.officer())))
        .containsExactly("foundings.objection.changed");
    assertThat(foundings.find(college.id(), ministry.officer()).founders()).hasSize(2);
  }

  @Test
  void whoTakesPartStaysInTheRegister() {
    Founding college = ground.founded(ministry, bureau, "", "");
    assertThat(partners.uses(PartnerId.of(bureau.id())))
        .extracting(Objection::key)
        .contains("foundings.objection.partner_in_use");
    assertThat(partners.uses(college.id()))
        .extracting(Objection::key)
        .contains("foundings.objection.partner_in_use");
    var nobody = new PartnerId(Uuid7.next(clock));
    assertThat(use.named(Set.of(PartnerId.of(bureau.id()), college.id(), nobody)))
        .containsExactlyInAnyOrder(PartnerId.of(bureau.id()), college.id());
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    Founding college = ground.begun(ministry, "College of Typing");
    Browser officer = browsers.as(ministry.officer());
    Reply form = officer.get("/foundings/" + college.id() + "?q=Bureau");
    Reply refused =
        officer.submit(
            form, "form:has([name=partner])", "share", "a lot", "contribution", "A workshop");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("“a lot” is not a share");
    assertThat(foundings.find(college.id(), ministry.officer()).founders()).isEmpty();
  }

  private void promise(Founding college, MilestoneKind kind) {
    foundings.milestone(college.id(), kind, PartnerId.of(ministry.id()), null, ministry.officer());
  }

  private void becomes(Founding college, LocalDate on) {
    foundings.becomes(
        college.id(),
        foundings.find(college.id(), ministry.officer()).revision(),
        on,
        List.of(new TypedId(IdScheme.KZ_BIN, "990140000385")),
        ministry.officer());
  }

  private static List<String> objections(ThrowingCallable act) {
    Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(act);
    assertThat(thrown).isInstanceOf(Refused.class);
    return ((Refused) thrown).objections().stream().map(Objection::key).toList();
  }
}
