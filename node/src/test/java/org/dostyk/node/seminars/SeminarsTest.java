package org.dostyk.node.seminars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.seminars.SessionSaving.Doubtful;
import org.dostyk.node.seminars.SessionSaving.Overtaken;
import org.dostyk.node.seminars.SessionSaving.Saved;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.ItemSaving;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The programme of a seminar. */
@NodeTest
class SeminarsTest {
  @Autowired private VisitGround ground;
  @Autowired private Seminars seminars;
  @Autowired private Itineraries itineraries;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House guest;
  private House host;
  private Visit visit;
  private ItineraryItem item;

  @BeforeEach
  void aSeminar() {
    guest = ground.house("Kostanay University");
    host = ground.house("Bole College");
    visit = ground.approved(guest, host);
    item = ground.planned(visit, VisitGround.item("Languages", "10:00", "16:00"), guest);
  }

  @Test
  void aRoomAndAPersonAreTakenOnceAtATime() {
    assertThat(saved(session("Tones", "10:00", "11:00", "Hall 1", "Wang Lin"))).isEmpty();
    assertThat(saved(session("Harmony", "10:30", "11:30", "hall 1", "Li Na")))
        .containsExactly("seminars.warning.room_twice");
    assertThat(saved(session("Verbs", "10:30", "11:30", "Hall 2", "WANG Lin")))
        .containsExactly("seminars.warning.person_twice");
    assertThat(saved(session("Nouns", "11:00", "12:00", "Hall 1", "Wang Lin"))).isEmpty();
  }

  @Test
  void aSessionsRoomIsTakenByAnotherItemOfTheVisitAndTheOtherWayRound() {
    planned(visit, "Talks", "10:30", "11:30", "Hall 2");
    assertThat(saved(session("Tones", "10:00", "11:00", "hall 2", "")))
        .containsExactly("visits.warning.place_twice");
    assertThat(saved(session("Harmony", "11:30", "12:30", "Hall 3", ""))).isEmpty();
    assertThat(warned(visit, "Dinner", "12:00", "13:00", "HALL 3", guest))
        .contains("visits.warning.place_in_part");
    assertThat(warned(visit, "Farewell", "12:30", "13:00", "HALL 3", guest))
        .doesNotContain("visits.warning.place_in_part");
    ItineraryItem other = planned(visit, "Teaching", "11:00", "13:00", "");
    assertThat(saved(other, session("Books", "12:00", "12:30", "Hall 3", "")))
        .containsExactly("visits.warning.place_in_part");
  }

  @Test
  void aSessionWithoutARoomOfItsOwnIsWhereItsSeminarIsAndIsSaidOnce() {
    ItineraryItem placed = planned(visit, "Teaching", "17:00", "19:00", "Hall 1");
    assertThat(saved(placed, session("Books", "17:00", "18:00", "", ""))).isEmpty();
    assertThat(saved(placed, session("Lists", "18:00", "19:00", "hall 1", ""))).isEmpty();
    assertThat(warned(visit, "Dinner", "17:30", "18:30", "Hall 1", guest))
        .contains("visits.warning.place_twice")
        .doesNotContain("visits.warning.place_in_part");
  }

  @Test
  void aSessionsRoomIsTakenByAnotherVisitOfTheSameHostWhoseReaderIsToldBoth() {
    Visit second = ground.approved(ground.house("Semey College"), host);
    assertThat(saved(session("Tones", "10:00", "11:00", "Hall 2", ""))).isEmpty();
    assertThat(warned(second, "Rectors", "10:30", "11:30", "Hall 2", host))
        .containsExactly("visits.warning.place_elsewhere");
    ItineraryItem rectors = planned(second, "Rectors", "12:00", "13:00", "Hall 3");
    Session harmony = session("Harmony", "12:30", "13:30", "Hall 3", "");
    assertThat(saved(harmony)).as("a guest does not learn who else is there").isEmpty();
    String path = "/seminars/" + visit.id() + "/" + item.id();
    assertThat(browsers.as(host.officer()).in(Language.EN).get(path).text())
        .contains("Hall 3 is taken at that time on another visit: “Rectors” (Seminar on languages");
    assertThat(browsers.as(guest.officer()).in(Language.EN).get(path).text())
        .doesNotContain("another visit");
    assertThat(
            browsers
                .as(host.officer())
                .in(Language.EN)
                .get("/visits/" + second.id() + "/itinerary")
                .text())
        .contains("Hall 3 is taken at that time on another visit: “Harmony” (Seminar on languages")
        .contains(rectors.title().in(Language.EN));
  }

