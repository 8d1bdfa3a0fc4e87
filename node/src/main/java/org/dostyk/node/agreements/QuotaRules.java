package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.jspecify.annotations.Nullable;

/** What places a year can be: every objection at once, each with the line it is about. */
final class QuotaRules {
  /** So many lines at most. */
  static final int MOST = 60;

  private QuotaRules() {}

  /** Against these lines, counted from 1, between parties of these ids. */
  static List<Objection> of(List<DraftQuota> lines, Set<String> parties) {
    var objections = new ArrayList<Objection>();
    for (int i = 0; i < lines.size(); i++) {
      objections.addAll(of(i + 1, lines.get(i), parties));
    }
    return objections;
  }

  private static List<Objection> of(int line, DraftQuota q, Set<String> parties) {
    var objections = new ArrayList<Objection>();
    if (!parties.contains(q.sending())
        || !parties.contains(q.receiving())
        || q.sending().equals(q.receiving())) {
      objections.add(Objection.of("agreements.objection.quota_direction", line));
    }
    if (Arrays.stream(StayKind.values()).noneMatch(k -> k.code().equals(q.kind()))) {
      objections.add(Objection.of("agreements.objection.quota_kind", line));
    }
    if (!isWithin(q.level(), Quota.LOWEST_LEVEL, Quota.HIGHEST_LEVEL, true)) {
      objections.add(Objection.of("agreements.objection.quota_level", line));
    }
    if (!q.field().isBlank() && !Quota.isField(q.field().strip())) {
      objections.add(Objection.of("agreements.objection.quota_field", line, q.field()));
    }
    if (!isWithin(q.places(), 1, Quota.MOST_PLACES, false)) {
      objections.add(Objection.of("agreements.objection.quota_places", line, Quota.MOST_PLACES));
    }
    if (!isWithin(q.weeks(), 1, Quota.MOST_WEEKS, true)) {
      objections.add(Objection.of("agreements.objection.quota_weeks", line, Quota.MOST_WEEKS));
    }
    return objections;
  }

  /** Lines without objections, as a document holds them. */
  static List<Quota> quotas(List<DraftQuota> lines) {
    return lines.stream()
        .map(
            q ->
                new Quota(
                    q.sending(),
                    q.receiving(),
                    StayKind.of(q.kind()),
                    number(q.level()),
                    q.field().isBlank() ? null : q.field().strip(),
                    Integer.parseInt(q.places().strip()),
                    number(q.weeks())))
        .toList();
  }

  private static @Nullable Integer number(String typed) {
    return typed.isBlank() ? null : Integer.valueOf(typed.strip());
  }

  private static boolean isWithin(String typed, int least, int most, boolean orNone) {
    String digits = typed.strip();
    if (digits.isEmpty()) {
      return orNone;
    }
    if (digits.length() > 6 || !digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
      return false;
    }
    int number = Integer.parseInt(digits);
    return least <= number && number <= most;
  }
}
