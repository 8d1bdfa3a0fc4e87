package org.dostyk.node.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.briefings.Briefing.About;
import org.dostyk.node.briefings.Briefing.Met;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.gifts.Gift;
import org.dostyk.node.gifts.GiftGround;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody should know before a meeting. */
@NodeTest
class BriefingsTest {
  @Autowired private VisitGround ground;
  @Autowired private GiftGround gifts;
  @Autowired private Briefings briefings;
  @Autowired private Commitments commitments;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House guest;
  private House host;
  private Visit visit;
  private ItineraryItem meeting;

  @BeforeEach
  void aMeeting() {
    guest = ground.house("Turan University");
    host = ground.house("Hotan University");
    visit = ground.approved(guest, host);
    ground.delegate(visit, "Omarova Aigerim", Language.KK, guest);
    meeting = ground.planned(visit, VisitGround.item("Deans", "10:00", "12:00"), guest);
    ground.planned(visit, VisitGround.item("Dinner", "19:00", "21:00"), guest);
  }

  @Test
  void theHostMeetsTheDelegationAndTheGuestMeetsTheHost() {
    Briefing hosts = of(host);
    assertThat(hosts.people())
        .extracting(m -> m.names().in(Language.EN))
        .containsExactly("Omarova Aigerim");
    assertThat(hosts.institutions())
        .extracting(a -> a.party().partner())
        .containsExactly(PartnerId.of(guest.id()));
    Briefing guests = of(guest);
    assertThat(guests.people()).extracting(Met::delegate).doesNotContain(true);
    assertThat(guests.institutions())
        .extracting(a -> a.party().partner())
        .containsExactly(PartnerId.of(host.id()));
  }

  @Test
  void promisesStandInBothDirectionsWithWhatIsLate() {
    Commitment ours = promise(guest, host, "Send the syllabus", LocalDate.of(2026, 1, 1));
    Commitment theirs = promise(host, guest, "Pay a return visit", null);
    About about = of(guest).institutions().getFirst();
    assertThat(about.ours()).extracting(Commitment::id).containsExactly(ours.id());
    assertThat(about.theirs()).extracting(Commitment::id).containsExactly(theirs.id());
    assertThat(about.ours().getFirst().status(of(guest).now()))
        .isInstanceOf(org.dostyk.node.commitments.CommitmentStatus.Late.class);
  }

  @Test
  void whereNobodyPromisedAnythingBothDirectionsStandAllTheSame() {
    var page = browsers.as(guest.officer()).get("/briefings/" + visit.id()).page();
    assertThat(page.select("h3").eachText())
        .containsSubsequence("What we promised", "What they promised");
  }

  @Test
  void aMeetingShowsItsDayAndTheGiftsOfBefore() {
    Gift vase = gifts.received(guest, host, visit, "Vase");
    Briefing pack = of(guest);
    assertThat(pack.days()).hasSize(1);
    assertThat(pack.days().getFirst().items()).hasSize(2);
    assertThat(pack.institutions().getFirst().gifts())
        .extracting(Gift::id)
        .containsExactly(vase.id());
    assertThat(of(host).institutions().getFirst().gifts())
        .as("the other side’s register is not ours to read")
        .isEmpty();
  }

  @Test
  void pointsAreReadByTheirHouseAlone() {
    UUID id = Uuid7.next(clock);
    Text point = Text.of("en", "Ask for the laboratory");
    briefings.add(id, visit.id(), Optional.of(meeting.id()), point, guest.officer());
    briefings.add(id, visit.id(), Optional.of(meeting.id()), point, guest.officer());
    assertThat(of(guest).points()).extracting(Point::wording).containsExactly(point);
    assertThat(of(host).points()).isEmpty();
    assertThatThrownBy(() -> briefings.remove(id, host.officer())).isInstanceOf(NotFound.class);
    briefings.remove(id, guest.officer());
    assertThat(of(guest).points()).isEmpty();
  }

  @Test
  void nobodyElseIsBriefed() {
    House other = ground.house("Hami College");
    assertThatThrownBy(() -> briefings.of(visit.id(), Optional.empty(), other.officer()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                briefings.of(
                    visit.id(), Optional.of(new ItemId(Uuid7.next(clock))), guest.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePackIsPrintedInEachLanguageWithTheWayToItsEvidence() throws IOException {
    Commitment ours = promise(guest, host, "Send the syllabus", null);
    Browser officer = browsers.as(guest.officer());
    for (Language language : Language.values()) {
      byte[] pdf =
          officer
              .get(
                  "/briefings/%s/pack.pdf?language=%s&item=%s"
                      .formatted(visit.id(), language.tag(), meeting.id()))
              .bytes();
      try (var document = Loader.loadPDF(pdf)) {
        String text =
            Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        assertThat(text).contains("Hotan University", "Send the syllabus", headings(language));
        assertThat(links(document)).anyMatch(l -> l.endsWith("/promises/" + ours.id()));
      }
    }
  }

  private static String headings(Language language) {
    return switch (language) {
      case EN -> "What we promised";
      case RU -> "Что обещали мы";
      case KK -> "Біз не уәде еттік";
      case ZH -> "我方承诺";
    };
  }

  private static List<String> links(org.apache.pdfbox.pdmodel.PDDocument document)
      throws IOException {
    var links = new java.util.ArrayList<String>();
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        links.add(
            String.valueOf(
                annotation
                    .getCOSObject()
                    .getCOSDictionary(org.apache.pdfbox.cos.COSName.A)
                    .getString(org.apache.pdfbox.cos.COSName.URI)));
      }
    }
    return links;
  }

  private Briefing of(House house) {
    return briefings.of(visit.id(), Optional.of(meeting.id()), house.officer());
  }

  private Commitment promise(
      House from, House to, String what, @org.jspecify.annotations.Nullable LocalDate due) {
    return commitments.takeIn(
        new Promise(
            new CommitmentId(Uuid7.next(clock)),
            guest.id(),
            PartnerId.of(from.id()),
            PartnerId.of(to.id()),
            Text.of("en", what),
            null,
            due,
            new Origin.FromRecord(
                "visits.visit", visit.id().value(), "", "", Text.of("en", "Visit"))),
        guest.officer());
  }
}
