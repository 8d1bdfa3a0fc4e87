package org.dostyk.node.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of news about visits. */
@NodeTest
class NewsTest {
  @Autowired private VisitGround ground;
  @Autowired private NewsGround told;
  @Autowired private News news;
  @Autowired private Texts texts;
  @Autowired private Browsers browsers;
  private House guest;
  private House host;
  private Visit visit;

  @BeforeEach
  void aVisitThatIsOver() {
    guest = ground.house("Kokshetau University");
    host = ground.house("Kuytun College");
    visit = told.visit(guest, host, NewsGround.FIRST.plusDays(1));
    told.item(visit, ItemKind.MEETING, "Deans", NewsGround.FIRST, guest);
    told.item(visit, ItemKind.MEETING, "Rectors", NewsGround.FIRST.plusDays(1), guest);
    told.item(visit, ItemKind.MEAL, "Dinner", NewsGround.FIRST, guest);
  }

  @Test
  void aDraftSaysInEachLanguageWhatHappened() {
    assertThat(words(Language.EN))
        .containsExactly(
            "On 18–19 November 2026, a delegation of Kokshetau University"
                + " visited Kuytun College in Ürümqi.",
            "Purpose of the visit: Seminar on languages.",
            "Meetings were held: “Deans” and “Rectors”.");
    assertThat(words(Language.RU))
        .containsExactly(
            "18–19 ноября 2026 г. прошёл визит делегации."
                + " Гости — Kokshetau University; принимающая сторона — Kuytun College;"
                + " место проведения — Урумчи.",
            "Цель визита: Семинар по языкам.",
            "Прошли встречи: «Deans» и «Rectors».");
    assertThat(words(Language.ZH).getFirst())
        .isEqualTo("2026年11月18日至19日，Kokshetau University代表团赴乌鲁木齐访问Kuytun College。");
    assertThat(words(Language.KK).getFirst())
        .startsWith("2026 ж. 18–19 қараша аралығында делегация сапары өтті.");
  }

  @Test
  void eachSentenceKnowsItsRecords() {
    ItineraryItem seminar = told.item(visit, ItemKind.SEMINAR, "Words", NewsGround.FIRST, guest);
    List<Sentence> said = Sentences.of(happened(), texts.in(Language.EN));
    assertThat(said).allMatch(s -> !s.sources().isEmpty());
    assertThat(said.getLast().sources())
        .extracting(Sentence.Source::path)
        .containsExactly("/visits/" + visit.id() + "/itinerary#item-" + seminar.id());
  }

  @Test
  void ofAVisitUnderWayOnlyWhatHasTakenPlaceIsTold() {
    Visit now = told.visit(guest, host, NewsGround.FIRST.plusDays(9));
    told.item(now, ItemKind.CEREMONY, "Ceremony to come", NewsGround.FIRST.plusDays(8), guest);
    List<String> said =
        Sentences.of(news.happened(now.id(), guest.officer()), texts.in(Language.EN)).stream()
            .map(Sentence::words)
            .toList();
    assertThat(said.getFirst()).contains("is visiting");
    assertThat(said).noneMatch(s -> s.contains("Ceremony"));
  }

  @Test
  void whatHasNotBegunIsNoNews() {
    Visit ahead = ground.approved(guest, host);
    assertThatThrownBy(() -> news.happened(ahead.id(), guest.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void correctionsAreTheirHousesAloneAndNobodyLosesTheirs() {
    Map<Language, String> text = Map.of(Language.EN, "They met.");
    assertThat(news.keep(visit.id(), 0, text, guest.officer())).isTrue();
    assertThat(news.keep(visit.id(), 0, text, guest.officer())).isFalse();
    assertThat(news.keep(visit.id(), 1, text, guest.officer())).isTrue();
    assertThat(news.corrected(visit, host.officer())).isEmpty();
    news.discard(visit.id(), guest.officer());
    assertThat(news.corrected(visit, guest.officer())).isEmpty();
    Map<Language, String> tooLong = Map.of(Language.EN, "x".repeat(News.LONGEST + 1));
    assertThatThrownBy(() -> news.keep(visit.id(), 0, tooLong, guest.officer()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aDraftIsCorrectedOnItsPageAndSaysThatItIsADraft() {
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    String path = "/news/" + visit.id();
    Reply page = officer.get(path);
    assertThat(page.text()).contains("A draft made from the data");
    Reply kept =
        officer.follow(officer.submit(page, "form[action='" + path + "']", "text_en", "They met."));
    assertThat(kept.page().select("#text_en").text()).isEqualTo("They met.");
    assertThat(kept.page().select("#text_ru").text()).contains("прошёл визит делегации");
    assertThat(officer.get("/visits/" + visit.id()).text()).contains("News draft");
  }

  private Happened happened() {
    return news.happened(visit.id(), guest.officer());
  }

  private List<String> words(Language language) {
    return Sentences.of(happened(), texts.in(language)).stream()
        .map(s -> s.words().replace('\u202f', ' '))
        .toList();
  }
}
