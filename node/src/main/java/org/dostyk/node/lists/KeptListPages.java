package org.dostyk.node.lists;

import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping a list under a name, taking it away, bringing it back. */
@Controller
class KeptListPages {
  private final KeptLists lists;

  KeptListPages(KeptLists lists) {
    this.lists = lists;
  }

  @PostMapping("/lists")
  @ForSignedIn
  ModelAndView keep(
      Actor me,
      @RequestParam UUID id,
      @RequestParam String list,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String shared) {
    Listing<?> listing = lists.listing(list);
    lists.keep(id, list, name, query, !shared.isEmpty(), me);
    return back(listing, query, "did=lists.did.kept");
  }

  @PostMapping("/lists/kept/{id}/remove")
  @ForSignedIn
  ModelAndView remove(Actor me, @PathVariable UUID id) {
    KeptList kept = lists.remove(id, me);
    return back(
        lists.listing(kept.list()), kept.query(), "did=lists.did.removed&undo=" + kept.id());
  }

  @PostMapping("/lists/kept/{id}/restore")
  @ForSignedIn
  ModelAndView restore(Actor me, @PathVariable UUID id) {
    KeptList kept = lists.restore(id, me);
    return back(lists.listing(kept.list()), kept.query(), "did=lists.did.restored");
  }

  private static ModelAndView back(Listing<?> listing, String query, String more) {
    return Show.goTo(listing.path() + (query.isEmpty() ? "?" : query + "&") + more);
  }
}
