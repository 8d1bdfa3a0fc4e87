package org.dostyk.node.seating;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.people.Actor;
import org.dostyk.node.seating.Seatings.At;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitLanguages;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NameCard;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A table, and the name cards of those who sit across from a delegation. */
@Controller
class SeatingPages {
  private final Seatings seatings;
  private final Frames frames;

  SeatingPages(Seatings seatings, Frames frames) {
    this.seatings = seatings;
    this.frames = frames;
  }

  @GetMapping("/seating/{visit}/{item}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView table(
      Actor reader, HttpServletRequest request, @PathVariable UUID visit, @PathVariable UUID item) {
    At at = seatings.find(new VisitId(visit), new ItemId(item), reader);
    Seating kept = seatings.of(at.item().id());
    Say say = frames.say(request);
    return Show.page("seating/table", page(at, kept, show(kept), reader, say, false, List.of()));
  }

  @PostMapping("/seating/{visit}/{item}")
  @ForRoles(OFFICER)
  ModelAndView save(
      Actor officer,
      HttpServletRequest request,
      @PathVariable UUID visit,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed) {
    At at = seatings.find(new VisitId(visit), new ItemId(item), officer);
    Seating said = read(typed, at.item().id(), revision);
    Say say = frames.say(request);
    try {
      if (seatings.save(at.visit().id(), said, officer)) {
        return Show.goTo("/seating/" + visit + "/" + item + "?did=seating.did.saved");
      }
      Seating now = seatings.of(at.item().id());
      return Show.page(
          HttpStatus.CONFLICT,
          "seating/table",
          page(at, now, typed, officer, say, true, List.of()));
    } catch (Refused refused) {
      Seating kept = seatings.of(at.item().id());
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "seating/table",
          page(at, kept, typed, officer, say, false, refused.objections()));
    }
  }

  /** The cards of the hosts; those of a delegation are printed with its papers. */
  @GetMapping("/seating/{visit}/{item}/cards")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView cards(
      Actor reader, HttpServletRequest request, @PathVariable UUID visit, @PathVariable UUID item) {
    At at = seatings.find(new VisitId(visit), new ItemId(item), reader);
    Text house = at.visit().host().name();
    List<Language> languages =
        Stream.of(
                VisitLanguages.of(at.visit().host().country()),
                VisitLanguages.of(at.visit().guests().getFirst().country()),
                Language.EN)
            .distinct()
            .toList();
    Seating kept = seatings.of(at.item().id());
    var cards = new ArrayList<NameCard>();
    for (Sitter host : seatings.hosts(at, kept, frames.say(request))) {
      if (host.number() <= kept.hosts().size()) {
        cards.add(
            NameCard.of(
                languages.stream()
                    .map(l -> new NameCard.Line(l.tag(), host.name(), host.office(), house.in(l)))
                    .toList()));
      }
    }
    return Show.page("seating/cards", new SeatingPage.Cards(at, cards));
  }

  private SeatingPage page(
      At at,
      Seating kept,
      Typed typed,
      Actor reader,
      Say say,
      boolean overtaken,
      List<Objection> objections) {
    List<Sitter> guests = seatings.guests(at, say);
    List<Sitter> hosts = seatings.hosts(at, kept, say);
    return new SeatingPage(
        at,
        guests,
        hosts,
        TablePicture.of(
            SeatingRules.side(guests, kept.across(), kept.interpreters()),
            SeatingRules.side(hosts, kept.across(), kept.interpreters())),
        kept.shape() == TableShape.ROUND
            ? RoundPicture.of(RoundRules.tables(guests, hosts, kept.across(), kept.interpreters()))
            : List.of(),
        typed,
        kept.interpreters(),
        kept.revision(),
        Seatings.mayWork(at.visit(), reader) && at.visit().state().isOpen(),
        overtaken,
        objections);
  }

  private static Typed show(Seating seating) {
    return Typed.nothing()
        .with("hosts", String.join("\n", seating.hosts()))
        .with("shape", seating.shape().name())
        .with("across", String.valueOf(seating.across()))
        .with("interpreters", seating.interpreters().name());
  }

  private static Seating read(Typed typed, ItemId item, int revision) {
    return new Seating(
        item,
        Arrays.stream(Tidy.lines(typed.exactly("hosts")).split("\n"))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList(),
        TableShape.of(typed.get("shape")),
        number(typed.get("across")),
        Interpreters.of(typed.get("interpreters")),
        revision);
  }

  /** What is no number is outside what a table can be. */
  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
