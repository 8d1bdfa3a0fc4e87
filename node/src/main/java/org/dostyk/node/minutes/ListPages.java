package org.dostyk.node.minutes;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of a visit's promises, its confirmation, and the protocol that is filed. */
@Controller
class ListPages {
  private static final String TEMPLATE = "minutes/list";

  private final Confirmations confirmations;
  private final ListReading reading;
  private final Visits visits;
  private final String address;

  ListPages(
      Confirmations confirmations,
      ListReading reading,
      Visits visits,
      @Value("${dostyk.address}") String address) {
    this.confirmations = confirmations;
    this.reading = reading;
    this.visits = visits;
    this.address = address;
  }

  @GetMapping("/visits/{id}/promises")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor reader, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(reader, id, "", Typed.nothing(), List.of()));
  }

  /** The list in the languages of both sides, made to be printed, signed and filed. */
  @GetMapping("/visits/{id}/promises/protocol")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView protocol(Actor reader, @PathVariable UUID id) {
    return Show.page("minutes/protocol", page(reader, id, "", Typed.nothing(), List.of()));
  }

  @PostMapping("/visits/{id}/promises/confirm")
  @ForRoles({OFFICER, SIGNATORY})
  ModelAndView confirm(Actor by, @PathVariable UUID id, @RequestParam Side side, Typed typed) {
    var visit = new VisitId(id);
    try {
      Hash seen = seen(typed);
      if (visits.find(visit, by).speaker(side).hosted().isPresent()) {
        confirmations.confirm(visit, side, seen, by);
      } else {
        confirmations.notePaper(visit, side, seen, typed.get("signed_by"), day(typed), by);
      }
      return Show.goTo("/visits/" + id + "/promises?did=minutes.did.confirmed");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(by, id, "", typed, refused.objections()));
    }
  }

  @PostMapping("/visits/{id}/promises/guests")
  @ForRoles(OFFICER)
  ModelAndView invite(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam Side side,
      @RequestParam(defaultValue = "EN") Language language,
      Typed typed) {
    try {
      String path =
          confirmations.invite(new VisitId(id), side, typed.get("label"), language, officer);
      return Show.page(TEMPLATE, page(officer, id, address + path, Typed.nothing(), List.of()));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(officer, id, "", typed, refused.objections()));
    }
  }

  @PostMapping("/visits/{id}/promises/guests/{link}/withdraw")
  @ForRoles(OFFICER)
  ModelAndView withdraw(Actor officer, @PathVariable UUID id, @PathVariable UUID link) {
    confirmations.withdraw(new VisitId(id), new GuestLinkId(link), officer);
    return Show.goTo("/visits/" + id + "/promises?did=minutes.did.withdrawn");
  }

  private ListPage page(
      Actor reader, UUID id, String made, Typed typed, List<Objection> objections) {
    Visit visit = visits.find(new VisitId(id), reader);
    return reading.page(visit, reader, made, typed, objections);
  }

  /** The hash of the list that was read; one that cannot be read is of another list. */
  static Hash seen(Typed typed) {
    try {
      return new Hash(typed.get("hash"));
    } catch (IllegalArgumentException e) {
      throw new Refused(Objection.of("minutes.objection.list_changed"));
    }
  }

  private static LocalDate day(Typed typed) {
    try {
      return LocalDate.parse(typed.get("day"));
    } catch (DateTimeParseException e) {
      throw new Refused(Objection.of("minutes.objection.day"));
    }
  }
}
