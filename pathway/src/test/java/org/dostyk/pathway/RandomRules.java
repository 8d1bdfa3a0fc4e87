package org.dostyk.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Recognition;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;

/** The rules of degrees for {@link RandomInstances}: most ask for what there is. */
final class RandomRules {
  private final Random random;
  private final List<Course> courses;
  private final List<Equivalence> rows;
  private final List<String> codes;
  private final List<String> named = new ArrayList<>();
  private List<Course> countable = List.of();

  RandomRules(Random random, List<Course> courses, List<Equivalence> rows) {
    this.random = random;
    this.courses = courses;
    this.rows = rows;
    codes = courses.stream().map(Course::code).toList();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Selector selector(boolean wide) {
    return selector(random, codes, wide);
  }

  Degree degree(String id, String institution, boolean two) {
    var counter = new int[1];
    named.clear();
    var recognises = new ArrayList<Recognition>();
    if (two && chance(40)) {
      String other = institution.equals("a") ? "b" : "a";
      Credits rate = new Credits(1 + random.nextInt(3), 2);
      recognises.add(new Recognition(other, rate, selector(chance(60))));
    }
    countable =
        courses.stream()
            .filter(
                c ->
                    c.institution().equals(institution)
                        || recognises.stream().anyMatch(r -> r.from().selects(c, c.institution()))
                        || rows.stream().anyMatch(row -> row.to().contains(c.code())))
            .toList();
    return new Degree(id, Text.of(id), institution, rule(counter, 1), recognises);
  }

  private Requirement rule(int[] counter, int depth) {
    String id = "r" + counter[0]++;
    if (depth > 0) {
      var parts = new ArrayList<Requirement>();
      int number = 2 + random.nextInt(2);
      for (int i = 0; i < number; i++) {
        parts.add(chance(15) ? choice(counter) : leaf(counter));
      }
      return new Requirement.All(id, Text.of(id), parts);
    }
    return leaf(counter);
  }

  private Requirement choice(int[] counter) {
    String id = "r" + counter[0]++;
    return new Requirement.AtLeast(id, Text.of(id), 1, List.of(leaf(counter), leaf(counter)));
  }

  private Requirement leaf(int[] counter) {
    String id = "r" + counter[0]++;
    if (chance(6)) {
      return new Requirement.Language(
          id, Text.of(id), new LanguageLevel("zh", "" + (1 + random.nextInt(2))));
    }
    if (chance(25)) {
      return new Group(
          id,
          Text.of(id),
          Range.ANY,
          Range.of(1, 1),
          Selector.ofCodes(chance(60) ? List.of(name()) : List.of(name(), one(codes))),
          chance(15) ? OptionalInt.of(70_00) : OptionalInt.empty(),
          Counting.ONCE,
          List.of());
    }
    boolean credits = chance(70);
    Selector from = selector(chance(30));
    for (int i = 0; i < 4 && selected(from).isEmpty(); i++) {
      from = selector(chance(30));
    }
    int worth = selected(from).stream().mapToInt(c -> (int) (c.credits().numerator() / 2)).sum();
    int most = chance(4) ? 9 : credits ? Math.min(5, worth) : Math.min(2, selected(from).size());
    int min = 1 + random.nextInt(Math.max(1, most));
    Range range =
        chance(25) ? Range.of(min, min + random.nextInt(4)) : Range.atLeast(Credits.of(min));
    var limits = new ArrayList<Limit>();
    Selector part = selector(chance(20));
    if (chance(20) && selected(from).stream().anyMatch(c -> part.selects(c, c.institution()))) {
      limits.add(
          chance(50)
              ? new Limit(Text.of("m"), Range.of(0, 2 + random.nextInt(4)), Range.ANY, part)
              : new Limit(Text.of("n"), Range.ANY, Range.of(chance(25) ? 1 : 0, 1), part));
    }
    return new Group(
        id,
        Text.of(id),
        credits ? range : Range.ANY,
        credits ? Range.ANY : range,
        from,
        chance(8) ? OptionalInt.of(70_00) : OptionalInt.empty(),
        chance(70) ? Counting.ONCE : Counting.FREELY,
        limits);
  }

  private List<Course> selected(Selector from) {
    return countable.stream().filter(c -> from.selects(c, c.institution())).toList();
  }

  /** A course that no rule of the degree names yet, most often one that can count. */
  private String name() {
    List<String> free =
        countable.stream().map(Course::code).filter(code -> !named.contains(code)).toList();
    String code = free.isEmpty() || chance(6) ? one(codes) : one(free);
    named.add(code);
    return code;
  }

  static Selector selector(Random random, List<String> codes, boolean wide) {
    if (wide) {
      return Selector.EVERYTHING;
    }
    return switch (random.nextInt(6)) {
      case 0 -> Selector.ofCodes(List.of(one(random, codes), one(random, codes)));
      case 1 -> of(List.of(), List.of("M*"), List.of(), Set.of(), List.of());
      case 2 ->
          of(List.of(), List.of(), List.of(one(random, List.of("x", "y"))), Set.of(), List.of());
      case 3 ->
          of(List.of(), List.of(), List.of(), Set.of(one(random, List.of("a", "b"))), List.of());
      case 4 -> of(List.of("C?"), List.of(), List.of("z"), Set.of(), List.of());
      default ->
          of(
              List.of(),
              List.of(),
              List.of(),
              Set.of(),
              List.of(of(List.of(), List.of("MA"), List.of(), Set.of(), List.of())));
    };
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Selector of(
      List<String> codes,
      List<String> subjects,
      List<String> tags,
      Set<String> studiedAt,
      List<Selector> except) {
    return new Selector(
        codes,
        subjects,
        Selector.Levels.ANY,
        List.of(),
        tags,
        Set.of(),
        studiedAt,
        Set.of(),
        Set.of(),
        List.of(),
        except);
  }
}
