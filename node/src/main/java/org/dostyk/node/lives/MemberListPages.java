package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.lives.MemberListing.Row;
import org.dostyk.node.people.Actor;
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

/** Those who joined a framework, to be sorted, printed and taken along. */
@Controller
class MemberListPages {
  private static final int ON_A_PAGE = 50;
  private final LifeReading reading;
  private final Members members;
  private final Days days;
  private final Listing<Row> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  MemberListPages(
      LifeReading reading,
      Members members,
      Days days,
      Listing<Row> listing,
      ListWorkbook workbook,
      Frames frames) {
    this.reading = reading;
    this.members = members;
    this.days = days;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/members")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(
      Actor reader,
      @RequestParam(defaultValue = "") String of,
      Arrangement arrangement,
      HttpServletRequest request) {
    Say say = frames.say(request);
    Agreement agreement = find(of, reader);
    Rows<Row> rows = rows(agreement);
    return arrangement.paper()
        ? Show.paper(listing.paper(arrangement, say, rows), say.it(LifeLetters.title(agreement)))
        : Show.page(
            "lives/member_page",
            new MemberListPage(
                agreement.id(),
                LifeLetters.title(agreement),
                listing.page(arrangement, say, rows, ON_A_PAGE)));
  }

  @GetMapping("/members/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader,
      @RequestParam(defaultValue = "") String of,
      Arrangement arrangement,
      HttpServletRequest request) {
    return workbook.of(listing, arrangement, rows(find(of, reader)), frames.say(request));
  }

  private Agreement find(String of, Actor reader) {
    try {
      return reading.find(new AgreementId(UUID.fromString(of)), reader);
    } catch (IllegalArgumentException none) {
      throw new NotFound("members of " + of);
    }
  }

  private Rows<Row> rows(Agreement agreement) {
    LocalDate today = days.today(agreement);
    return Rows.of(members.of(agreement.id()).stream().map(m -> new Row(m, today)).toList());
  }
}