  @Test
  void aSessionOutsideTheSeminarIsSaidAndOneThatEndsFirstIsRefused() {
    assertThat(saved(session("Early", "09:00", "10:00", "", "")))
        .containsExactly("seminars.warning.outside");
    assertThatThrownBy(() -> saved(session("Back", "12:00", "11:00", "", "")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void bothSidesWorkOnItAndNobodyElse() {
    Session tones = session("Tones", "10:00", "11:00", "", "");
    saved(tones);
    Session changed = revised(tones, 1);
    assertThat(seminars.save(visit.id(), changed, false, host.officer())).isEqualTo(new Saved());
    assertThat(seminars.save(visit.id(), changed, false, guest.officer()))
        .isEqualTo(new Overtaken());
    House other = ground.house("Fukang College");
    assertThatThrownBy(() -> seminars.save(visit.id(), changed, false, other.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void sessionsStandInTheCalendarsOfThoseWhoTakePart() {
    Delegate dean = ground.delegate(visit, "Omarova Aigerim", Language.EN, guest);
    Session tones = session("Tones", "10:00", "11:00", "Hall 1", "Wang Lin");
    saved(tones);
    String path = "/visits/%s/delegates/%s/calendar.ics".formatted(visit.id(), dean.id());
    Browser officer = browsers.as(guest.officer());
    String calendar = officer.get(path).body().replaceAll("\r?\n ", "");
    assertThat(calendar)
        .contains("UID:" + tones.id() + "@dostyk", "Tones — Wang Lin", "T100000")
        .doesNotContain("STATUS:CANCELLED");
    seminars.takeOut(visit.id(), item.id(), tones.id(), guest.officer());
    assertThat(officer.get(path).body()).contains("STATUS:CANCELLED");
  }

  @Test
  void aSeminarsProgrammeAndTheVisitsAreToldApart() {
    String path = "/seminars/" + visit.id() + "/" + item.id();
    Reply page = browsers.as(guest.officer()).in(Language.RU).get(path);
    assertThat(page.page().expectFirst("main h2").text()).isEqualTo("Программа");
    assertThat(page.page().select("main a[href$=/itinerary]").text()).isEqualTo("Программа визита");
  }

  @Test
  void aProgrammeIsMadeOnItsPageAndReadInTheReadersLanguage() {
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    String path = "/seminars/" + visit.id() + "/" + item.id();
    Reply form = officer.get(path);
    String[] typed = {
      "title_en", "Tones", "title_zh", "声调", "starts", "10:00", "ends", "11:00", "room", "Hall 1"
    };
    officer.submit(form, "form[action='" + path + "']", typed);
    Reply twice = officer.submit(officer.get(path), "form[action='" + path + "']", typed);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("Hall 1 is taken at that time: “Tones”");
    assertThat(browsers.as(host.signatory()).in(Language.ZH).get(path).text()).contains("议程", "声调");
    assertThat(officer.get("/visits/" + visit.id()).text()).contains("1 session");
  }

  private List<String> saved(Session session) {
    return seminars.save(visit.id(), session, false, guest.officer()) instanceof Doubtful doubtful
        ? doubtful.warnings().stream().map(Objection::key).toList()
        : List.of();
  }

  private List<String> saved(ItineraryItem seminar, Session s) {
    var within =
        new Session(
            s.id(),
            seminar.id(),
            s.starts(),
            s.ends(),
            s.title(),
            s.speakers(),
            s.language(),
            s.moderator(),
            s.room(),
            false,
            0,
            s.changedAt());
    return saved(within);
  }

  private ItineraryItem planned(Visit of, String title, String from, String to, String place) {
    ItineraryItem placed = at(VisitGround.item(title, from, to), place);
    itineraries.save(of.id(), placed, true, host.officer());
    return itineraries.find(of, placed.id());
  }

  /** What would be said against an item; it is not kept. */
  private List<String> warned(
      Visit of, String title, String from, String to, String place, House by) {
    return itineraries.save(
                of.id(), at(VisitGround.item(title, from, to), place), false, by.officer())
            instanceof ItemSaving.Doubtful doubtful
        ? doubtful.warnings().stream().map(Objection::key).toList()
        : List.of();
  }

  private static ItineraryItem at(ItineraryItem i, String place) {
    return new ItineraryItem(
        i.id(),
        i.day(),
        i.starts(),
        i.ends(),
        i.zone(),
        i.kind(),
        i.title(),
        place,
        i.who(),
        "",
        "",
        false,
        0,
        i.changedAt());
  }

  private Session session(String title, String from, String to, String room, String speaker) {
    return new Session(
        new SessionId(Uuid7.next(clock)),
        item.id(),
        LocalTime.parse(from),
        LocalTime.parse(to),
        Text.of("en", title),
        speaker.isEmpty() ? List.of() : List.of(speaker),
        Optional.empty(),
        "",
        room,
        false,
        0,
        clock.instant());
  }

  private static Session revised(Session s, int revision) {
    return new Session(
        s.id(),
        s.item(),
        s.starts(),
        s.ends(),
        s.title(),
        s.speakers(),
        s.language(),
        s.moderator(),
        s.room(),
        false,
        revision,
        s.changedAt());
  }
}
