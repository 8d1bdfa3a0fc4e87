package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;
import org.dostyk.pathway.requirement.Sharing;

/** What counts in each group of a degree: a choice only where there is one. */
final class GroupRows {
  private final Draft draft;
  private final CourseVariables courses;
  private final Degree degree;
  private final List<Group> leaves;
  private final Items items;
  private final Map<Group, Narrow> narrow = new IdentityHashMap<>();
  private final List<Usage> usages = new ArrayList<>();
  private final Map<String, List<Usage>> byGroup = new LinkedHashMap<>();

  /** How many of an item count in a group. */
  record Usage(Item item, Group group, Sum amount) {}

  GroupRows(Draft draft, CourseVariables courses, Degree degree, List<Group> leaves, Items items) {
    this.draft = draft;
    this.courses = courses;
    this.degree = degree;
    this.leaves = leaves;
    this.items = items;
    Map<Group, List<Item>> candidates = new IdentityHashMap<>();
    Map<Item, List<Group>> groups = new HashMap<>();
    for (Group leaf : leaves) {
      var selected = new ArrayList<Item>();
      candidates.put(leaf, selected);
      for (Item item : items.all()) {
        if (selects(leaf, item)) {
          selected.add(item);
          groups.computeIfAbsent(item, i -> new ArrayList<>()).add(leaf);
        }
      }
    }
    for (Group leaf : leaves) {
      narrow.put(leaf, Narrow.of(leaf, candidates.getOrDefault(leaf, List.of()), this::exceeds));
    }
    for (Item item : items.all()) {
      use(item, groups.getOrDefault(item, List.of()));
    }
    for (Group leaf : leaves) {
      maxima(leaf);
    }
  }

  static boolean selects(Group leaf, Item item) {
    return leaf.from().selects(item.course(), item.studiedAt())
        && (leaf.grade().isEmpty() || item.row().isEmpty());
  }

  /**
   * Where what counts must be chosen.
   *
   * @param everywhere a grade, or a maximum of the group that could be passed
   * @param limits those whose maximum could be passed
   */
  private record Narrow(boolean everywhere, List<Limit> limits) {
    interface Exceeds {
      boolean test(List<Item> candidates, Range credits, Range number);
    }

    static Narrow of(Group leaf, List<Item> candidates, Exceeds exceeds) {
      boolean everywhere =
          leaf.grade().isPresent() || exceeds.test(candidates, leaf.credits(), leaf.courses());
      return new Narrow(
          everywhere,
          leaf.limits().stream()
              .filter(
                  limit ->
                      exceeds.test(
                          candidates.stream().filter(i -> GroupRows.selects(limit, i)).toList(),
                          limit.credits(),
                          limit.courses()))
              .toList());
    }

    boolean has(Item item) {
      return everywhere || limits.stream().anyMatch(limit -> GroupRows.selects(limit, item));
    }
  }

  private boolean exceeds(List<Item> candidates, Range credits, Range number) {
    if (credits.max().isEmpty() && number.max().isEmpty()) {
      return false;
    }
    var creditsOf = new HashMap<String, Long>();
    var numberOf = new HashMap<String, Integer>();
    for (Item item : candidates) {
      creditsOf.merge(item.course().code(), item.credits() * item.most(), Math::max);
      numberOf.merge(item.course().code(), item.whole() ? item.most() : 0, Math::max);
    }
    long all = creditsOf.values().stream().mapToLong(Long::longValue).sum();
    long count = numberOf.values().stream().mapToLong(Integer::longValue).sum();
    return credits.max().map(max -> all > draft.units().of(degree, max)).orElse(false)
        || number.max().map(max -> count > max.numerator()).orElse(false);
  }

  private static boolean selects(Limit limit, Item item) {
    return limit.from().selects(item.course(), item.studiedAt());
  }

