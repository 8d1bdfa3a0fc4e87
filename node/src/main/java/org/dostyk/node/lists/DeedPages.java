package org.dostyk.node.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
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

/** Doing something with many rows: the question with how many, the answer, and taking it back. */
@Controller
class DeedPages {
  private static final int MOST = 500;
  private final Deeds deeds;
  private final KeptLists lists;
  private final Frames frames;
  private final Clock clock;

  DeedPages(Deeds deeds, KeptLists lists, Frames frames, Clock clock) {
    this.deeds = deeds;
    this.lists = lists;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/lists/{list}/{deed}")
  @ForSignedIn
  ModelAndView ask(
      Actor actor,
      @PathVariable String list,
      @PathVariable String deed,
      Arrangement asked,
      HttpServletRequest request) {
    Deed what = deeds.find(list, deed, actor);
    return Show.page(
        "lists/deed",
        page(Uuid7.next(clock), what, asked, actor, Typed.nothing(), List.of(), request));
  }

  @PostMapping("/lists/{list}/{deed}")
  @ForSignedIn
  ModelAndView carryOut(
      Actor actor,
      @PathVariable String list,
      @PathVariable String deed,
      @RequestParam UUID id,
      Arrangement asked,
      Typed typed,
      HttpServletRequest request) {
    Deed what = deeds.find(list, deed, actor);
    String back = back(lists.listing(list), asked);
    String done = back + (back.contains("?") ? "&" : "?") + "did=lists.did.done&undo=" + id;
    if (deeds.done(id, actor).isPresent()) {
      return Show.goTo(done);
    }
    List<Meant> rows =
        asked.ticked().isEmpty() ? List.of() : what.meant(asked, actor, frames.say(request), MOST);
    if (rows.isEmpty()) {
      throw new NotFound("rows of " + list);
    }
    try {
      deeds.carryOut(
          id, what, rows.stream().filter(Meant::able).map(Meant::id).toList(), typed, actor);
      return Show.goTo(done);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "lists/deed",
          page(id, what, asked, actor, typed, refused.objections(), request));
    }
  }

  @PostMapping("/lists/done/{id}/undo")
  @ForSignedIn
  ModelAndView undo(Actor actor, @PathVariable UUID id) {
    String list = deeds.done(id, actor).orElseThrow(() -> new NotFound("deed " + id)).list();
    deeds.undo(id, actor);
    return Show.goTo(lists.listing(list).path() + "?did=lists.did.undone");
  }

  private DeedPage page(
      UUID id,
      Deed deed,
      Arrangement asked,
      Actor actor,
      Typed typed,
      List<Objection> objections,
      HttpServletRequest request) {
    List<Meant> rows = deed.meant(asked, actor, frames.say(request), MOST + 1);
    if (rows.isEmpty()) {
      throw new NotFound("rows of " + deed.list());
    }
    boolean tooMany = rows.size() > MOST;
    List<Meant> able = tooMany ? List.of() : rows.stream().filter(Meant::able).toList();
    return new DeedPage(
        id,
        deed,
        able,
        tooMany ? List.of() : rows.stream().filter(row -> !row.able()).toList(),
        tooMany,
        MOST,
        back(lists.listing(deed.list()), asked),
        lists.listing(deed.list()).known(asked).carried(),
        actor,
        typed,
        objections);
  }

  private static String back(Listing<?> listing, Arrangement asked) {
    return listing.path() + listing.known(asked).query();
  }
}
