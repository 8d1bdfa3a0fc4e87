package org.dostyk.pathway.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.studies.Studies;

/**
 * The units in which the model counts, so fine that every amount of the instance is whole: one for
 * workload, one for the credits of each degree.
 */
final class Units {
  private final Studies studies;
  private final Map<String, Institution> institutions = new HashMap<>();
  private final Map<String, Long> scales = new HashMap<>();
  private long workload = 1;

  Units(Studies studies) {
    this.studies = studies;
    studies.institutions().forEach(one -> institutions.put(one.id(), one));
    for (Course course : studies.courses()) {
      take(at(course.institution()).system().workload(course.credits()));
    }
    studies.calendar().ifPresent(calendar -> calendar.terms().forEach(this::take));
    studies.sharing().forEach(rule -> rule.cap().ifPresent(this::take));
    for (Degree degree : studies.degrees()) {
      scales.put(degree.id(), scaleOf(degree));
    }
  }

  private void take(Credits amount) {
    workload = Credits.commonScale(workload, amount.denominator());
  }

  private void take(Term term) {
    for (Institution institution : studies.institutions()) {
      Load load = term.load(institution);
      take(institution.system().workload(load.credits().min()));
      load.credits().max().ifPresent(max -> take(institution.system().workload(max)));
    }
  }

  private long scaleOf(Degree degree) {
    long scale = 1;
    for (Course course : studies.courses()) {
      if (course.institution().equals(degree.institution())) {
        scale = Credits.commonScale(scale, course.credits().denominator());
      }
      for (var recognition : degree.recognises()) {
        if (recognition.institution().equals(course.institution())) {
          long part = course.credits().times(recognition.rate()).denominator();
          scale = Credits.commonScale(scale, part);
        }
      }
    }
    for (var row : studies.equivalences()) {
      for (Credits part : row.credits().values()) {
        scale = Credits.commonScale(scale, part.denominator());
      }
    }
    for (var rule : studies.sharing()) {
      if (rule.cap().isPresent()) {
        scale = Credits.commonScale(scale, rule.cap().get().denominator());
      }
    }
    return ofRule(degree.rule(), scale);
  }

  private static long ofRule(Requirement rule, long scale) {
    return switch (rule) {
      case Requirement.All all -> ofRules(all.parts(), scale);
      case Requirement.AtLeast some -> ofRules(some.parts(), scale);
      case Requirement.Group group -> {
        long fine = ofRange(group.credits(), scale);
        for (var limit : group.limits()) {
          fine = ofRange(limit.credits(), fine);
        }
        yield fine;
      }
      case Requirement.Language language -> scale;
    };
  }

  private static long ofRules(List<Requirement> rules, long scale) {
    for (Requirement rule : rules) {
      scale = ofRule(rule, scale);
    }
    return scale;
  }

  private static long ofRange(Range range, long scale) {
    long fine = Credits.commonScale(scale, range.min().denominator());
    return range.max().map(max -> Credits.commonScale(fine, max.denominator())).orElse(fine);
  }

  Institution at(String institution) {
    Institution found = institutions.get(institution);
    return found == null ? studies.institution(institution) : found;
  }

  long workload(Course course) {
    return at(course.institution()).system().workload(course.credits()).inUnits(workload);
  }

  long workload(Institution institution, Credits amount) {
    return institution.system().workload(amount).inUnits(workload);
  }

  /** The least whole number of units that is at least the amount. */
  long workloadUp(Institution institution, Credits amount) {
    Credits fine = institution.system().workload(amount).times(workload);
    return -Math.floorDiv(-fine.numerator(), fine.denominator());
  }

  long workload(Credits amount) {
    return amount.inUnits(workload);
  }

  Credits workload(long units) {
    return new Credits(units, workload);
  }

  long of(Degree degree, Credits amount) {
    Long scale = scales.get(degree.id());
    return amount.inUnits(scale == null ? 1 : scale);
  }

  Credits of(Degree degree, long units) {
    Long scale = scales.get(degree.id());
    return new Credits(units, scale == null ? 1 : scale);
  }
}
