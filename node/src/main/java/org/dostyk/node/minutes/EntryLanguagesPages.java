package org.dostyk.node.minutes;

import static java.util.stream.Collectors.toMap;
import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OFFICER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Telling an entry of minutes in further languages. */
@Controller
class EntryLanguagesPages {
  private static final String TEMPLATE = "minutes/languages";
  private final MinuteBook book;
  private final MinutesPromises promises;
  private final Visits visits;

  EntryLanguagesPages(MinuteBook book, MinutesPromises promises, Visits visits) {
    this.book = book;
    this.promises = promises;
    this.visits = visits;
  }

  @GetMapping("/minutes/{id}/entries/{entry}/languages")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
    EntryLanguagesPage page = page(actor, id, entry, Typed.nothing(), List.of());
    Typed typed =
        page.entry().also().map(a -> Typed.nothing().with("what", a)).orElse(page.typed());
    return Show.page(TEMPLATE, page(actor, id, entry, typed, List.of()));
  }

  @PostMapping("/minutes/{id}/entries/{entry}/languages")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView tell(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @RequestParam UUID seen,
      @RequestParam(defaultValue = "0") int told,
      Typed typed) {
    EntryLanguagesPage before = page(actor, id, entry, typed, List.of());
    var byTag =
        before.tags().stream()
            .collect(
                toMap(
                    tag -> tag,
                    tag -> words(typed.get("what_" + tag)),
                    (one, other) -> one,
                    LinkedHashMap::new));
    Optional<Text> also = Text.ofNonBlank(byTag);
    try {
      book.tell(new MinutesId(id), new EntryId(entry), seen, told, also, actor);
      return Show.goTo("/minutes/" + id + "?did=minutes.did.told#e-" + entry);
    } catch (Refused refused) {
      return refused(page(actor, id, entry, typed, refused.objections()));
    }
  }

  private static ModelAndView refused(EntryLanguagesPage page) {
    return Show.page(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page);
  }

  private static String words(String typed) {
    return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }

  private EntryLanguagesPage page(
      Actor actor, UUID id, UUID entry, Typed typed, List<Objection> objections) {
    Minutes minutes = book.find(new MinutesId(id), actor);
    if (!book.mayWrite(minutes, actor)) {
      throw new NotFound("Minutes " + id + " to tell in further languages");
    }
    return new EntryLanguagesPage(
        minutes,
        book.entry(minutes, new EntryId(entry)),
        promises.title(minutes, visits.find(minutes.visit(), actor)),
        typed,
        objections);
  }
}
