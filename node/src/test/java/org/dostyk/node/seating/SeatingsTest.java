package org.dostyk.node.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits where at a meeting. */
@NodeTest
class SeatingsTest {
  @Autowired private VisitGround ground;
  @Autowired private Seatings seatings;
  @Autowired private Browsers browsers;
  @Autowired private Audit audit;
  private House guest;
  private House host;
  private Visit visit;
  private ItineraryItem item;
  private String path;

  @BeforeEach
  void aMeetingOfThree() {
    guest = ground.house("Turkistan University");
    host = ground.house("Hotan College");
    visit = ground.approved(guest, host);
    ground.delegate(visit, "Omarova Aigerim", Language.KK, guest);
    ground.delegate(visit, "Askarov Bolat", Language.KK, guest);
    ground.delegate(visit, "Saparov Dias", Language.KK, guest);
    item = ground.planned(visit, VisitGround.item("Talks", "10:00", "12:00"), guest);
    path = "/seating/" + visit.id() + "/" + item.id();
  }

  @Test
  void anOfficerFindsTheTableBesideTheVisitAndSaysWhoSitsThere() {
    Browser officer = browsers.as(guest.officer());
    Reply record = officer.get("/visits/" + visit.id());
    assertThat(record.page().select("a[href='" + path + "']").text()).isEqualTo("Talks");
    Reply table = officer.get(path);
    assertThat(table.page().select("table").text()).contains("Omarova Aigerim");
    Reply saved =
        officer.submit(
            table,
            "form[action='" + path + "']",
            "hosts",
            "Zhao Min, Vice-President\nSun Yue，院长\n",
            "across",
            "9",
            "interpreters",
            "RIGHT");
    assertThat(saved.status()).isEqualTo(303);
    Reply seen = browsers.as(host.officer()).get(path);
    assertThat(seen.page().select("table").text())
        .contains("Zhao Min Vice-President", "Sun Yue 院长");
    assertThat(seen.page().select("svg").attr("aria-label"))
        .contains("Guests, from the left: 2 1 3", "Hosts, from the left: 1 2");
    assertThat(officer.get(path + "/cards").page().select(".card")).hasSize(2);
    assertThat(audit.of(visit.id().value(), host.officer().institutions()))
        .extracting(AuditEntry::action)
        .contains("seating.saved");
  }

  @Test
  void roundTablesAreDrawnAsManyAsAreNeededAndReadAsListsFromTheTop() {
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    officer.submit(
        officer.get(path),
        "form[action='" + path + "']",
        "hosts",
        "Zhao Min, Vice-President\nSun Yue",
        "shape",
        "ROUND",
        "across",
        "3");
    Reply table = officer.get(path);
    assertThat(table.page().select("#shape option[selected]").val()).isEqualTo("ROUND");
    assertThat(table.page().select(".rounds svg")).hasSize(2);
    assertThat(table.page().select(".rounds ol").eachText())
        .containsExactly(
            "Host 1 Zhao MinVice-President Guest 1 Omarova AigerimDean, Turkistan University"
                + " Guest 2 Askarov BolatDean, Turkistan University",
            "Host 2 Sun Yue Guest 3 Saparov DiasDean, Turkistan University");
    officer.submit(table, "form[action='" + path + "']", "shape", "LONG");
    assertThat(officer.get(path).page().select(".rounds")).isEmpty();
  }

  @Test
  void whoIsElsewhereAtThatTimeHasNoSeat() {
    ItineraryItem all = VisitGround.item("Dinner", "19:00", "20:00");
    Delegate one = ground.delegate(visit, "Zhanna Akhmet", Language.KK, guest);
    ItineraryItem small =
        ground.planned(
            visit,
            new ItineraryItem(
                all.id(),
                all.day(),
                all.starts(),
                all.ends(),
                all.zone(),
                all.kind(),
                all.title(),
                "",
                new Who(false, Set.of(one.id())),
                "",
                "",
                false,
                0,
                all.changedAt()),
            guest);
    Reply table = browsers.as(guest.officer()).get("/seating/" + visit.id() + "/" + small.id());
    assertThat(table.page().select("table").text())
        .contains("Zhanna Akhmet")
        .doesNotContain("Omarova Aigerim");
  }

  @Test
  void whatCannotBeIsSaidAndNothingTypedIsLost() {
    Browser officer = browsers.as(guest.officer());
    Reply refused =
        officer.submit(
            officer.get(path), "form[action='" + path + "']", "hosts", "Zhao Min", "across", "99");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#hosts").val()).isEqualTo("Zhao Min");
    assertThat(seatings.of(item.id()).revision()).isZero();
  }

  @Test
  void ofTwoWhoSayItTheSecondIsShownBoth() {
    Browser here = browsers.as(guest.officer());
    Browser there = browsers.as(host.officer());
    Reply first = here.get(path);
    Reply second = there.get(path);
    here.submit(first, "form[action='" + path + "']", "hosts", "Zhao Min");
    Reply late = there.submit(second, "form[action='" + path + "']", "hosts", "Sun Yue");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().select("table").text()).contains("Zhao Min");
    assertThat(late.page().select("#hosts").val()).isEqualTo("Sun Yue");
    assertThat(seatings.of(item.id()).hosts()).containsExactly("Zhao Min");
    there.submit(late, "form[action='" + path + "']");
    assertThat(seatings.of(item.id()).hosts()).containsExactly("Sun Yue");
  }

  @Test
  void nobodyElseSaysOrSeesIt() {
    House other = ground.house("Fukang College");
    var seating = new Seating(item.id(), List.of(), TableShape.LONG, 9, Interpreters.LEFT, 0);
    assertThatThrownBy(() -> seatings.save(visit.id(), seating, other.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(browsers.as(other.officer()).get(path).status()).isEqualTo(404);
  }
}
