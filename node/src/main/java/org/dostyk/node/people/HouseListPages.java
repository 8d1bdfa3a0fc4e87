package org.dostyk.node.people;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.dostyk.node.people.HousesPage.Line;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Languages;
import org.dostyk.node.web.ListDownload;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The institutions that somebody reads for, in numbers, to be sorted, printed and taken along. */
@Controller
class HouseListPages {
  private static final int ON_A_PAGE = 50;
  private final HousesCard houses;
  private final Listing<Line> listing;
  private final ListDownload download;
  private final Languages languages;
  private final Texts texts;
  private final Clock clock;

  HouseListPages(
      HousesCard houses,
      Listing<Line> listing,
      ListDownload download,
      Languages languages,
      Texts texts,
      Clock clock) {
    this.houses = houses;
    this.listing = listing;
    this.download = download;
    this.languages = languages;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping(HouseListing.PATH)
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor reader, Arrangement arrangement, HttpServletRequest request) {
    Say say = texts.in(languages.of(request));
    Rows<Line> rows = rows(reader, say);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows));
    }
    Listed page = listing.page(arrangement, say, rows, ON_A_PAGE);
    return Show.page("people/house_list", page);
  }

  @GetMapping(HouseListing.PATH + "/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Arrangement arrangement, HttpServletRequest request) {
    Say say = texts.in(languages.of(request));
    return download.of(listing, arrangement, rows(reader, say), say);
  }

  private Rows<Line> rows(Actor reader, Say say) {
    return Rows.of(
        houses.lines(
            reader.housesAs(OFFICER, COORDINATOR, SIGNATORY, OBSERVER), say, clock.instant()));
  }
}
