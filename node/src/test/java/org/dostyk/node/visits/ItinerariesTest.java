package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.ItemSaving.Doubtful;
import org.dostyk.node.visits.ItemSaving.Overtaken;
import org.dostyk.node.visits.ItemSaving.Saved;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ItinerariesTest {
  @Autowired private VisitGround ground;
  @Autowired private Itineraries itineraries;
  @Autowired private JdbcClient jdbc;
  private House auezov;
  private House xinjiang;
  private Visit visit;
  private Delegate dean;
  private Delegate teacher;

  @BeforeEach
  void aVisitWithTwoDelegates() {
    auezov = ground.house("Auezov University");
    xinjiang = ground.house("Tarim University");
    visit = ground.sent(auezov, xinjiang);
    dean = ground.delegate(visit, "Omarova Aigerim", Language.KK, auezov);
    teacher = ground.delegate(visit, "Askarov Bolat", Language.RU, auezov);
  }

  @Test
  void anItemIsToldByTheClockOfItsPlace() {
    ItineraryItem item = saved(VisitGround.item("Opening", "10:00", "12:00"));
    assertThat(item.start()).isEqualTo(Instant.parse("2027-10-29T02:00:00Z"));
    assertThat(visit.clocks().there(item.start()).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
  }

  @Test
  void whatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () ->
                itineraries.save(
                    visit.id(),
                    VisitGround.item("Night", "23:00", "05:00"),
                    true,
                    auezov.officer()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theWholeDelegationIsNotAtTwoPlaces() {
    saved(VisitGround.item("Opening", "10:00", "12:00"));
    assertThat(warned(VisitGround.item("Tour", "11:30", "13:00")))
        .contains("visits.warning.everybody_twice", "visits.warning.interpreter_twice");
    assertThat(warned(VisitGround.item("Lunch", "12:00", "13:00"))).isEmpty();
  }

  @Test
  void aPersonARoomAndAnInterpreterAreTakenOnceAtATime() {
    saved(with(VisitGround.item("Deans", "10:00", "12:00"), "Hall 1", "Wang Lin", dean));
    assertThat(
            warned(
                with(VisitGround.item("Teachers", "10:30", "11:00"), "hall 1", "Li Na", teacher)))
        .containsExactly("visits.warning.place_twice");
    assertThat(warned(with(VisitGround.item("Labs", "10:30", "11:00"), "Lab", "WANG Lin", teacher)))
        .containsExactly("visits.warning.interpreter_twice");
    assertThat(
            warned(with(VisitGround.item("Both", "11:00", "13:00"), "Lab", "Li Na", dean, teacher)))
        .containsExactly("visits.warning.person_twice");
  }

  @Test
  void aRoomAndAnInterpreterAreTakenOnceAcrossTheVisitsOfOneHost() {
    saved(with(VisitGround.item("Deans", "10:00", "12:00"), "Hall 1", "Wang Lin", dean));
    House other = ground.house("Semey University");
    Visit second = ground.sent(other, xinjiang);
    ItineraryItem rival = with(VisitGround.item("Rectors", "11:00", "13:00"), "hall 1", "");
    ItineraryItem later = with(VisitGround.item("Dinner", "12:00", "14:00"), "Hall 1", "Wang Lin");
    ItineraryItem spoken = with(VisitGround.item("Talk", "11:00", "11:30"), "", "WANG Lin");
    assertThat(warnedIn(second, rival, xinjiang)).contains("visits.warning.place_elsewhere");
    assertThat(warnedIn(second, spoken, xinjiang)).contains("visits.warning.interpreter_elsewhere");
    assertThat(warnedIn(second, later, xinjiang)).isEmpty();
    assertThat(warnedIn(second, rival, other))
        .as("a guest does not learn who else is there")
        .doesNotContain("visits.warning.place_elsewhere");
    itineraries.save(second.id(), rival, true, xinjiang.officer());
    assertThat(itineraries.warnings(visit, xinjiang.officer())).hasSize(1);
  }

  @Test
  void aRoomIsFoundTakenHoweverMuchOtherVisitsPlanBesides() {
    Visit second = ground.sent(ground.house("Semey College"), xinjiang);
    itineraries.save(
        second.id(),
        with(VisitGround.item("Late", "17:00", "18:00"), "Hall 9", ""),
        true,
        xinjiang.officer());
    jdbc.sql(
            """
            insert into visits.item
                   (id, visit_id, day, starts, ends, zone, kind, title, place, everybody,
                    takes_part, interpreter, transport, revision, changed_at)
            select gen_random_uuid(), visit_id, day, '08:00', ends, zone, kind, title, 'Hall ' || n,
                   everybody, takes_part, interpreter, transport, revision, changed_at
              from visits.item
             cross join generate_series(10, 2100) n
             where visit_id = :visit
            """)
        .param("visit", second.id().value())
        .update();
    ItineraryItem rival = with(VisitGround.item("Deans", "17:30", "19:00"), "hall 9", "");
    assertThat(warnedIn(visit, rival, xinjiang)).contains("visits.warning.place_elsewhere");
    assertThat(warnedIn(visit, with(rival, "hall 2101", ""), xinjiang))
        .doesNotContain("visits.warning.place_elsewhere");
  }

  @Test
  void anInterpreterIsNotAtTwoHostsAtOnceThoughRoomsOfOneNameAreTwo() {
    saved(with(VisitGround.item("Deans", "10:00", "12:00"), "Hall 1", "Marat Idrisov", dean));
    Visit abroad = ground.planned(auezov, ground.elsewhere(auezov));
    ItineraryItem there =
        with(VisitGround.item("Rectors", "11:00", "13:00"), "Hall 1", "Marat IDRISOV");
    assertThat(warnedIn(abroad, there)).containsExactly("visits.warning.interpreter_elsewhere");
  }

  @Test
  void whereLanguagesDifferAnInterpreterIsMissed() {
    assertThat(warned(with(VisitGround.item("Talk", "10:00", "11:00"), "", "", dean))).isEmpty();
    Visit abroad = ground.planned(auezov, ground.elsewhere(auezov));
    assertThat(warnedIn(abroad, with(VisitGround.item("Talk", "10:00", "11:00"), "", "")))
        .containsExactly("visits.warning.no_interpreter");
  }

  @Test
  void anItemOutsideTheDaysOfTheVisitIsSaid() {
    ItineraryItem early =
        on(VisitGround.item("Early", "10:00", "11:00"), VisitGround.FIRST.minusDays(1));
    assertThat(warned(early)).containsExactly("visits.warning.outside");
  }

  @Test
  void whatIsSaidAgainstAnItemIsOverruledOnceItWasRead() {
    saved(VisitGround.item("Opening", "10:00", "12:00"));
    ItineraryItem tour = VisitGround.item("Tour", "11:30", "13:00");
    assertThat(itineraries.save(visit.id(), tour, false, auezov.officer()))
        .isInstanceOf(Doubtful.class);
    assertThat(itineraries.of(visit)).hasSize(1);
    assertThat(itineraries.save(visit.id(), tour, true, auezov.officer()))
        .isInstanceOf(Saved.class);
    assertThat(itineraries.warnings(visit, auezov.officer())).hasSize(2);
  }

  @Test
  void bothSidesWorkOnOneItineraryAndAreToldOfEachOther() {
    ItineraryItem item = saved(VisitGround.item("Opening", "10:00", "12:00"));
    assertThat(itineraries.save(visit.id(), item, true, xinjiang.officer()))
        .isInstanceOf(Saved.class);
    assertThat(itineraries.save(visit.id(), item, true, auezov.officer()))
        .isInstanceOf(Overtaken.class);
  }

  @Test
  void aPlaceToldInFurtherLanguagesIsOnePlaceAndIsReadInEach() {
    ItineraryItem item = with(VisitGround.item("Deans", "10:00", "12:00"), "Hall 1", "", dean);
    var told = new Words("Hall 1", Optional.of(Text.of("zh", "一号厅", "kk", "1-зал")));
    saved(placed(item, told));
    ItineraryItem kept = itineraries.of(visit).getFirst();
    assertThat(kept.place().in(Language.ZH)).isEqualTo("一号厅");
    assertThat(kept.place().in(Language.RU)).isEqualTo("Hall 1");
    ItineraryItem tour = with(VisitGround.item("Tour", "11:00", "13:00"), "Hall 1", "", teacher);
    assertThat(warned(placed(tour, new Words("Hall 1", Optional.of(Text.of("zh", "报告厅"))))))
        .as("the words as they were noted tell a room")
        .contains("visits.warning.place_twice");
    itineraries.save(
        visit.id(), placed(kept, new Words("Hall 1", Optional.empty())), true, xinjiang.officer());
    assertThat(itineraries.of(visit).getFirst().place().also()).isEmpty();
  }

  private static ItineraryItem placed(ItineraryItem i, Words place) {
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
        i.interpreter(),
        i.transport(),
        false,
        i.revision(),
        i.changedAt());
  }

  @Test
  void whatIsTakenOutIsKeptForCalendars() {
    ItineraryItem item = saved(VisitGround.item("Opening", "10:00", "12:00"));
    itineraries.takeOut(visit.id(), item.id(), auezov.officer());
    assertThat(itineraries.of(visit)).isEmpty();
    assertThat(itineraries.ever(visit)).extracting(ItineraryItem::takenOut).containsExactly(true);
    assertThatThrownBy(() -> itineraries.find(visit, item.id())).isInstanceOf(NotFound.class);
  }

  private ItineraryItem saved(ItineraryItem item) {
    return ground.planned(visit, item, auezov);
  }

  private List<String> warned(ItineraryItem item) {
    return warnedIn(visit, item);
  }

  private List<String> warnedIn(Visit of, ItineraryItem item) {
    return warnedIn(of, item, auezov);
  }

  private List<String> warnedIn(Visit of, ItineraryItem item, House by) {
    return itineraries.save(of.id(), item, false, by.officer()) instanceof Doubtful doubtful
        ? doubtful.warnings().stream().map(Objection::key).toList()
        : List.of();
  }

  private static ItineraryItem on(ItineraryItem i, LocalDate day) {
    return new ItineraryItem(
        i.id(),
        day,
        i.starts(),
        i.ends(),
        i.zone(),
        i.kind(),
        i.title(),
        i.place(),
        i.who(),
        i.interpreter(),
        i.transport(),
        false,
        i.revision(),
        i.changedAt());
  }

  private static ItineraryItem with(
      ItineraryItem i, String place, String interpreter, Delegate... who) {
    var chosen = new java.util.HashSet<DelegateId>();
    for (Delegate one : who) {
      chosen.add(one.id());
    }
    return new ItineraryItem(
        i.id(),
        i.day(),
        i.starts(),
        i.ends(),
        i.zone(),
        i.kind(),
        i.title(),
        Words.of(place),
        new Who(chosen.isEmpty(), Set.copyOf(chosen)),
        interpreter,
        i.transport(),
        false,
        i.revision(),
        i.changedAt());
  }
}
