package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a delegation, made to be printed. */
@Controller
class VisitPaperPages {
  private final Visits visits;
  private final Delegations delegations;
  private final DelegatePapers papers;

  VisitPaperPages(Visits visits, Delegations delegations, DelegatePapers papers) {
    this.visits = visits;
    this.delegations = delegations;
    this.papers = papers;
  }

  @GetMapping("/visits/{id}/cards")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView cards(Actor reader, @PathVariable UUID id) {
    Visit visit = visits.find(new VisitId(id), reader);
    return Show.page(
        "visits/cards",
        new NameCardsPage(
            visit,
            delegations.of(visit).stream().map(d -> DelegatePapers.card(visit, d)).toList()));
  }

  /** All invitations, or that of one. */
  @GetMapping("/visits/{id}/invitations")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView invitations(
      Actor reader, @PathVariable UUID id, @RequestParam Optional<UUID> delegate) {
    Visit visit = visits.find(new VisitId(id), reader);
    List<Delegate> people =
        delegate.isPresent()
            ? List.of(delegations.find(visit, new DelegateId(delegate.get())))
            : delegations.of(visit).stream().filter(d -> DelegatePapers.travels(visit, d)).toList();
    return Show.page(
        "visits/invitations",
        new InvitationsPage(visit, people.stream().map(d -> papers.invitation(visit, d)).toList()));
  }

  /** All papers of the delegation in one run. */
  @GetMapping("/visits/{id}/papers")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView all(Actor reader, @PathVariable UUID id) {
    return Show.page("visits/papers", page(id, reader));
  }

  /** The part of the page that tells how far it is; for the page itself, not for people. */
  @GetMapping("/visits/{id}/papers/run")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView run(
      Actor reader,
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    VisitPapersPage page = page(id, reader);
    return part ? Show.page("visits/papers_run", page) : Show.goTo("/visits/" + id + "/papers");
  }

  @PostMapping("/visits/{id}/papers")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView set(Actor reader, @PathVariable UUID id) {
    papers.begin(visits.find(new VisitId(id), reader));
    return Show.goTo("/visits/" + id + "/papers");
  }

  /** Notes that the delegation was sent to a party without people here. */
  @PostMapping("/visits/{id}/papers/sent")
  @ForRoles(OFFICER)
  ModelAndView sent(Actor officer, @PathVariable UUID id, @RequestParam UUID to) {
    delegations.noteSent(new VisitId(id), new PartnerId(to), officer);
    return Show.goTo("/visits/" + id + "/papers?did=visits.did.delegation_sent");
  }

  @GetMapping("/visits/{id}/papers.zip")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<Resource> bundle(Actor reader, @PathVariable UUID id) {
    return file(id, reader, DelegatePapers.BUNDLE, "application/zip");
  }

  @GetMapping("/visits/{id}/papers.pdf")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<Resource> print(Actor reader, @PathVariable UUID id) {
    return file(id, reader, DelegatePapers.PRINT, MediaType.APPLICATION_PDF_VALUE);
  }

  private ResponseEntity<Resource> file(UUID id, Actor reader, String ending, String type) {
    Visit visit = visits.find(new VisitId(id), reader);
    Path file =
        papers
            .of(visit)
            .flatMap(run -> run.file(ending))
            .orElseThrow(() -> new NotFound("Papers of " + id));
    return FileAnswer.toKeep(
        "visit-" + visit.plan().from() + "." + ending, type, new FileSystemResource(file));
  }

  private VisitPapersPage page(UUID id, Actor reader) {
    Visit visit = visits.find(new VisitId(id), reader);
    List<VisitParty> elsewhere =
        VisitRights.of(visit, reader).works()
            ? visit.parties().stream().filter(p -> p.hosted().isEmpty()).toList()
            : List.of();
    return new VisitPapersPage(visit, delegations.count(visit), papers.of(visit), elsewhere);
  }
}
