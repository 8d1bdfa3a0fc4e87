package org.dostyk.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.model.RuleRef;
import org.dostyk.pathway.model.RuleRef.Kind;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/** An instance without some of its rules, made without the model's help. */
final class Loosening {
  private Loosening() {}

  static Instance without(Instance instance, Set<RuleRef> gone) {
    Studies old = instance.studies();
    var courses = new ArrayList<Course>();
    for (Course c : old.courses()) {
      boolean before = has(gone, Kind.BEFORE, c.code());
      courses.add(
          new Course(
              c.code(),
              c.title(),
              c.institution(),
              c.credits(),
              c.subject(),
              c.level(),
              c.field(),
              c.tags(),
              c.kind(),
              has(gone, Kind.OFFERED, c.code()) ? List.of() : c.offered(),
              before ? Condition.NONE : c.before(),
              has(gone, Kind.BESIDE, c.code()) ? Condition.NONE : c.beside(),
              before ? "" : c.language(),
              has(gone, Kind.FULL, c.code()) ? OptionalInt.empty() : c.capacity(),
              c.remote() || gone.stream().anyMatch(r -> r.kind() == Kind.STAY),
              c.grants()));
    }
    var rows = new ArrayList<Equivalence>();
    for (Equivalence r : old.equivalences()) {
      var status = has(gone, Kind.EQUIVALENCE, r.id()) ? Equivalence.Status.AGREED : r.status();
      rows.add(
          new Equivalence(
              r.id(), r.from(), r.to(), r.credits(), r.validFrom(), r.validTo(), status));
    }
    var sharing = new ArrayList<Sharing>();
    for (Sharing s : old.sharing()) {
      boolean free = has(gone, Kind.SHARING, s.id());
      sharing.add(
          new Sharing(s.id(), s.name(), s.first(), s.second(), free ? Optional.empty() : s.cap()));
    }
    Set<String> waivers = new HashSet<>(instance.student().waivers());
    for (RuleRef rule : gone) {
      if (rule.kind() == Kind.REQUIREMENT) {
        waivers.add(String.join("/", rule.names()));
      }
    }
    var studies =
        new Studies(
            old.name(),
            old.institutions(),
            courses,
            rows,
            old.calendar().map(c -> calendar(old, c, gone)),
            old.degrees(),
            sharing,
            old.languageScales());
    StudentRecord s = instance.student();
    return new Instance(
        studies,
        new StudentRecord(
            s.id(),
            s.passed(),
            s.inProgress(),
            s.languages(),
            waivers,
            s.firstTerm(),
            s.places(),
            s.lastPlan()));
  }

  private static Calendar calendar(Studies old, Calendar calendar, Set<RuleRef> gone) {
    var terms = new ArrayList<Term>();
    for (Term t : calendar.terms()) {
      boolean heavy = has(gone, Kind.MAXIMUM_LOAD, t.id());
      boolean light = has(gone, Kind.MINIMUM_LOAD, t.id());
      Map<String, Load> loads = new HashMap<>();
      for (var at : old.institutions()) {
        Load load = t.load(at);
        loads.put(
            at.id(),
            new Load(open(load.credits(), heavy, light), open(load.courses(), heavy, light)));
      }
      terms.add(new Term(t.id(), t.name(), t.season(), t.starts(), t.isBreak(), loads));
    }
    return new Calendar(terms, calendar.route(), calendar.lastTermMayBeLight());
  }

  private static Range open(Range range, boolean heavy, boolean light) {
    return new Range(light ? Range.ANY.min() : range.min(), heavy ? Optional.empty() : range.max());
  }

  private static boolean has(Set<RuleRef> gone, Kind kind, String name) {
    return gone.stream().anyMatch(r -> r.kind() == kind && r.names().contains(name));
  }
}
