package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.imports.Row;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The delegation: its list, somebody in it, and a list that is pasted or uploaded. */
@Controller
class DelegatePages {
  private final Visits visits;
  private final Delegations delegations;
  private final DelegateList list;
  private final CalendarFeeds feeds;
  private final SharedDelegations shared;
  private final Clock clock;

  DelegatePages(
      Visits visits,
      Delegations delegations,
      DelegateList list,
      CalendarFeeds feeds,
      SharedDelegations shared,
      Clock clock) {
    this.visits = visits;
    this.delegations = delegations;
    this.list = list;
    this.feeds = feeds;
    this.shared = shared;
    this.clock = clock;
  }

  @GetMapping("/visits/{id}/delegation")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView delegation(Actor reader, @PathVariable UUID id) {
    return Show.page("visits/delegation", delegationPage(id, reader, "", List.of()));
  }

  /** Reads a list and shows what would become of it; nothing is written. */
  @PostMapping("/visits/{id}/delegation/preview")
  @ForRoles(OFFICER)
  ModelAndView preview(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    try {
      List<Row> rows = file.isPresent() && !file.get().isEmpty() ? rows(file.get()) : rows(text);
      return Show.page(
          "visits/lines",
          new DelegateListPage(visit, list.plan(visit, rows, officer), list.asText(rows)));
    } catch (Refused refused) {
      return notTaken(delegationPage(id, officer, text, refused.objections()));
    }
  }

