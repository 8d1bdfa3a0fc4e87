package org.dostyk.node.seminars;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.seminars.Seminars.Seminar;
import org.dostyk.node.seminars.SessionSaving.Doubtful;
import org.dostyk.node.seminars.SessionSaving.Overtaken;
import org.dostyk.node.seminars.SessionSaving.Saved;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.web.ForRoles;
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

/** A seminar's programme and its sessions. */
@Controller
class SeminarPages {
  private final Seminars seminars;
  private final Clock clock;

  SeminarPages(Seminars seminars, Clock clock) {
    this.seminars = seminars;
    this.clock = clock;
  }

  /** What was typed, and what is said of it. */
  private record Said(
      Typed typed, boolean overtaken, List<Objection> warnings, List<Objection> objections) {}

  @GetMapping("/seminars/{visit}/{item}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView programme(
      Actor reader,
      @PathVariable UUID visit,
      @PathVariable UUID item,
      @RequestParam Optional<UUID> session) {
    return Show.page("seminars/programme", page(visit, item, session, Optional.empty(), reader));
  }

  @PostMapping("/seminars/{visit}/{item}")
  @ForRoles(OFFICER)
  ModelAndView save(
      Actor officer,
      @PathVariable UUID visit,
      @PathVariable UUID item,
      @RequestParam UUID session,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed) {
    try {
      Session read =
          SessionForm.read(
              typed, new SessionId(session), new ItemId(item), revision, clock.instant());
      boolean anyway = typed.get("do").equals("anyway");
      return switch (seminars.save(new VisitId(visit), read, anyway, officer)) {
        case Saved saved ->
            Show.goTo("/seminars/" + visit + "/" + item + "?did=seminars.did.saved");
        case Doubtful doubtful ->
            again(
                HttpStatus.UNPROCESSABLE_CONTENT,
                visit,
                item,
                session,
                new Said(typed, false, doubtful.warnings(), List.of()),
                officer);
        case Overtaken overtaken ->
            again(
                HttpStatus.CONFLICT,
                visit,
                item,
                session,
                new Said(typed, true, List.of(), List.of()),
                officer);
      };
    } catch (Refused refused) {
      return again(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          item,
          session,
          new Said(typed, false, List.of(), refused.objections()),
          officer);
    }
  }

  @PostMapping("/seminars/{visit}/{item}/{session}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(
      Actor officer,
      @PathVariable UUID visit,
      @PathVariable UUID item,
      @PathVariable UUID session) {
    seminars.takeOut(new VisitId(visit), new ItemId(item), new SessionId(session), officer);
    return Show.goTo("/seminars/" + visit + "/" + item + "?did=seminars.did.taken_out");
  }

  private ModelAndView again(
      HttpStatus status, UUID visit, UUID item, UUID session, Said said, Actor officer) {
    return Show.page(
        status,
        "seminars/programme",
        page(visit, item, Optional.of(session), Optional.of(said), officer));
  }

  private ProgrammePage page(
      UUID visit, UUID item, Optional<UUID> session, Optional<Said> said, Actor reader) {
    Seminar seminar = seminars.find(new VisitId(visit), new ItemId(item), reader);
    List<Session> all = seminars.of(seminar.item().id());
    Optional<Session> kept =
        session.flatMap(id -> all.stream().filter(s -> s.id().value().equals(id)).findFirst());
    if (session.isPresent() && kept.isEmpty() && said.isEmpty()) {
      throw new NotFound("Session " + session.get());
    }
    return new ProgrammePage(
        seminar,
        all,
        seminars.warnings(seminar, reader),
        Seminars.mayWork(seminar.visit(), reader) && seminar.visit().state().isOpen(),
        kept,
        session.orElseGet(() -> Uuid7.next(clock)),
        said.map(Said::typed)
            .orElseGet(
                () ->
                    kept.map(SessionForm::show)
                        .orElseGet(() -> SessionForm.blank(seminar.item(), all))),
        said.map(Said::overtaken).orElse(false),
        said.map(Said::warnings).orElse(List.of()),
        said.map(Said::objections).orElse(List.of()));
  }
}
