package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * A founding’s record.
 *
 * @param partner the entry among the partners, where the reader sees it
 * @param offered who can be added as a founder, as the reader’s question finds them
 * @param today where the institution is to be
 */
public record FoundingPage(
    Founding founding,
    List<Milestone> milestones,
    Optional<Partner> partner,
    boolean mayWork,
    List<Partner> offered,
    LocalDate today,
    Typed typed,
    List<Objection> objections) {

  /** The milestones that nobody has promised yet. */
  public List<MilestoneKind> unpromised() {
    return Arrays.stream(MilestoneKind.values())
        .filter(k -> milestones.stream().noneMatch(m -> m.kind() == k))
        .toList();
  }

  /** Who gives an id to a registered institution, the register of its country first. */
  public List<IdScheme> schemes() {
    String country = partner.map(p -> p.country().code() + "_").orElse("-");
    return Arrays.stream(IdScheme.values())
        .sorted(Comparator.comparing((IdScheme s) -> !s.name().startsWith(country)))
        .toList();
  }

  public boolean isOpen() {
    return founding.founded().isEmpty();
  }
}
