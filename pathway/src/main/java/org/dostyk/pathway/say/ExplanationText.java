package org.dostyk.pathway.say;

import java.util.List;
import java.util.Map;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.explain.Explanation;
import org.dostyk.pathway.explain.Repair;
import org.dostyk.pathway.explain.Step;
import org.dostyk.pathway.model.RuleRef;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.studies.Instance;

/** An explanation in the words of the rules. */
public final class ExplanationText {
  /** Of a class of courses so many are named. */
  private static final int NAMED = 4;

  private final Instance instance;
  private final Sentences say;
  private final Map<String, Course> courses;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Instance instance, Sentences say) {
    this.instance = instance;
    this.say = say;
    courses = instance.studies().coursesByCode();
  }

  /** Lines for a terminal or a page. */
  public static String of(Instance instance, Explanation why, Sentences say) {
    var text = new ExplanationText(instance, say);
    why.seen().forEach(one -> text.line("  " + say.of(one)));
    if (why.conflict().isEmpty()) {
      text.line(say.of("explain.calendar"));
    } else {
      text.line(say.of(why.irreducible() ? "explain.conflict" : "explain.conflict_unproven"));
      why.conflict().forEach(rule -> text.line("- " + text.rule(rule)));
    }
    if (why.repair().isEmpty()) {
      text.line(say.of("explain.no_repair"));
    } else {
      text.repair(why.repair().get());
    }
    return text.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void repair(Repair repair) {
    line(say.of(repair.cheapest() ? "explain.repair" : "explain.repair_unproven"));
    for (Step step : repair.steps()) {
      line("- " + step(step));
    }
  }

  private String rule(RuleRef rule) {
    List<String> names = rule.names();
    return switch (rule.kind()) {
      case REQUIREMENT ->
          say.of(
              "rule.requirement",
              degree(names.getFirst()),
              name(names.getFirst(), names.getLast()));
      case OFFERED -> say.of("rule.offered", named(names), offered(names.getFirst()));
      case FULL -> say.of("rule.full", named(names));
      case BEFORE -> say.of("rule.before", named(names));
      case BESIDE -> say.of("rule.beside", named(names));
      case MAXIMUM_LOAD -> say.of("rule.maximum_load", term(names.getFirst()));
      case MINIMUM_LOAD -> say.of("rule.minimum_load", term(names.getFirst()));
      case STAY -> say.of("rule.stay");
      case SHARING -> say.of("rule.sharing", sharing(names.getFirst()));
      case EQUIVALENCE -> say.of("rule.equivalence", row(names.getFirst()));
    };
  }

  private String step(Step step) {
    return switch (step) {
      case Step.MoreTerms more -> say.of("step.more_terms", more.count());
      case Step.RaiseLoad load ->
          say.of("step.raise_load", term(load.term()), place(load.institution()), load.to());
      case Step.LowerLoad load ->
          say.of("step.lower_load", term(load.term()), place(load.institution()), load.to());
      case Step.Recognise row -> say.of("step.recognise", row(row.row()));
      case Step.Offer offer -> say.of("step.offer", named(offer.courses()), term(offer.term()));
      case Step.Admit admit -> say.of("step.admit", named(admit.courses()));
      case Step.Excuse excuse ->
          say.of(excuse.beside() ? "step.excuse_beside" : "step.excuse", named(excuse.courses()));
      case Step.Share share -> say.of("step.share", sharing(share.rule()));
      case Step.Waive waive ->
          say.of("step.waive", degree(waive.degree()), name(waive.degree(), waive.rule()));
    };
  }

  private Object degree(String id) {
    for (Degree degree : instance.studies().degrees()) {
      if (degree.id().equals(id)) {
        return degree.name();
      }
    }
    return id;
  }

  private Object name(String degree, String id) {
    for (Degree one : instance.studies().degrees()) {
      if (one.id().equals(degree)) {
        return name(one.rule(), id, Text.of(id));
      }
    }
    return id;
  }

  private static Text name(Requirement rule, String id, Text otherwise) {
    if (rule.id().equals(id)) {
      return rule.name();
    }
    List<Requirement> parts =
        switch (rule) {
          case Requirement.All all -> all.parts();
          case Requirement.AtLeast some -> some.parts();
          case Requirement.Group group -> List.of();
          case Requirement.Language language -> List.of();
        };
    Text found = otherwise;
    for (Requirement part : parts) {
      found = name(part, id, found);
    }
    return found;
  }

  private String named(List<String> codes) {
    var names = new StringBuilder();
    for (String code : codes.subList(0, Math.min(NAMED, codes.size()))) {
      Course course = courses.get(code);
      names.append(names.isEmpty() ? "" : ", ").append(code);
      if (course != null && !course.title().in(say.language()).equals(code)) {
        names.append(" (").append(course.title().in(say.language())).append(")");
      }
    }
    return codes.size() > NAMED ? names + " … " + codes.size() : names.toString();
  }

  private String offered(String code) {
    Course course = courses.get(code);
    return course == null ? "?" : String.join(", ", course.offered());
  }

  private Object term(String id) {
    return instance.studies().calendar().stream()
        .flatMap(calendar -> calendar.terms().stream())
        .filter(term -> term.id().equals(id))
        .<Object>map(Term::name)
        .findFirst()
        .orElse(id);
  }

  private Object place(String id) {
    return instance.studies().institution(id).name();
  }

  private Object sharing(String id) {
    return instance.studies().sharing().stream()
        .filter(rule -> rule.id().equals(id))
        .<Object>map(rule -> rule.name())
        .findFirst()
        .orElse(id);
  }

  private String row(String id) {
    for (Equivalence row : instance.studies().equivalences()) {
      if (row.id().equals(id)) {
        return named(row.from()) + " → " + named(row.to());
      }
    }
    return id;
  }
}
