package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** The form of provisions: filled from what is known, and read from what was typed. */
final class ProvisionsForm {
  private ProvisionsForm() {}

  static Typed of(Provisions p) {
    Typed typed =
        Typed.nothing()
            .with("ends_on", p.endsOn().map(LocalDate::toString).orElse(""))
            .with("endless", p.isEntered() && p.endsOn().isEmpty() ? "yes" : "")
            .with("renewal", p.renewal().name())
            .with("years", p.years() == 0 ? "" : String.valueOf(p.years()))
            .with("amendable", p.amendable() ? "yes" : "")
            .with("students", p.studentsStay() ? "yes" : "")
            .with("surviving", String.join(", ", p.surviving()))
            .with("revision", String.valueOf(p.revision()));
    typed = lead(typed, "objection", p.objection());
    typed = lead(typed, "notice", p.notice());
    for (Matter matter : Matter.values()) {
      typed = typed.with("clause_" + matter.key(), p.clause(matter));
    }
    return typed;
  }

  private static Typed lead(Typed typed, String field, Optional<Lead> lead) {
    return typed
        .with(field, lead.map(l -> String.valueOf(l.count())).orElse(""))
        .with(field + "_unit", lead.map(l -> l.unit().name()).orElse("DAYS"));
  }

  /**
   * @throws Refused with everything that cannot be read
   */
  static Provisions read(AgreementId id, Typed typed) {
    var wrong = new ArrayList<Objection>();
    Optional<LocalDate> ends = day(typed.get("ends_on"));
    if (ends.isEmpty() == !typed.has("endless") || (ends.isEmpty() && typed.has("ends_on"))) {
      wrong.add(Objection.of("lives.objection.end_or_none"));
    }
    Optional<Renewal> renewal = Renewal.named(typed.get("renewal"));
    if (renewal.isEmpty()) {
      wrong.add(Objection.of("lives.objection.renewal_missing"));
    }
    boolean itself = renewal.filter(Renewal::isByItself).isPresent();
    Optional<Lead> objection = lead(typed, "objection", wrong);
    Optional<Lead> notice = lead(typed, "notice", wrong);
    List<String> surviving =
        Arrays.stream(typed.get("surviving").split("[,;，、；\\s]+"))
            .filter(s -> !s.isEmpty())
            .toList();
    surviving.stream()
        .filter(label -> ClauseLabel.parse(label).isEmpty())
        .forEach(label -> wrong.add(Objection.of("lives.objection.no_label", label)));
    Map<Matter, String> clauses = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      String label = typed.get("clause_" + matter.key());
      if (ClauseLabel.parse(label).isPresent()) {
        clauses.put(matter, label);
      } else if (!label.isEmpty()) {
        wrong.add(Objection.of("lives.objection.no_label", label));
      }
    }
    Refused.ifAny(wrong);
    String years = typed.get("years");
    String revision = typed.get("revision");
    return new Provisions(
        id,
        ends,
        renewal.orElseThrow(),
        itself && years.matches("\\d{1,2}") ? Integer.parseInt(years) : 0,
        itself ? objection : Optional.empty(),
        typed.has("amendable"),
        notice,
        typed.has("students"),
        surviving,
        clauses,
        revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0);
  }

  private static Optional<Lead> lead(Typed typed, String field, List<Objection> wrong) {
    String count = typed.get(field);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Optional<Lead> lead =
        Lead.parse(count + (typed.get(field + "_unit").equals("MONTHS") ? "M" : "D"));
    if (lead.isEmpty()) {
      wrong.add(Objection.of("lives.objection.lead", Lead.MOST_DAYS, Lead.MOST_MONTHS));
    }
    return lead;
  }

  /** A day between 1950 and 2200; empty for anything else. */
  static Optional<LocalDate> day(String typed) {
    return PartialDate.parse(typed)
        .flatMap(PartialDate::whole)
        .filter(day -> day.getYear() >= 1950 && day.getYear() <= 2200);
  }
}
