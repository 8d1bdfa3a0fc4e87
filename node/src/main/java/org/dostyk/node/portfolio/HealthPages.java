package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.portfolio.HealthPage.Line;
import org.dostyk.node.values.InstitutionId;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of partnerships by how they are. */
@Controller("partnershipHealthPages")
class HealthPages {
  private static final int ON_A_PAGE = 50;
  private final HealthStore store;
  private final PartnershipList partnerships;
  private final Listing<Line> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  HealthPages(
      HealthStore store,
      PartnershipList partnerships,
      Listing<Line> listing,
      ListWorkbook workbook,
      Frames frames) {
    this.store = store;
    this.partnerships = partnerships;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/partnerships")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    Set<InstitutionId> readers = Exchanges.readersOf(reader);
    Word word = PartnershipList.word(typed);
    Rows<Line> rows = partnerships.rows(word, readers);
    if (arrangement.paper()) {
      return Show.paper(
          listing.paper(arrangement, say, rows), say.it("portfolio.word." + word.key()));
    }
    return Show.page(
        "portfolio/partnerships",
        new HealthPage(
            word, store.counts(readers), listing.page(arrangement, say, rows, ON_A_PAGE)));
  }

  @GetMapping("/partnerships/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(
        listing,
        arrangement,
        partnerships.rows(PartnershipList.word(typed), Exchanges.readersOf(reader)),
        frames.say(request));
  }
}
