package org.dostyk.node.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of workbooks that were sent. */
@Controller
class ImportListPages {
  private final ImportList list;
  private final Listing<ImportLine> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  ImportListPages(
      ImportList list, Listing<ImportLine> listing, ListWorkbook workbook, Frames frames) {
    this.list = list;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/imports")
  @ForRoles(Role.OFFICER)
  ModelAndView list(Actor me, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    return arrangement.paper()
        ? Show.paper(listing.paper(arrangement, say, list.rows(me)))
        : Show.page("imports/imports", list.page(me, arrangement, say, List.of()));
  }

  @GetMapping("/imports/export")
  @ForRoles(Role.OFFICER)
  ResponseEntity<StreamingResponseBody> export(
      Actor me, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, list.rows(me), frames.say(request));
  }
}