  private void use(Item item, List<Group> groups) {
    List<Group> once = groups.stream().filter(g -> g.counting() == Counting.ONCE).toList();
    boolean only = once.size() == 1;
    var amounts = new IdentityHashMap<Group, Sum>();
    for (Group group : groups) {
      boolean free = group.counting() == Counting.FREELY;
      Narrow choice = narrow.get(group);
      if ((free || only) && (choice == null || !choice.has(item))) {
        add(item, group, item.use());
        continue;
      }
      Sum amount = Sum.of(draft.model().variable(0, item.most()));
      draft.model().ordered(amount, item.use(), Draft.NO_RULE);
      if (group.grade().isPresent()) {
        int last = draft.timeline().size() - 1;
        Sum good = courses.heldBy(item.course().code(), group.grade().getAsInt(), last);
        draft.model().ordered(amount, good, Draft.NO_RULE);
      }
      amounts.put(group, amount);
      add(item, group, amount);
    }
    if (once.size() > 1) {
      countOnce(item, once, amounts);
    }
  }

  private void countOnce(Item item, List<Group> once, Map<Group, Sum> amounts) {
    var exempt = new ArrayList<Sharing>();
    for (Sharing rule : draft.studies().sharing()) {
      if (once.stream().anyMatch(g -> named(g, rule.first()))
          && once.stream().anyMatch(g -> named(g, rule.second()))) {
        exempt.add(rule);
      }
    }
    if (exempt.isEmpty()) {
      var all = new Sum();
      once.forEach(group -> all.add(amount(amounts, group), 1));
      draft.model().ordered(all, item.use(), Draft.NO_RULE);
      return;
    }
    for (int a = 0; a < once.size(); a++) {
      for (int b = a + 1; b < once.size(); b++) {
        if (share(exempt, once.get(a), once.get(b)).isEmpty()) {
          var both = new Sum();
          both.add(amount(amounts, once.get(a)), 1).add(amount(amounts, once.get(b)), 1);
          draft.model().ordered(both, item.use(), Draft.NO_RULE);
        }
      }
    }
  }

  private static Sum amount(Map<Group, Sum> amounts, Group group) {
    Sum amount = amounts.get(group);
    return amount == null ? new Sum() : amount;
  }

  private boolean named(Group group, String name) {
    return name.equals(degree.id() + "/" + group.id());
  }

  private Optional<Sharing> share(List<Sharing> rules, Group a, Group b) {
    return rules.stream()
        .filter(
            rule ->
                (named(a, rule.first()) && named(b, rule.second()))
                    || (named(b, rule.first()) && named(a, rule.second())))
        .findFirst();
  }

  private void add(Item item, Group group, Sum amount) {
    var usage = new Usage(item, group, amount);
    usages.add(usage);
    byGroup.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(usage);
  }

  private void maxima(Group leaf) {
    Range credits = leaf.credits();
    credits
        .max()
        .ifPresent(
            max ->
                draft.model().atMost(credits(leaf, Selector.EVERYTHING), of(max), Draft.NO_RULE));
    leaf.courses()
        .max()
        .ifPresent(
            max ->
                draft
                    .model()
                    .atMost(number(leaf, Selector.EVERYTHING), max.numerator(), Draft.NO_RULE));
    for (Limit limit : leaf.limits()) {
      limit
          .credits()
          .max()
          .ifPresent(
              max -> draft.model().atMost(credits(leaf, limit.from()), of(max), Draft.NO_RULE));
      limit
          .courses()
          .max()
          .ifPresent(
              max ->
                  draft.model().atMost(number(leaf, limit.from()), max.numerator(), Draft.NO_RULE));
    }
  }

  private long of(Credits amount) {
    return draft.units().of(degree, amount);
  }

  /** The credits that count in a group from among a part of its courses. */
  Sum credits(Group leaf, Selector part) {
    var sum = new Sum();
    for (Usage usage : usages(leaf)) {
      if (part.selects(usage.item().course(), usage.item().studiedAt())) {
        sum.add(usage.amount(), usage.item().credits());
      }
    }
    return sum;
  }

  /** The courses that count in a group from among a part of them. */
  Sum number(Group leaf, Selector part) {
    var sum = new Sum();
    for (Usage usage : usages(leaf)) {
      if (usage.item().whole() && part.selects(usage.item().course(), usage.item().studiedAt())) {
        sum.add(usage.amount(), 1);
      }
    }
    return sum;
  }

  private List<Usage> usages(Group leaf) {
    return byGroup.getOrDefault(leaf.id(), List.of());
  }

  Map<String, List<Usage>> byGroup() {
    return byGroup;
  }

  List<Usage> usages() {
    return usages;
  }

  List<Group> leaves() {
    return leaves;
  }

  Items items() {
    return items;
  }

  Degree degree() {
    return degree;
  }
}
