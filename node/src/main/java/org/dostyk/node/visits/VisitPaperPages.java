package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.InvitationsPage.Invitation;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NameCard;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a delegation, made to be printed. */
@Controller
class VisitPaperPages {
  private final Visits visits;
  private final Delegations delegations;
  private final Texts texts;

  VisitPaperPages(Visits visits, Delegations delegations, Texts texts) {
    this.visits = visits;
    this.delegations = delegations;
    this.texts = texts;
  }

  @GetMapping("/visits/{id}/cards")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView cards(Actor reader, @PathVariable UUID id) {
    Visit visit = visits.find(new VisitId(id), reader);
    return Show.page(
        "visits/cards",
        new NameCardsPage(visit, delegations.of(visit).stream().map(d -> card(visit, d)).toList()));
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
            : delegations.of(visit).stream()
                .filter(d -> !d.from().equals(visit.host().partner()))
                .toList();
    return Show.page(
        "visits/invitations",
        new InvitationsPage(visit, people.stream().map(d -> invitation(visit, d)).toList()));
  }

  private Invitation invitation(Visit visit, Delegate delegate) {
    return new Invitation(
        delegate,
        party(visit, delegate),
        Stream.of(VisitLanguages.of(visit.host().country()), delegate.language())
            .distinct()
            .map(texts::in)
            .toList());
  }

  private static NameCard card(Visit visit, Delegate delegate) {
    var lines = new ArrayList<NameCard.Line>();
    for (Language language :
        Stream.of(delegate.language(), VisitLanguages.of(visit.host().country()), Language.EN)
            .distinct()
            .toList()) {
      lines.add(
          new NameCard.Line(
              language.tag(),
              delegate.names().in(language),
              delegate.office().map(o -> o.in(language)).orElse(""),
              party(visit, delegate).name().in(language)));
    }
    return NameCard.of(lines);
  }

  private static VisitParty party(Visit visit, Delegate delegate) {
    return visit.party(delegate.from()).orElse(visit.guests().getFirst());
  }
}
