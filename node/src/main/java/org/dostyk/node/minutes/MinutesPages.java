package org.dostyk.node.minutes;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Minutes as a phone reads and writes them, by forms or by the page's script. */
@Controller
class MinutesPages {
  private static final String TEMPLATE = "minutes/minutes";

  private final MinuteBook book;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Partners partners;
  private final People people;
  private final Clock clock;

  MinutesPages(
      MinuteBook book,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Partners partners,
      People people,
      Clock clock) {
    this.book = book;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.partners = partners;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/visits/{id}/minutes")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView begin(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Optional<UUID> item,
      @RequestParam(defaultValue = "EN") Language language) {
    MinutesId minutes =
        book.begin(
            new MinutesId(Uuid7.next(clock)),
            new VisitId(id),
            item.map(ItemId::new),
            language,
            actor);
    return Show.goTo("/minutes/" + minutes);
  }

  @GetMapping("/minutes/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView read(Actor reader, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(id, reader, "", Typed.nothing(), List.of()));
  }

  /** The script that opens minutes without a network; its address says for which pages. */
  @GetMapping("/minutes/worker.js")
  @ForAnyone(because = "a script that says nothing of anybody")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.parseMediaType("text/javascript"))
        .body(new ClassPathResource("static/minutes/worker.js"));
  }

  /**
   * Takes in an entry. The page's script gets the list of entries as it is now in return; its
   * status says what became of the entry.
   */
  @PostMapping("/minutes/{id}/entries")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam UUID entry,
      @RequestParam UUID saving,
      @RequestParam Optional<UUID> seen,
      @RequestParam EntryKind kind,
      @RequestParam(defaultValue = "") List<UUID> settles,
      @RequestParam Optional<UUID> account,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
      Typed typed) {
    if (account.filter(a -> !a.equals(actor.account().value())).isPresent()) {
      throw new AccessDeniedException("What " + account.get() + " typed is not sent by another");
    }
    var text =
        new EntryText(
            new EntryId(entry), saving, seen.orElse(null), kind, typed.get("words"), settles);
    try {
      EntrySaving saved = book.save(new MinutesId(id), text, actor);
      boolean beside = saved instanceof EntrySaving.Beside;
      if (!script && !beside) {
        return Show.goTo("/minutes/" + id + "?did=minutes.did.saved#write");
      }
      return Show.page(
          beside ? HttpStatus.CONFLICT : HttpStatus.OK,
          script ? "minutes/entries" : TEMPLATE,
          page(id, actor, "", Typed.nothing(), List.of()));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          script ? "minutes/refused" : TEMPLATE,
          page(id, actor, seen.isEmpty() ? "new" : entry + "", typed, refused.objections()));
    }
  }

  @PostMapping("/minutes/{id}/entries/{entry}/remove")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView takeOut(
      Actor actor, @PathVariable UUID id, @PathVariable UUID entry, @RequestParam UUID seen) {
    return done(
        id,
        actor,
        entry.toString(),
        Typed.nothing(),
        "taken_out",
        () -> book.takeOut(new MinutesId(id), new EntryId(entry), seen, actor));
  }

  @PostMapping("/minutes/{id}/present")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView present(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") List<UUID> with,
      Typed typed) {
    var delegates = with.stream().map(DelegateId::new).collect(Collectors.toSet());
    try {
      if (book.present(new MinutesId(id), revision, delegates, typed.get("others"), actor)) {
        return Show.goTo("/minutes/" + id + "?did=minutes.did.present_saved");
      }
      return Show.page(
          HttpStatus.CONFLICT,
          TEMPLATE,
          page(id, actor, "present", typed, List.of(Objection.of("minutes.objection.overtaken"))));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(id, actor, "present", typed, refused.objections()));
    }
  }

  @PostMapping("/minutes/{id}/share")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView share(Actor actor, @PathVariable UUID id) {
    return done(
        id, actor, "share", Typed.nothing(), "shared", () -> book.share(new MinutesId(id), actor));
  }

  @PostMapping("/minutes/{id}/remarks")
  @ForRoles({OFFICER, COORDINATOR})
  ModelAndView remark(Actor actor, @PathVariable UUID id, @RequestParam UUID remark, Typed typed) {
    return done(
        id,
        actor,
        "remark",
        typed,
        "remarked",
        () -> book.remark(new MinutesId(id), remark, typed.get("remark_words"), actor));
  }

  private ModelAndView done(
      UUID id, Actor actor, String form, Typed typed, String did, Runnable act) {
    try {
      act.run();
      return Show.goTo("/minutes/" + id + "?did=minutes.did." + did);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(id, actor, form, typed, refused.objections()));
    }
  }

  private MinutesPage page(
      UUID id, Actor reader, String refused, Typed typed, List<Objection> objections) {
    Minutes minutes = book.find(new MinutesId(id), reader);
    Visit visit = visits.find(minutes.visit(), reader);
    List<Entry> entries = book.entries(minutes);
    List<Remark> remarks = book.remarks(minutes);
    var names = new HashMap<AccountId, PersonNames>();
    Stream.concat(
            entries.stream()
                .flatMap(
                    e -> Stream.concat(Stream.of(e.by()), e.beside().stream().map(Wording::by))),
            remarks.stream().map(Remark::by))
        .distinct()
        .forEach(a -> people.find(a).ifPresent(found -> names.put(a, found.names())));
    var houses = new HashMap<InstitutionId, Text>();
    Stream.concat(Stream.of(minutes.keeper()), remarks.stream().map(Remark::house))
        .forEach(house -> houses.put(house, partners.nameOf(PartnerId.of(house))));
    boolean speaks =
        minutes.readers().stream().anyMatch(reader.institutionsAs(OFFICER, COORDINATOR)::contains);
    return new MinutesPage(
        minutes,
        visit,
        minutes
            .item()
            .flatMap(i -> itineraries.of(visit).stream().filter(x -> x.id().equals(i)).findFirst()),
        entries,
        delegations.of(visit),
        remarks,
        names,
        houses,
        reader.account(),
        book.mayWrite(minutes, reader),
        speaks && minutes.sharedAt().isPresent(),
        minutes.writers().stream().anyMatch(reader.institutionsAs(OFFICER)::contains),
        Uuid7.next(clock),
        refused,
        typed,
        objections);
  }
}
