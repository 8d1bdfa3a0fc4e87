package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dostyk.node.agreements.ClauseChange.Added;
import org.dostyk.node.agreements.ClauseChange.Changed;
import org.dostyk.node.agreements.ClauseChange.Moved;
import org.dostyk.node.agreements.ClauseChange.Removed;
import org.dostyk.node.agreements.ClauseChange.Unchanged;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of one agreement, clause by clause and in every language that both
 * have. Looked at from the other side it tells the same. Deterministic; its time grows with the
 * length of the texts, whatever is in them.
 *
 * @param languages of both texts, in the order of the later one
 * @param languagesAdded which the earlier one does not have; nothing of them is compared
 * @param languagesDropped which the later one no longer has
 * @param reordered whether the common languages stand in another order
 * @param title by language
 * @param preamble by language
 * @param clauses in the order of the later text, the removed ones where they were
 * @param signatories the parties for which somebody else is to sign
 * @param details the number, the day and the place, where they differ
 * @param placesStruck lines of places a year that the later text no longer has
 * @param placesAdded lines that the earlier one does not have
 */
public record Comparison(
    List<String> languages,
    List<String> languagesAdded,
    List<String> languagesDropped,
    boolean reordered,
    Map<String, Redline> title,
    Map<String, Redline> preamble,
    List<ClauseChange> clauses,
    List<SignatoryChange> signatories,
    List<DetailChange> details,
    List<DraftQuota> placesStruck,
    List<DraftQuota> placesAdded) {

  /**
   * Somebody else is to sign for a party.
   *
   * @param before the id of who was to; empty if nobody
   * @param after likewise
   */
  public record SignatoryChange(String party, String before, String after) {}

  /**
   * A detail of the head differs.
   *
   * @param name {@code number}, {@code date} or {@code place.<tag>}
   */
  public record DetailChange(String name, String before, String after) {}

  /** The differences between an earlier text and a later one. */
  public static Comparison of(Draft before, Draft after) {
    List<String> common = only(after.languages(), before.languages()::contains);
    var words = new Words();
    List<String> sorted = common.stream().sorted().toList();
    List<ClauseWords> older = ClauseWords.of(before.clauses(), sorted, words);
    List<ClauseWords> newer = ClauseWords.of(after.clauses(), sorted, words);
    return new Comparison(
        common,
        only(after.languages(), tag -> !before.languages().contains(tag)),
        only(before.languages(), tag -> !after.languages().contains(tag)),
        !common.equals(only(before.languages(), common::contains)),
        byTag(before.title(), after.title(), common, words),
        byTag(before.preamble(), after.preamble(), common, words),
        clauses(before, older, after, newer, common),
        signatories(before.signatories(), after.signatories()),
        details(before, after),
        before.quotas().stream().filter(q -> !after.quotas().contains(q)).toList(),
        after.quotas().stream().filter(q -> !before.quotas().contains(q)).toList());
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return languagesAdded.isEmpty()
        && languagesDropped.isEmpty()
        && !reordered
        && signatories.isEmpty()
        && details.isEmpty()
        && placesStruck.isEmpty()
        && placesAdded.isEmpty()
        && title.values().stream().allMatch(Redline::isSame)
        && preamble.values().stream().allMatch(Redline::isSame)
        && clauses.stream().allMatch(Unchanged.class::isInstance);
  }

  /** How many clauses this became of. */
  public int count(Class<? extends ClauseChange> change) {
    return (int) clauses.stream().filter(change::isInstance).count();
  }

  private static List<ClauseChange> clauses(
      Draft before,
      List<ClauseWords> older,
      Draft after,
      List<ClauseWords> newer,
      List<String> common) {
    var to = new LinkedHashMap<Integer, Alignment.Pair>();
    var paired = new LinkedHashSet<Integer>();
    for (Alignment.Pair pair : Alignment.of(older, newer)) {
      to.put(pair.to(), pair);
      paired.add(pair.from());
    }
    var changes = new ArrayList<ClauseChange>();
    int told = 0;
    for (int place = 0; place < newer.size(); place++) {
      DraftClause clause = after.clauses().get(place);
      Alignment.Pair pair = to.get(place);
      if (pair == null) {
        changes.add(new Added(place + 1, clause));
        continue;
      }
      for (; !pair.moved() && told < pair.from(); told++) {
        removed(told, paired, before, changes);
      }
      changes.add(change(pair, older.get(pair.from()), newer.get(place), clause, common));
    }
    for (; told < older.size(); told++) {
      removed(told, paired, before, changes);
    }
    return List.copyOf(changes);
  }

  private static void removed(
      int place, LinkedHashSet<Integer> paired, Draft before, List<ClauseChange> changes) {
    if (!paired.contains(place)) {
      changes.add(new Removed(place + 1, before.clauses().get(place)));
    }
  }

  private static ClauseChange change(
      Alignment.Pair pair,
      ClauseWords older,
      ClauseWords newer,
      DraftClause clause,
      List<String> common) {
    int from = pair.from() + 1;
    int to = pair.to() + 1;
    if (older.wordings().equals(newer.wordings())) {
      return pair.moved() ? new Moved(from, to, clause) : new Unchanged(from, to, clause);
    }
    var heading = new LinkedHashMap<String, Redline>();
    var body = new LinkedHashMap<String, Redline>();
    for (String tag : common) {
      heading.put(tag, Redline.of(older.heading(tag), newer.heading(tag)));
      body.put(tag, Redline.of(older.body(tag), newer.body(tag)));
    }
    List<String> unchanged = only(common, tag -> same(heading.get(tag)) && same(body.get(tag)));
    return new Changed(from, to, pair.moved(), heading, body, unchanged);
  }

  private static boolean same(@Nullable Redline redline) {
    return redline == null || redline.isSame();
  }

  private static Map<String, Redline> byTag(
      Map<String, String> before, Map<String, String> after, List<String> tags, Words words) {
    var redlines = new LinkedHashMap<String, Redline>();
    for (String tag : tags) {
      redlines.put(
          tag,
          Redline.of(
              words.divide(ClauseWords.normal(before.getOrDefault(tag, ""))),
              words.divide(ClauseWords.normal(after.getOrDefault(tag, "")))));
    }
    return redlines;
  }

  private static List<SignatoryChange> signatories(
      Map<String, String> before, Map<String, String> after) {
    var parties = new TreeSet<>(before.keySet());
    parties.addAll(after.keySet());
    return parties.stream()
        .map(p -> new SignatoryChange(p, before.getOrDefault(p, ""), after.getOrDefault(p, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** The years are said in the wording alone. */
  private static List<DetailChange> details(Draft before, Draft after) {
    var names = new TreeSet<>(before.details().keySet());
    names.addAll(after.details().keySet());
    return names.stream()
        .filter(name -> !name.equals(Draft.YEARS))
        .map(name -> new DetailChange(name, before.detail(name), after.detail(name)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static List<String> only(List<String> tags, Predicate<String> wanted) {
    return tags.stream().filter(wanted).toList();
  }
}
