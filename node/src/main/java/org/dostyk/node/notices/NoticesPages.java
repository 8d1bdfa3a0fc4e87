package org.dostyk.node.notices;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Letters and what became of them, for administrators. */
@Controller
class NoticesPages {
  private static final int ON_A_PAGE = 50;
  private final Undelivered undelivered;
  private final Listing<LetterRow> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  NoticesPages(
      Undelivered undelivered, Listing<LetterRow> listing, ListWorkbook workbook, Frames frames) {
    this.undelivered = undelivered;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/notices")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView list(Actor actor, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    Rows<LetterRow> rows = undelivered.rows(typed, actor);
    if (arrangement.paper()) {
      return Show.paper(
          listing.paper(arrangement, say, rows),
          Fate.of(typed.get("fate")).map(f -> say.it("notices.count." + f.key())).orElse(""));
    }
    return Show.page(
        "notices/list",
        undelivered.seenBy(actor, typed, listing.page(arrangement, say, rows, ON_A_PAGE)));
  }

  @GetMapping("/notices/export")
  @ForRoles(Role.ADMINISTRATOR)
  ResponseEntity<StreamingResponseBody> export(
      Actor actor, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, undelivered.rows(typed, actor), frames.say(request));
  }

  @PostMapping("/notices/trial")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView trial(Actor actor) {
    undelivered.writeTrialTo(actor);
    return Show.goTo("/notices?did=notices.did.trial");
  }
}
