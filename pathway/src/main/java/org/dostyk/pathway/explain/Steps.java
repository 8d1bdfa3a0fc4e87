package org.dostyk.pathway.explain;

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
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/** Takes steps: an instance with a step taken is another instance. */
public final class Steps {
  /** How many terms more a repair may ask for. */
  static final int SPARE_TERMS = 2;

  private Steps() {}

  /** The instance with all steps taken. */
  public static Instance take(Instance instance, List<Step> steps) {
    Instance taken = instance;
    for (Step step : steps) {
      taken = take(taken, step);
    }
    return taken;
  }

  private static Instance take(Instance instance, Step step) {
    Studies old = instance.studies();
    return switch (step) {
      case Step.MoreTerms more -> moreTerms(instance, more.count());
      case Step.RaiseLoad load ->
          load(instance, load.term(), load.institution(), now -> raised(now, load.to()));
      case Step.LowerLoad load ->
          load(instance, load.term(), load.institution(), now -> lowered(now, load.to()));
      case Step.Recognise row -> new Instance(rows(old, row.row()), instance.student());
      case Step.Offer offer ->
          courses(instance, Set.copyOf(offer.courses()), c -> offered(c, offer.term()));
      case Step.Admit admit ->
          courses(
              instance,
              Set.copyOf(admit.courses()),
              c -> with(c, c.offered(), c.before(), c.beside(), OptionalInt.empty(), c.language()));
      case Step.Excuse excuse ->
          courses(instance, Set.copyOf(excuse.courses()), c -> excused(c, excuse.beside()));
      case Step.Share share -> new Instance(sharing(old, share.rule()), instance.student());
      case Step.Waive waive -> waived(instance, waive.degree() + "/" + waive.rule());
    };
  }

  /** Terms that continue the calendar as it goes; every stay may take them. */
  static Instance moreTerms(Instance instance, int count) {
    Studies old = instance.studies();
    Calendar calendar = old.calendar().orElseThrow();
    List<Term> study = calendar.studyTerms();
    var terms = new ArrayList<>(calendar.terms());
    for (int i = 0; i < count; i++) {
      Term pattern = pattern(study, i);
      int years = 1 + i / 2;
      terms.add(
          new Term(
              "+" + (i + 1),
              Text.of("+" + (i + 1) + " (" + pattern.season() + ")"),
              pattern.season(),
              pattern.starts().map(day -> day.plusYears(years)),
              false,
              pattern.loads()));
    }
    var route = new ArrayList<Stay>();
    for (Stay stay : calendar.route()) {
      route.add(new Stay(stay.institution(), stay.fewest(), stay.most() + count));
    }
    var longer = new Calendar(terms, route, calendar.lastTermMayBeLight());
    return new Instance(
        with(old, old.courses(), old.equivalences(), Optional.of(longer), old.sharing()),
        instance.student());
  }

  /** The season that follows: the term one year before, where the calendar is that long. */
  private static Term pattern(List<Term> study, int index) {
    int back = Math.min(2, study.size());
    return study.get(study.size() - back + index % back);
  }

  private static Instance load(
      Instance instance,
      String term,
      String institution,
      java.util.function.UnaryOperator<Load> change) {
    Studies old = instance.studies();
    Calendar calendar = old.calendar().orElseThrow();
    Institution at = old.institution(institution);
    var terms = new ArrayList<Term>();
    for (Term one : calendar.terms()) {
      if (!one.id().equals(term)) {
        terms.add(one);
        continue;
      }
      Map<String, Load> loads = new HashMap<>(one.loads());
      loads.put(institution, change.apply(one.load(at)));
      terms.add(new Term(one.id(), one.name(), one.season(), one.starts(), one.isBreak(), loads));
    }
    var changed = new Calendar(terms, calendar.route(), calendar.lastTermMayBeLight());
    return new Instance(
        with(old, old.courses(), old.equivalences(), Optional.of(changed), old.sharing()),
        instance.student());
  }

  private static Load raised(Load load, Credits max) {
    return new Load(
        new Range(load.credits().min(), Optional.of(max)), Range.atLeast(load.courses().min()));
  }

  private static Load lowered(Load load, Credits min) {
    return new Load(
        new Range(min, load.credits().max()), new Range(Credits.ZERO, load.courses().max()));
  }

  private static Studies rows(Studies old, String id) {
    var rows = new ArrayList<Equivalence>();
    for (Equivalence row : old.equivalences()) {
      rows.add(
          row.id().equals(id)
              ? new Equivalence(
                  id,
                  row.from(),
                  row.to(),
                  row.credits(),
                  row.validFrom(),
                  row.validTo(),
                  Equivalence.Status.AGREED)
              : row);
    }
    return with(old, old.courses(), rows, old.calendar(), old.sharing());
  }

  private static Studies sharing(Studies old, String id) {
    var rules = new ArrayList<Sharing>();
    for (Sharing rule : old.sharing()) {
      rules.add(
          rule.id().equals(id)
              ? new Sharing(id, rule.name(), rule.first(), rule.second(), Optional.empty())
              : rule);
    }
    return with(old, old.courses(), old.equivalences(), old.calendar(), rules);
  }

  private static Instance courses(
      Instance instance, Set<String> codes, java.util.function.UnaryOperator<Course> change) {
    var courses = new ArrayList<Course>();
    for (Course course : instance.studies().courses()) {
      courses.add(codes.contains(course.code()) ? change.apply(course) : course);
    }
    Studies old = instance.studies();
    return new Instance(
        with(old, courses, old.equivalences(), old.calendar(), old.sharing()), instance.student());
  }

  private static Course offered(Course course, String term) {
    var offered = new HashSet<>(course.offered());
    offered.add(term);
    return with(
        course,
        List.copyOf(offered),
        course.before(),
        course.beside(),
        course.capacity(),
        course.language());
  }

  /** Whoever is excused of prerequisites is excused of the level of the teaching language too. */
  private static Course excused(Course course, boolean beside) {
    return beside
        ? with(
            course,
            course.offered(),
            course.before(),
            Condition.NONE,
            course.capacity(),
            course.language())
        : with(course, course.offered(), Condition.NONE, course.beside(), course.capacity(), "");
  }

  private static Course with(
      Course course,
      List<String> offered,
      Condition before,
      Condition beside,
      OptionalInt capacity,
      String language) {
    return new Course(
        course.code(),
        course.title(),
        course.institution(),
        course.credits(),
        course.subject(),
        course.level(),
        course.field(),
        course.tags(),
        course.kind(),
        offered,
        before,
        beside,
        language,
        capacity,
        course.remote(),
        course.grants());
  }

  private static Studies with(
      Studies old,
      List<Course> courses,
      List<Equivalence> rows,
      Optional<Calendar> calendar,
      List<Sharing> sharing) {
    return new Studies(
        old.name(),
        old.institutions(),
        courses,
        rows,
        calendar,
        old.degrees(),
        sharing,
        old.languageScales());
  }

  private static Instance waived(Instance instance, String rule) {
    StudentRecord old = instance.student();
    var waivers = new HashSet<>(old.waivers());
    waivers.add(rule);
    return new Instance(
        instance.studies(),
        new StudentRecord(
            old.id(),
            old.passed(),
            old.inProgress(),
            old.languages(),
            waivers,
            old.firstTerm(),
            old.places(),
            old.lastPlan()));
  }
}
