package org.dostyk.node.news;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts of news: made from the data, corrected by an officer, published nowhere. */
@Controller
class NewsPages {
  private final News news;
  private final Texts texts;

  NewsPages(News news, Texts texts) {
    this.news = news;
    this.texts = texts;
  }

  @GetMapping("/news/{visit}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView draft(Actor reader, @PathVariable UUID visit) {
    return Show.page("news/draft", page(visit, reader, Optional.empty(), false, List.of()));
  }

  @PostMapping("/news/{visit}")
  @ForRoles(OFFICER)
  ModelAndView keep(
      Actor officer,
      @PathVariable UUID visit,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed) {
    if (typed.get("do").equals("anew")) {
      news.discard(new VisitId(visit), officer);
      return Show.goTo("/news/" + visit + "?did=news.did.discarded");
    }
    var wordings = new EnumMap<Language, String>(Language.class);
    for (Language language : Language.values()) {
      wordings.put(language, Tidy.lines(typed.exactly("text_" + language.tag())));
    }
    try {
      return news.keep(new VisitId(visit), revision, wordings, officer)
          ? Show.goTo("/news/" + visit + "?did=news.did.kept")
          : Show.page(
              HttpStatus.CONFLICT,
              "news/draft",
              page(visit, officer, Optional.of(wordings), true, List.of()));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "news/draft",
          page(visit, officer, Optional.of(wordings), false, refused.objections()));
    }
  }

  private NewsPage page(
      UUID id,
      Actor reader,
      Optional<Map<Language, String>> typed,
      boolean overtaken,
      List<Objection> objections) {
    Happened facts = news.happened(new VisitId(id), reader);
    Optional<Draft> kept = news.corrected(facts.visit(), reader);
    var headings = new EnumMap<Language, String>(Language.class);
    var sentences = new EnumMap<Language, List<Sentence>>(Language.class);
    var made = new EnumMap<Language, String>(Language.class);
    for (Language language : Language.values()) {
      Say say = texts.in(language);
      headings.put(language, Sentences.heading(facts, say));
      sentences.put(language, Sentences.of(facts, say));
      made.put(language, headings.get(language) + "\n\n" + text(sentences.get(language), language));
    }
    return new NewsPage(
        facts.visit(),
        headings,
        sentences,
        typed.orElseGet(() -> kept.map(Draft::wordings).orElse(made)),
        kept.map(Draft::revision).orElse(0),
        facts.visit().readers().stream().anyMatch(house -> reader.is(OFFICER, house)),
        overtaken,
        objections);
  }

  /** Sentences in a row: Chinese ones without blanks between them. */
  private static String text(List<Sentence> sentences, Language language) {
    return sentences.stream()
        .map(Sentence::words)
        .collect(Collectors.joining(language == Language.ZH ? "" : " "));
  }
}
