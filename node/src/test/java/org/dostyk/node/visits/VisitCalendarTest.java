package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ical4j, as a stranger to this code, reads in a delegate's calendar. */
@NodeTest
class VisitCalendarTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private Itineraries itineraries;
  @Autowired private VisitCalendar calendar;
  @Autowired private CalendarFeeds feeds;
  @Autowired private Browsers browsers;
  private House auezov;
  private House xinjiang;
  private Visit visit;
  private Delegate dean;
  private ItineraryItem opening;

  @BeforeEach
  void aSeminarIsPlanned() {
    auezov = ground.house("Auezov University");
    xinjiang = ground.house("Tarim University");
    visit = ground.sent(auezov, xinjiang);
    dean = ground.delegate(visit, "Omarova Aigerim", Language.ZH, auezov);
    opening =
        ground.planned(
            visit,
            VisitGround.item("Structure of international education", "10:00", "12:00"),
            auezov);
  }

  @Test
  void theHourIsRightWhereverItIsRead() throws Exception {
    VEvent event = events().getFirst();
    assertThat(instant(event.getDateTimeStart().getDate()))
        .isEqualTo(Instant.parse("2027-10-29T02:00:00Z"));
    assertThat(instant(event.getDateTimeEnd().getDate()))
        .isEqualTo(Instant.parse("2027-10-29T04:00:00Z"));
  }

  @Test
  void itIsWrittenInTheDelegatesLanguage() throws Exception {
    VEvent event = events().getFirst();
    assertThat(value(event, Property.SUMMARY))
        .isEqualTo("研讨会“Structure of international education”");
    assertThat(value(event, Property.LOCATION)).isEqualTo("乌鲁木齐");
    assertThat(value(event, Property.DESCRIPTION))
        .contains("研讨会", "乌鲁木齐 10:00–12:00", "厄斯克门 07:00–09:00", "翻译：Wang Lin");
  }

  @Test
  void aChangeKeepsTheUidAndRaisesTheSequence() throws Exception {
    VEvent before = events().getFirst();
    itineraries.save(visit.id(), itineraries.find(read(), opening.id()), true, auezov.officer());
    VEvent after = events().getFirst();
    assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(sequence(after)).isGreaterThan(sequence(before));
  }

  @Test
  void whatIsTakenOutOrCalledOffIsCancelled() throws Exception {
    assertThat(value(events().getFirst(), Property.STATUS)).isEqualTo("TENTATIVE");
    visits.approve(visit.id(), Side.HOST, xinjiang.signatory());
    visits.approve(visit.id(), Side.GUEST, auezov.signatory());
    assertThat(value(events().getFirst(), Property.STATUS)).isEqualTo("CONFIRMED");
    ItineraryItem tour = ground.planned(visit, VisitGround.item("Tour", "15:00", "16:00"), auezov);
    itineraries.takeOut(visit.id(), tour.id(), auezov.officer());
    assertThat(events())
        .extracting(e -> value(e, Property.STATUS))
        .containsExactly("CONFIRMED", "CANCELLED");
    int sequence = sequence(events().getFirst());
    visits.callOff(visit.id(), "Flights are cancelled", auezov.officer());
    assertThat(events()).extracting(e -> value(e, Property.STATUS)).containsOnly("CANCELLED");
    assertThat(sequence(events().getFirst())).isGreaterThan(sequence);
  }

  @Test
  void whoTakesNoPartHasAnEmptyCalendar() throws Exception {
    Delegate other = ground.delegate(visit, "Askarov Bolat", Language.RU, auezov);
    ItineraryItem alone =
        new ItineraryItem(
            opening.id(),
            opening.day(),
            opening.starts(),
            opening.ends(),
            opening.zone(),
            opening.kind(),
            opening.title(),
            opening.place(),
            new ItineraryItem.Who(false, java.util.Set.of(dean.id())),
            opening.interpreter(),
            opening.transport(),
            false,
            opening.revision(),
            opening.changedAt());
    itineraries.save(visit.id(), alone, true, auezov.officer());
    assertThat(parsed(calendar.of(read(), other)).getComponents(Component.VEVENT)).isEmpty();
  }

  @Test
  void aSecretAddressIsReadWithoutAnAccountUntilItIsClosed() throws Exception {
    String first = feeds.open(visit.id(), dean.id(), auezov.officer());
    Reply reply = browsers.stranger().get("/calendars/" + first + ".ics");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.type()).isEqualTo("text/calendar");
    assertThat(parsed(reply.body()).getComponents(Component.VEVENT)).hasSize(1);
    String second = feeds.open(visit.id(), dean.id(), auezov.officer());
    assertThat(browsers.stranger().get("/calendars/" + first + ".ics").status()).isEqualTo(404);
    feeds.close(visit.id(), dean.id(), xinjiang.officer());
    assertThat(browsers.stranger().get("/calendars/" + second + ".ics").status()).isEqualTo(404);
  }

  private Visit read() {
    return visits.find(visit.id(), auezov.officer());
  }

  private List<VEvent> events() throws Exception {
    return parsed(calendar.of(read(), dean)).getComponents(Component.VEVENT);
  }

  private static Calendar parsed(String text) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    return calendar;
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(value(event, Property.SEQUENCE));
  }

  private static Instant instant(java.time.temporal.Temporal date) {
    return switch (date) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> Instant.from(date);
    };
  }
}
