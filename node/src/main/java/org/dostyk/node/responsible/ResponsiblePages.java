package org.dostyk.node.responsible;

import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Names who is responsible for one record. */
@Controller
class ResponsiblePages {
  private final ObjectProvider<Entrusted> kinds;
  private final ResponsiblePeople responsible;

  ResponsiblePages(ObjectProvider<Entrusted> kinds, ResponsiblePeople responsible) {
    this.kinds = kinds;
    this.responsible = responsible;
  }

  @PostMapping("/responsible/{list}/{id}")
  @ForRoles(Role.OFFICER)
  ModelAndView name(
      Actor officer,
      @PathVariable String list,
      @PathVariable UUID id,
      @RequestParam UUID house,
      Typed typed) {
    Entrusted kind =
        kinds.stream()
            .filter(k -> k.list().equals(list))
            .findFirst()
            .orElseThrow(() -> new NotFound("records of " + list));
    var at = new InstitutionId(house);
    if (!kind.houses(id, officer).contains(at)) {
      throw new NotFound(kind.subject() + " " + id + " of " + house);
    }
    Optional<AccountId> person =
        typed.has("person")
            ? Optional.of(
                responsible.working(at).stream()
                    .map(Account::id)
                    .filter(a -> a.toString().equals(typed.get("person")))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("somebody of " + house)))
            : Optional.empty();
    responsible.name(kind.subject(), id, at, person, officer);
    return Show.goTo(kind.path() + id + "?did=responsible.did.named");
  }
}
