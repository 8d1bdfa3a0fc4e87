package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.DelegateListing.Row;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A delegation, to be sorted, printed and taken along. */
@Controller
class DelegateListPages {
  private static final int ON_A_PAGE = 100;
  private final Visits visits;
  private final Delegations delegations;
  private final Listing<Row> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  DelegateListPages(
      Visits visits,
      Delegations delegations,
      Listing<Row> listing,
      ListWorkbook workbook,
      Frames frames) {
    this.visits = visits;
    this.delegations = delegations;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping(DelegateListing.PATH)
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(
      Actor reader,
      @RequestParam(defaultValue = "") String visit,
      Arrangement arrangement,
      HttpServletRequest request) {
    Say say = frames.say(request);
    Visit of = find(visit, reader);
    Rows<Row> rows = rows(of);
    return arrangement.paper()
        ? Show.paper(listing.paper(arrangement, say, rows), say.it(of.plan().purpose()))
        : Show.page(
            "visits/delegates",
            new DelegatesPage(of, listing.page(arrangement, say, rows, ON_A_PAGE)));
  }

  @GetMapping(DelegateListing.PATH + "/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader,
      @RequestParam(defaultValue = "") String visit,
      Arrangement arrangement,
      HttpServletRequest request) {
    return workbook.of(listing, arrangement, rows(find(visit, reader)), frames.say(request));
  }

  private Visit find(String visit, Actor reader) {
    try {
      return visits.find(new VisitId(UUID.fromString(visit)), reader);
    } catch (IllegalArgumentException none) {
      throw new NotFound("delegation of " + visit);
    }
  }

  private Rows<Row> rows(Visit visit) {
    var rows = new ArrayList<Row>();
    delegations.of(visit).forEach(d -> rows.add(new Row(d, rows.size() + 1, visit)));
    return Rows.of(rows);
  }
}
