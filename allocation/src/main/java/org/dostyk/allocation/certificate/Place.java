package org.dostyk.allocation.certificate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place as the round's file tells it, with all quotas that it is under. */
final class Place {
  private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");

  final String id;
  final String institution;
  final Seats own;
  final Set<Seats> quotas = new HashSet<>();
  final @Nullable String group;
  final int reserved;

  /** The best of the group who are here, the last first. */
  final PriorityQueue<Rank> best = new PriorityQueue<>();

  private final Map<String, List<String>> fields;

  Place(Map<String, List<String>> fields) {
    this.fields = fields;
    id = fields.getOrDefault("id", List.of("")).getFirst();
    String named = first(fields, "institution");
    institution = named == null ? id : named;
    own = new Seats(id, Long.parseLong(fields.getOrDefault("seats", List.of("0")).getFirst()));
    String reserve = first(fields, "reserve");
    group = reserve == null ? null : reserve.substring(0, reserve.lastIndexOf('='));
    reserved =
        reserve == null ? 0 : Integer.parseInt(reserve.substring(reserve.lastIndexOf('=') + 1));
  }

  static @Nullable String first(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The place's own seats, and every quota that it is under. */
  List<Seats> way() {
    List<Seats> way = new ArrayList<>(quotas);
    way.addFirst(own);
    return way;
  }

  boolean mayHold(Map<String, List<String>> person) {
    String grade = first(fields, "grade");
    String has = first(person, "grade");
    if (grade != null
        && (has == null || new BigDecimal(has).compareTo(new BigDecimal(grade)) < 0)) {
      return false;
    }
    for (String language : fields.getOrDefault("languages", List.of())) {
      if (person.getOrDefault("languages", List.of()).stream()
          .noneMatch(l -> isSame(l, language) && level(l) >= level(language))) {
        return false;
      }
    }
    List<String> asked = fields.getOrDefault("fields", List.of());
    String field = first(person, "field");
    if (!asked.isEmpty() && (field == null || asked.stream().noneMatch(field::startsWith))) {
      return false;
    }
    String earlier = first(fields, "earlier");
    String had = first(person, "earlier");
    if (earlier != null && had != null && Long.parseLong(had) > Long.parseLong(earlier)) {
      return false;
    }
    return person
        .getOrDefault("legal", List.of())
        .containsAll(fields.getOrDefault("legal", List.of()));
  }

  private static boolean isSame(String one, String other) {
    return one.substring(0, one.lastIndexOf('='))
        .equals(other.substring(0, other.lastIndexOf('=')));
  }

  private static int level(String language) {
    return LEVELS.indexOf(
        language.substring(language.lastIndexOf('=') + 1).toUpperCase(Locale.ROOT));
  }

  boolean isOfGroup(Map<String, List<String>> person) {
    return group != null && person.getOrDefault("groups", List.of()).contains(group);
  }

  /** Somebody of the group is here: perhaps on a reserved seat. */
  void seat(Rank rank) {
    best.add(rank);
    if (best.size() > reserved) {
      best.remove();
    }
  }

  /** Whether one of the group, here or wishing to be, comes before all without a reserved seat. */
  boolean reserves(Rank rank) {
    Rank last = best.peek();
    return best.size() < reserved || (last != null && rank.compareTo(last) >= 0);
  }
}
