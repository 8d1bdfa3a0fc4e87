package org.dostyk.node.briefings;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.documents.Typesetter;
import org.dostyk.node.documents.Typesetter.Sheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Briefing packs on the screen and in print. */
@Controller
class BriefingPages {
  private final Briefings briefings;
  private final Itineraries itineraries;
  private final Typesetter typesetter;
  private final Texts texts;
  private final Clock clock;
  private final String address;

  BriefingPages(
      Briefings briefings,
      Itineraries itineraries,
      Typesetter typesetter,
      Texts texts,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.briefings = briefings;
    this.itineraries = itineraries;
    this.typesetter = typesetter;
    this.texts = texts;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  @GetMapping("/briefings/{visit}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView pack(Actor reader, @PathVariable UUID visit, @RequestParam Optional<UUID> item) {
    return Show.page("briefings/briefing", page(visit, item, reader, Typed.nothing(), List.of()));
  }

  /** The pack in print, in any of the interface's languages. */
  @GetMapping("/briefings/{visit}/pack.pdf")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<byte[]> print(
      Actor reader,
      @PathVariable UUID visit,
      @RequestParam Optional<UUID> item,
      @RequestParam(defaultValue = "") String language) {
    Briefing pack = briefings.of(new VisitId(visit), item.map(ItemId::new), reader);
    Say say = texts.in(Language.of(language).orElse(reader.written()));
    var sheet = new Sheet("briefings/print", new BriefingPage.Print(pack, say, address));
    byte[] pdf = typesetter.file(say.it("briefings.title"), say.language().tag(), List.of(sheet));
    return FileAnswer.toShow(
        "briefing-" + pack.visit().plan().from() + "-" + say.language().tag() + ".pdf",
        MediaType.APPLICATION_PDF_VALUE,
        pdf);
  }

  @PostMapping("/briefings/{visit}/points")
  @ForRoles(OFFICER)
  ModelAndView add(
      Actor officer,
      @PathVariable UUID visit,
      @RequestParam UUID point,
      @RequestParam Optional<UUID> item,
      Typed typed) {
    try {
      Text wording =
          typed
              .text("point")
              .orElseThrow(() -> new Refused(Objection.of("briefings.objection.nothing")));
      briefings.add(point, new VisitId(visit), item.map(ItemId::new), wording, officer);
      return Show.goTo(back(visit, item) + "did=briefings.did.added");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "briefings/briefing",
          page(visit, item, officer, typed, refused.objections()));
    }
  }

  @PostMapping("/briefings/{visit}/points/{point}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(
      Actor officer,
      @PathVariable UUID visit,
      @PathVariable UUID point,
      @RequestParam Optional<UUID> item) {
    briefings.remove(point, officer);
    return Show.goTo(back(visit, item) + "did=briefings.did.removed");
  }

  private static String back(UUID visit, Optional<UUID> item) {
    return "/briefings/" + visit + item.map(i -> "?item=" + i + "&").orElse("?");
  }

  private BriefingPage page(
      UUID id, Optional<UUID> item, Actor reader, Typed typed, List<Objection> objections) {
    Briefing pack = briefings.of(new VisitId(id), item.map(ItemId::new), reader);
    Visit visit = pack.visit();
    return new BriefingPage(
        pack,
        itineraries.of(visit).stream().filter(i -> i.kind().isSpoken()).toList(),
        visit.readers().stream().anyMatch(house -> reader.is(OFFICER, house)),
        Uuid7.next(clock),
        typed,
        objections);
  }
}
