package org.dostyk.node.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
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
import org.springframework.web.servlet.ModelAndView;

/** One person's record, for the administrators of their institution. */
@Controller
class PersonPages {
  private final Administration administration;
  private final People people;
  private final OwnInstitutions institutions;
  private final Clock clock;

  PersonPages(
      Administration administration, People people, OwnInstitutions institutions, Clock clock) {
    this.administration = administration;
    this.people = people;
    this.institutions = institutions;
    this.clock = clock;
  }

  @GetMapping("/people/{id}")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView show(Actor me, @PathVariable UUID id) {
    return Show.page(
        "people/person",
        page(me, new AccountId(id), Typed.nothing(), Typed.nothing(), "", List.of()));
  }

  @PostMapping("/people/{id}")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView revise(Actor me, @PathVariable UUID id, Typed typed, @RequestParam int revision) {
    var account = new AccountId(id);
    try {
      Account before = administration.colleague(account, me);
      Refused.ifAny(PersonRules.objections(typed));
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      administration.revise(
          account,
          revision,
          NameFields.read(typed, before.names(), Source.OFFICE, today),
          typed.get("email"),
          Language.of(typed.get("written")).orElse(before.language()),
          me);
      return saved(id, "people.did.saved");
    } catch (Refused refused) {
      return again(me, account, typed, Typed.nothing(), "record", refused);
    }
  }

  @PostMapping("/people/{id}/roles")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView give(Actor me, @PathVariable UUID id, Typed typed, @RequestParam Role role) {
    var account = new AccountId(id);
    try {
      administration.give(
          role, PeoplePages.institution(me, typed), account, typed.text("office").orElse(null), me);
      return saved(id, "people.did.role_given");
    } catch (Refused refused) {
      return again(me, account, Typed.nothing(), typed, "roles", refused);
    }
  }

  @PostMapping("/people/{id}/roles/take")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView take(Actor me, @PathVariable UUID id, Typed typed, @RequestParam Role role) {
    var account = new AccountId(id);
    try {
      administration.take(role, PeoplePages.institution(me, typed), account, me);
      return saved(id, "people.did.role_taken");
    } catch (Refused refused) {
      return again(me, account, Typed.nothing(), Typed.nothing(), "roles", refused);
    }
  }

  @PostMapping("/people/{id}/invite")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView invite(Actor me, @PathVariable UUID id) {
    return change(me, id, "people.did.invited", account -> administration.invite(account, me));
  }

  @PostMapping("/people/{id}/close")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView close(Actor me, @PathVariable UUID id) {
    return change(me, id, "people.did.closed", account -> administration.close(account, me));
  }

  @PostMapping("/people/{id}/reopen")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView reopen(Actor me, @PathVariable UUID id) {
    return change(me, id, "people.did.reopened", account -> administration.reopen(account, me));
  }

  private ModelAndView change(
      Actor me, UUID id, String did, java.util.function.Consumer<AccountId> use) {
    var account = new AccountId(id);
    try {
      use.accept(account);
      return saved(id, did);
    } catch (Refused refused) {
      return again(me, account, Typed.nothing(), Typed.nothing(), "account", refused);
    }
  }

  private static ModelAndView saved(UUID id, String did) {
    return Show.goTo("/people/" + id + "?did=" + did);
  }

  private ModelAndView again(
      Actor me, AccountId id, Typed typed, Typed role, String section, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "people/person",
        page(me, id, typed, role, section, refused.objections()));
  }

  private PersonPage page(
      Actor me, AccountId id, Typed typed, Typed role, String section, List<Objection> objections) {
    Account account = administration.colleague(id, me);
    boolean stale =
        objections.stream().anyMatch(o -> o.key().equals("people.objection.changed_meanwhile"));
    return new PersonPage(
        account,
        people.home(account),
        administration.keeps(account, me),
        administration.seats(me).getOrDefault(id, List.of()),
        institutions.administeredBy(me),
        section.equals("record")
            ? typed
            : NameFields.show(account.names())
                .with("email", account.email())
                .with("written", account.language().tag()),
        NameFields.sources(account.names()),
        role,
        stale ? account.names().forms().stream().map(NameForm::line).toList() : List.of(),
        section,
        objections);
  }
}
