package org.dostyk.node.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changed from one version to another, or to the officer's own working text. */
@Controller
class ComparePages {
  private static final String WORKING = "working";
  private final Agreements agreements;
  private final Parties parties;
  private final Wording wording;

  ComparePages(Agreements agreements, Parties parties, Wording wording) {
    this.agreements = agreements;
    this.parties = parties;
    this.wording = wording;
  }

  @GetMapping("/agreements/{id}/compare")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView compare(
      Actor reader,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<Integer> from,
      @RequestParam(defaultValue = WORKING) String to) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    if (to.equals(WORKING)) {
      return Show.page("agreements/compare", withWorkingText(agreement, from, reader));
    }
    Version later = version(agreement, number(to));
    Version earlier = version(agreement, from.orElse(later.number() - 1));
    return Show.page(
        "agreements/compare",
        new ComparePage(
            agreement,
            earlier,
            Optional.of(later),
            Comparison.of(earlier.text(), later.text()),
            names(agreement)));
  }

  private ComparePage withWorkingText(Agreement agreement, Optional<Integer> from, Actor officer) {
    Version earlier = version(agreement, from.orElse(agreement.versions().size()));
    WorkingText text =
        agreements
            .workingText(agreement, officer)
            .filter(t -> officer.is(Role.OFFICER, t.by()))
            .orElseThrow(() -> new NotFound("No text of " + agreement.id()));
    Map<String, Text> names = names(agreement);
    agreement
        .parties()
        .forEach(
            p ->
                parties.candidates(p, Set.of(text.by())).forEach(c -> names.put(c.id(), c.name())));
    return new ComparePage(
        agreement,
        earlier,
        Optional.empty(),
        Comparison.of(earlier.text(), wording.filled(agreement, text.draft(), text.by())),
        names);
  }

  private static int number(String to) {
    try {
      return Integer.parseInt(to);
    } catch (NumberFormatException e) {
      throw new NotFound("Version " + to);
    }
  }

  private static Version version(Agreement agreement, int number) {
    return agreement.version(number).orElseThrow(() -> new NotFound("Version " + number));
  }

  /** As the versions name them. */
  private static Map<String, Text> names(Agreement agreement) {
    var names = new LinkedHashMap<String, Text>();
    agreement.versions().stream()
        .flatMap(v -> v.document().parties().stream())
        .flatMap(p -> p.signatories().stream())
        .forEach(s -> names.put(s.id(), s.name()));
    return names;
  }
}
