package org.dostyk.node.commitments;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The promise ledger: its list, a promise, the form by which one is entered. */
@Controller
class CommitmentPages {
  private final Commitments commitments;
  private final SharedCommitments shared;
  private final Ledger ledger;
  private final Listing<Row> listing;
  private final ListWorkbook workbook;
  private final Frames frames;
  private final Clock clock;

  CommitmentPages(
      Commitments commitments,
      SharedCommitments shared,
      Ledger ledger,
      Listing<Row> listing,
      ListWorkbook workbook,
      Frames frames,
      Clock clock) {
    this.commitments = commitments;
    this.shared = shared;
    this.ledger = ledger;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/promises")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor actor, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    Filter filter = ledger.asked(actor, typed);
    return arrangement.paper()
        ? Show.paper(
            listing.paper(arrangement, say, ledger.rows(filter)), LedgerPage.said(filter, say))
        : Show.page(
            "commitments/list",
            ledger.list(
                filter,
                listing.page(arrangement, say, ledger.rows(filter), Ledger.PER_PAGE),
                actor));
  }

  @GetMapping("/promises/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor actor, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(
        listing, arrangement, ledger.rows(ledger.asked(actor, typed)), frames.say(request));
  }

  /** How the reader's institutions keep their promises. */
  @GetMapping("/promises/record")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView record(Actor actor) {
    return Show.page("commitments/records", ledger.records(actor));
  }

  @GetMapping("/promises/new")
  @ForRoles(OFFICER)
  ModelAndView form(Actor actor, Typed typed, HttpServletRequest request) {
    return Show.page(
        "commitments/new",
        ledger.form(fromClause(typed, actor), actor, frames.say(request).language(), List.of()));
  }

  /** Shows what was typed again, with the partners that were looked for or the clause taken. */
  @PostMapping("/promises/new")
  @ForRoles(OFFICER)
  ModelAndView look(Actor actor, Typed typed, HttpServletRequest request) {
    Typed now = PromiseForm.taken(typed, ledger.source(typed, actor).orElse(null));
    return Show.page(
        "commitments/new", ledger.form(now, actor, frames.say(request).language(), List.of()));
  }

  @PostMapping("/promises")
  @ForRoles(OFFICER)
  ModelAndView promise(Actor actor, Typed typed, HttpServletRequest request) {
    var source = ledger.source(typed, actor).orElse(null);
    try {
      var promise = PromiseForm.promise(typed, source, Ledger.tags(source), actor, clock);
      commitments.promise(promise, actor);
      return Show.goTo("/promises/" + promise.id() + "?did=commitments.did.promised");
    } catch (Refused e) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "commitments/new",
          ledger.form(typed, actor, frames.say(request).language(), e.objections()));
    }
  }

  @GetMapping("/promises/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    return Show.page(
        "commitments/one",
        ledger.page(new CommitmentId(id), actor, "", Typed.nothing(), List.of()));
  }

  @PostMapping("/promises/{id}/owner")
  @ForRoles(OFFICER)
  ModelAndView assign(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "owner",
        "commitments.did.assigned",
        act -> commitments.assign(new CommitmentId(id), PromiseForm.owner(typed), act));
  }

  @PostMapping("/promises/{id}/due")
  @ForRoles(OFFICER)
  ModelAndView setDue(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "due",
        "commitments.did.due_set",
        act -> commitments.setDue(new CommitmentId(id), PromiseForm.day(typed.get("due")), act));
  }

  @PostMapping("/promises/{id}/evidence")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY})
  ModelAndView addEvidence(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "evidence",
        "commitments.did.evidence_added",
        act -> commitments.addEvidence(new CommitmentId(id), evidence(typed), act));
  }

  @PostMapping("/promises/{id}/keep")
  @ForRoles(OFFICER)
  ModelAndView keep(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "keep",
        "commitments.did.kept",
        act ->
            commitments.keep(
                new CommitmentId(id), PromiseForm.day(typed.get("on")), evidence(typed), act));
  }

  @PostMapping("/promises/{id}/renegotiate")
  @ForRoles(OFFICER)
  ModelAndView renegotiate(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "renegotiate",
        "commitments.did.renegotiated",
        act ->
            commitments.renegotiate(
                new CommitmentId(id), PromiseForm.day(typed.get("due")), reason(typed), act));
  }

  @PostMapping("/promises/{id}/waive")
  @ForRoles(OFFICER)
  ModelAndView waive(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "waive",
        "commitments.did.waived",
        act -> commitments.waive(new CommitmentId(id), reason(typed), act));
  }

  @PostMapping("/promises/{id}/reopen")
  @ForRoles(OFFICER)
  ModelAndView reopen(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "reopen",
        "commitments.did.reopened",
        act -> commitments.reopen(new CommitmentId(id), reason(typed), act));
  }

  @PostMapping("/promises/{id}/lay")
  @ForRoles(OFFICER)
  ModelAndView lay(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "lay",
        "commitments.did.laid",
        act -> shared.lay(new CommitmentId(id), act));
  }

  @PostMapping("/promises/{id}/confirm")
  @ForRoles(OFFICER)
  ModelAndView confirm(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "confirm",
        "commitments.did.affirmed",
        act -> shared.confirm(new CommitmentId(id), act));
  }

  @PostMapping("/promises/{id}/object")
  @ForRoles(OFFICER)
  ModelAndView object(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "object",
        "commitments.did.objected",
        act -> shared.object(new CommitmentId(id), reason(typed), act));
  }

  @PostMapping("/promises/{id}/withdraw")
  @ForRoles(OFFICER)
  ModelAndView withdraw(Actor actor, @PathVariable UUID id, Typed typed) {
    return change(
        id,
        actor,
        typed,
        "withdraw",
        "commitments.did.withdrawn",
        act -> shared.withdraw(new CommitmentId(id), reason(typed), act));
  }

  private ModelAndView change(
      UUID id, Actor actor, Typed typed, String doing, String did, Consumer<Act> change) {
    try {
      change.accept(PromiseForm.act(typed, actor, clock));
      return Show.goTo("/promises/" + id + "?did=" + did);
    } catch (Refused e) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "commitments/one",
          ledger.page(new CommitmentId(id), actor, doing, typed, e.objections()));
    }
  }

  private static Evidence evidence(Typed typed) {
    return new Evidence(PromiseForm.words(typed.get("words")), typed.get("link"));
  }

  private static String reason(Typed typed) {
    return PromiseForm.words(typed.get("reason"));
  }

  /** A form that begins with a clause of the record that the address names. */
  private Typed fromClause(Typed typed, Actor actor) {
    Typed asked = typed.has("record") ? typed : typed.with("record", typed.get("id"));
    asked = asked.has("kind") ? asked.with("id", "") : asked;
    var clause = ledger.source(asked, actor).flatMap(s -> s.clause(typed.get("clause")));
    return clause.isPresent() ? asked.with("what", clause.get().text()) : asked;
  }
}
