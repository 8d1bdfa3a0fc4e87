package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
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
import org.springframework.web.servlet.ModelAndView;

/** The usual routes and the absences of a house. */
@Controller
class ApprovalPages {
  private static final String TEMPLATE = "approvals/approvals";
  private final Routes routes;
  private final Absences absences;
  private final Deciders deciders;
  private final Clock clock;

  ApprovalPages(Routes routes, Absences absences, Deciders deciders, Clock clock) {
    this.routes = routes;
    this.absences = absences;
    this.deciders = deciders;
    this.clock = clock;
  }

  @GetMapping("/approvals")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY})
  ModelAndView overview(Actor reader) {
    return Show.page(TEMPLATE, page(reader, Uuid7.next(clock), Typed.nothing(), List.of()));
  }

  @PostMapping("/approvals/absences")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY})
  ModelAndView enter(Actor by, Typed typed) {
    UUID id = uuid(typed.get("id")).orElseGet(() -> Uuid7.next(clock));
    try {
      absences.enter(absence(id, typed, by), by);
      return Show.goTo("/approvals?did=approvals.did.deputy");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(by, id, typed, refused.objections()));
    }
  }

  @PostMapping("/approvals/absences/{id}/remove")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY})
  ModelAndView remove(Actor by, @PathVariable UUID id) {
    absences.remove(id, by);
    return Show.goTo("/approvals?did=approvals.did.deputy_removed");
  }

  private static Absence absence(UUID id, Typed typed, Actor by) {
    Optional<LocalDate> from = day(typed.get("from"));
    Optional<LocalDate> to = day(typed.get("to"));
    Optional<UUID> deputy = uuid(typed.get("deputy"));
    var missing = new ArrayList<Objection>();
    if (from.isEmpty() || to.isEmpty()) {
      missing.add(Objection.of("approvals.objection.absence_both_days"));
    }
    if (deputy.isEmpty()) {
      missing.add(Objection.of("approvals.objection.absence_deputy"));
    }
    Refused.ifAny(missing);
    List<InstitutionId> theirs = List.copyOf(by.institutionsAs(Deciders.MAY_DECIDE));
    InstitutionId house =
        uuid(typed.get("house"))
            .map(InstitutionId::new)
            .filter(theirs::contains)
            .orElse(theirs.getFirst());
    return new Absence(
        id,
        house,
        uuid(typed.get("who")).map(AccountId::new).orElse(by.account()),
        new AccountId(deputy.orElseThrow()),
        from.orElseThrow(),
        to.orElseThrow());
  }

  private ApprovalsPage page(Actor reader, UUID id, Typed typed, List<Objection> objections) {
    List<ApprovalsPage.HouseLines> houses =
        reader.housesAs(Deciders.MAY_DECIDE).stream().map(house -> lines(house, reader)).toList();
    return new ApprovalsPage(houses, id, typed, objections);
  }

  private ApprovalsPage.HouseLines lines(OwnInstitution house, Actor reader) {
    boolean officer = reader.is(Role.OFFICER, house.id());
    Map<AccountId, PersonNames> people = deciders.at(house.id());
    List<ApprovalsPage.Away> away =
        absences.of(house.id()).stream()
            .filter(a -> people.containsKey(a.who()) && people.containsKey(a.deputy()))
            .map(
                a ->
                    new ApprovalsPage.Away(
                        a.id(),
                        java.util.Objects.requireNonNull(people.get(a.who())),
                        java.util.Objects.requireNonNull(people.get(a.deputy())),
                        a.from(),
                        a.to(),
                        Absences.isTheirs(a, reader)))
            .toList();
    return new ApprovalsPage.HouseLines(
        house,
        officer ? routes.usual(house.id()) : Map.of(),
        officer,
        away,
        people,
        officer,
        reader.account());
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