  /** Takes in the lines that were ticked. */
  @PostMapping("/visits/{id}/delegation/take")
  @ForRoles(OFFICER)
  ModelAndView take(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "take", defaultValue = "") List<Integer> numbers) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    try {
      var wanted = new HashSet<>(numbers);
      List<Delegate> people =
          list.plan(visit, rows(text), officer).stream()
              .filter(line -> wanted.contains(line.number()))
              .map(DelegateLine::delegate)
              .filter(Objects::nonNull)
              .toList();
      delegations.add(visit.id(), people, officer);
      return Show.goTo("/visits/" + id + "/delegation?did=visits.did.delegates_added");
    } catch (Refused refused) {
      return notTaken(delegationPage(id, officer, text, refused.objections()));
    }
  }

  @GetMapping("/visits/{id}/delegates/new")
  @ForRoles(OFFICER)
  ModelAndView blank(Actor officer, @PathVariable UUID id) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    Typed typed = Typed.nothing().with("language", officer.written().tag()).with("role", "MEMBER");
    return Show.page(
        "visits/delegate", page(visit, Uuid7.next(clock), Optional.empty(), typed, List.of()));
  }

  @PostMapping("/visits/{id}/delegates")
  @ForRoles(OFFICER)
  ModelAndView add(Actor officer, @PathVariable UUID id, @RequestParam UUID delegate, Typed typed) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    try {
      delegations.add(
          visit.id(),
          List.of(DelegateForm.read(typed, new DelegateId(delegate), 0, visit)),
          officer);
      return Show.goTo("/visits/" + id + "/delegation?did=visits.did.delegate_saved");
    } catch (Refused refused) {
      return refused(page(visit, delegate, Optional.empty(), typed, refused.objections()));
    }
  }

  @GetMapping("/visits/{id}/delegates/{delegate}")
  @ForRoles(OFFICER)
  ModelAndView one(Actor officer, @PathVariable UUID id, @PathVariable UUID delegate) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    Delegate kept = delegations.find(visit, new DelegateId(delegate));
    return Show.page(
        "visits/delegate",
        page(visit, delegate, Optional.of(kept), DelegateForm.show(kept), List.of()));
  }

  @PostMapping("/visits/{id}/delegates/{delegate}")
  @ForRoles(OFFICER)
  ModelAndView change(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID delegate,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    var delegateId = new DelegateId(delegate);
    Delegate kept = delegations.find(visit, delegateId);
    try {
      if (delegations.change(
          visit.id(), DelegateForm.read(typed, delegateId, revision, visit), officer)) {
        return Show.goTo("/visits/" + id + "/delegation?did=visits.did.delegate_saved");
      }
      Delegate now = delegations.find(visit, delegateId);
      return Show.page(
          HttpStatus.CONFLICT,
          "visits/delegate",
          new DelegatePage(
              visit,
              delegate,
              Optional.of(now),
              typed,
              Optional.empty(),
              delegations.of(visit),
              true,
              List.of()));
    } catch (Refused refused) {
      return refused(page(visit, delegate, Optional.of(kept), typed, refused.objections()));
    }
  }

  @PostMapping("/visits/{id}/delegates/{delegate}/move")
  @ForRoles(OFFICER)
  ModelAndView move(
      Actor officer, @PathVariable UUID id, @PathVariable UUID delegate, Typed typed) {
    if (typed.has("place")) {
      delegations.place(
          new VisitId(id), new DelegateId(delegate), number(typed.get("place")), officer);
    } else {
      delegations.move(
          new VisitId(id), new DelegateId(delegate), !typed.get("do").equals("down"), officer);
    }
    return Show.goTo("/visits/" + id + "/delegation");
  }

  @PostMapping("/visits/{id}/delegates/{delegate}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(Actor officer, @PathVariable UUID id, @PathVariable UUID delegate) {
    delegations.remove(new VisitId(id), new DelegateId(delegate), officer);
    return Show.goTo("/visits/" + id + "/delegation?did=visits.did.delegate_removed");
  }

  /** Lays the names before the host's node, as they are now. */
  @PostMapping("/visits/{id}/delegation/lay")
  @ForRoles(OFFICER)
  ModelAndView lay(Actor officer, @PathVariable UUID id) {
    return laid(id, officer, "delegation_laid", () -> shared.lay(new VisitId(id), officer));
  }

  @PostMapping("/visits/{id}/delegation/take-back")
  @ForRoles(OFFICER)
  ModelAndView takeBack(Actor officer, @PathVariable UUID id) {
    return laid(
        id, officer, "delegation_taken_back", () -> shared.takeBack(new VisitId(id), officer));
  }

  private ModelAndView laid(UUID id, Actor officer, String what, Runnable act) {
    try {
      act.run();
      return Show.goTo("/visits/" + id + "/delegation?did=visits.did." + what);
    } catch (Refused refused) {
      return notTaken(delegationPage(id, officer, "", refused.objections()));
    }
  }

  /** What is no number is the end of the list. */
  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException noNumber) {
      return Integer.MAX_VALUE;
    }
  }

  private static ModelAndView notTaken(DelegationPage page) {
    return Show.page(HttpStatus.UNPROCESSABLE_CONTENT, "visits/delegation", page);
  }

  private static ModelAndView refused(DelegatePage page) {
    return Show.page(HttpStatus.UNPROCESSABLE_CONTENT, "visits/delegate", page);
  }

  private DelegatePage page(
      Visit visit, UUID id, Optional<Delegate> kept, Typed typed, List<Objection> objections) {
    return new DelegatePage(
        visit,
        id,
        kept,
        typed,
        kept.flatMap(feeds::addressOf),
        delegations.of(visit),
        false,
        objections);
  }

  private DelegationPage delegationPage(
      UUID id, Actor reader, String pasted, List<Objection> objections) {
    Visit visit = visits.find(new VisitId(id), reader);
    List<Delegate> people = delegations.of(visit);
    return new DelegationPage(
        visit,
        people,
        delegations.elsewhere(visit, people, reader),
        VisitRights.of(visit, reader).works() && visit.state().isOpen(),
        shared.laying(visit),
        pasted,
        objections);
  }

  private List<Row> rows(String text) {
    if (text.isBlank()) {
      throw new Refused(Objection.of("visits.objection.no_list"));
    }
    return list.pasted(text);
  }

  private List<Row> rows(MultipartFile file) throws IOException {
    Path copy = Files.createTempFile("delegates-", ".list");
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return list.uploaded(copy, Optional.ofNullable(file.getOriginalFilename()).orElse(""));
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
