package org.dostyk.node.minutes;

import static java.util.stream.Collectors.toMap;
import static org.dostyk.node.values.Role.OFFICER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.Visits;
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
import org.springframework.web.servlet.ModelAndView;

/** Putting a promise from minutes into the ledger. */
@Controller
class PromiseEntryPages {
  private final MinuteBook book;
  private final MinutesPromises promises;
  private final Visits visits;

  PromiseEntryPages(MinuteBook book, MinutesPromises promises, Visits visits) {
    this.book = book;
    this.promises = promises;
    this.visits = visits;
  }

  @GetMapping("/minutes/{id}/entries/{entry}/promise")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id, @PathVariable UUID entry) {
    PromiseEntryPage blank = page(officer, id, entry, Typed.nothing(), List.of());
    Typed told =
        blank.entry().also().map(a -> Typed.nothing().with("what", a)).orElse(Typed.nothing());
    Typed typed =
        blank.said().map(said -> told.with("due", DueInWords.last(said).toString())).orElse(told);
    return Show.page("minutes/promise", page(officer, id, entry, typed, List.of()));
  }

  @PostMapping("/minutes/{id}/entries/{entry}/promise")
  @ForRoles(OFFICER)
  ModelAndView promise(
      Actor officer, @PathVariable UUID id, @PathVariable UUID entry, Typed typed) {
    try {
      promises.promise(
          new MinutesId(id),
          new EntryId(entry),
          read(page(officer, id, entry, typed, List.of()), typed),
          officer);
      return Show.goTo("/minutes/" + id + "?did=minutes.did.promised");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "minutes/promise",
          page(officer, id, entry, typed, refused.objections()));
    }
  }

  private static MinutePromise read(PromiseEntryPage page, Typed typed) {
    var wrong = new ArrayList<Objection>();
    Optional<PromiseEntryPage.Pair> pair =
        page.pairs().stream().filter(p -> p.value().equals(typed.get("pair"))).findFirst();
    if (pair.isEmpty()) {
      wrong.add(Objection.of("minutes.objection.who_promises"));
    }
    LocalDate due = null;
    try {
      due = typed.has("due") ? LocalDate.parse(typed.get("due")) : null;
    } catch (DateTimeParseException e) {
      wrong.add(Objection.of("minutes.objection.day"));
    }
    Refused.ifAny(wrong);
    return new MinutePromise(
        pair.orElseThrow().promiser().partner(),
        pair.orElseThrow().beneficiary().partner(),
        due,
        page.tags().stream().collect(toMap(tag -> tag, tag -> words(typed.get("what_" + tag)))));
  }

  private static String words(String typed) {
    return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }

  private PromiseEntryPage page(
      Actor officer, UUID id, UUID entryId, Typed typed, List<Objection> objections) {
    Minutes minutes = book.find(new MinutesId(id), officer);
    if (minutes.writers().stream().noneMatch(h -> officer.is(OFFICER, h))) {
      throw new NotFound("Minutes " + id + " to promise from");
    }
    Visit visit = visits.find(minutes.visit(), officer);
    Entry entry = book.entry(minutes, new EntryId(entryId));
    var pairs = new ArrayList<PromiseEntryPage.Pair>();
    for (VisitParty guest : visit.guests()) {
      pairs.add(new PromiseEntryPage.Pair(visit.host(), guest));
      pairs.add(new PromiseEntryPage.Pair(guest, visit.host()));
    }
    Optional<PartialDate> said = DueInWords.said(entry.words());
    return new PromiseEntryPage(
        minutes, entry, promises.title(minutes, visit), pairs, said, typed, objections);
  }
}
