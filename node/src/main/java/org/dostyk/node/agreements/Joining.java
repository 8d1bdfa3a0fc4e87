package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.agreements.Conflict.Part;
import org.dostyk.node.agreements.Draft.DraftClause;

/**
 * Two changed copies of one text joined into one, each wording for itself. What one of them changed
 * is taken; where both changed the same wording differently, mine stands in the text and both stand
 * in the conflict, so that no word is lost. A clause that one removed and the other changed stays.
 */
final class Joining {
  private final Draft base;
  private final Draft theirs;
  private final Draft mine;
  private final List<Conflict> conflicts = new ArrayList<>();

  /** What both made, and where they disagreed. */
  record Joined(Draft draft, List<Conflict> conflicts) {
    Joined {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** A clause by its places in the three texts; -1 where it is in none. */
  private record Node(int base, int theirs, int mine) {}

  private Joining(Draft base, Draft theirs, Draft mine) {
    this.base = base;
    this.theirs = theirs;
    this.mine = mine;
  }

  /**
   * Joins two texts.
   *
   * @param base the text that both read
   * @param theirs what was saved first
   * @param mine what is to be saved now
   */
  static Joined of(Draft base, Draft theirs, Draft mine) {
    return new Joining(base, theirs, mine).joined();
  }

  private Joined joined() {
    Map<String, String> title = wording(Part.TITLE, 0, base.title(), theirs.title(), mine.title());
    Map<String, String> preamble =
        wording(Part.PREAMBLE, 0, base.preamble(), theirs.preamble(), mine.preamble());
    var clauses = new ArrayList<DraftClause>();
    for (Node node : nodes()) {
      clauses.add(clause(node, clauses.size() + 1));
    }
    Map<String, String> signatories =
        wording(Part.SIGNATORY, 0, base.signatories(), theirs.signatories(), mine.signatories());
    Map<String, String> details =
        wording(Part.DETAIL, 0, base.details(), theirs.details(), mine.details());
    List<String> languages =
        mine.languages().equals(base.languages()) ? theirs.languages() : mine.languages();
    return new Joined(
        new Draft(languages, title, preamble, clauses, signatories, quotas(), details), conflicts);
  }

  private Map<String, String> wording(
      Part part,
      int clause,
      Map<String, String> before,
      Map<String, String> one,
      Map<String, String> other) {
    Set<String> tags = new LinkedHashSet<>(other.keySet());
    tags.addAll(one.keySet());
    var joined = new LinkedHashMap<String, String>();
    for (String tag : tags) {
      String was = before.getOrDefault(tag, "");
      String they = one.getOrDefault(tag, "");
      String i = other.getOrDefault(tag, "");
      if (!they.equals(i) && !they.equals(was) && !i.equals(was)) {
        conflicts.add(new Conflict(part, clause, tag, they, i));
      }
      joined.put(tag, i.equals(was) ? they : i);
    }
    return joined;
  }

  /** The lines of one side where only it changed them; else those of both. */
  private List<DraftQuota> quotas() {
    List<DraftQuota> they = theirs.quotas();
    List<DraftQuota> i = mine.quotas();
    if (i.equals(base.quotas()) || i.equals(they)) {
      return they;
    }
    if (they.equals(base.quotas())) {
      return i;
    }
    conflicts.add(new Conflict(Part.PLACES, 0, "", "", ""));
    var both = new LinkedHashSet<>(i);
    both.addAll(they);
    return List.copyOf(both);
  }

  private DraftClause clause(Node node, int number) {
    if (node.base() < 0) {
      return node.mine() < 0
          ? theirs.clauses().get(node.theirs())
          : mine.clauses().get(node.mine());
    }
    if (node.mine() < 0) {
      conflicts.add(new Conflict(Part.REMOVED_BY_ME, number, "", "", ""));
      return theirs.clauses().get(node.theirs());
    }
    if (node.theirs() < 0) {
      conflicts.add(new Conflict(Part.REMOVED_BY_THEM, number, "", "", ""));
      return mine.clauses().get(node.mine());
    }
    DraftClause was = base.clauses().get(node.base());
    DraftClause they = theirs.clauses().get(node.theirs());
    DraftClause i = mine.clauses().get(node.mine());
    return new DraftClause(
        wording(Part.HEADING, number, was.heading(), they.heading(), i.heading()),
        wording(Part.BODY, number, was.body(), they.body(), i.body()));
  }

  /** The clauses of the joined text in their order: mine, unless they alone changed it. */
  private List<Node> nodes() {
    var tags = new LinkedHashSet<String>(base.languages());
    tags.addAll(theirs.languages());
    tags.addAll(mine.languages());
    var words = new Words();
    List<ClauseWords> was = ClauseWords.of(base.clauses(), List.copyOf(tags), words);
    int[] theirBase = places(was, theirs, List.copyOf(tags), words);
    int[] myBase = places(was, mine, List.copyOf(tags), words);
    Map<Integer, Integer> inTheirs = turned(theirBase);
    Map<Integer, Integer> inMine = turned(myBase);
    List<Node> they = new ArrayList<>();
    List<Node> i = new ArrayList<>();
    for (int place = 0; place < theirBase.length; place++) {
      they.add(new Node(theirBase[place], place, inMine.getOrDefault(theirBase[place], -1)));
    }
    for (int place = 0; place < myBase.length; place++) {
      i.add(new Node(myBase[place], inTheirs.getOrDefault(myBase[place], -1), place));
    }
    return isOrdered(myBase) && !isOrdered(theirBase) ? inserted(they, i) : inserted(i, they);
  }

  /** The first side's clauses, and those that only the other has where it has them. */
  private List<Node> inserted(List<Node> first, List<Node> other) {
    var all = new ArrayList<Node>();
    first.stream().filter(this::stays).forEach(all::add);
    int at = 0;
    for (Node node : other) {
      int known = all.indexOf(node);
      if (known >= 0) {
        at = known + 1;
      } else if (stays(node) && !addedByBoth(node, all)) {
        all.add(at++, node);
      }
    }
    return all;
  }

  /** A clause that one side removed stays only if the other changed it. */
  private boolean stays(Node node) {
    if (node.base() < 0 || (node.theirs() >= 0 && node.mine() >= 0)) {
      return true;
    }
    DraftClause was = base.clauses().get(node.base());
    return node.mine() >= 0
        ? !mine.clauses().get(node.mine()).equals(was)
        : node.theirs() >= 0 && !theirs.clauses().get(node.theirs()).equals(was);
  }

  private boolean addedByBoth(Node node, List<Node> all) {
    return node.base() < 0
        && node.theirs() >= 0
        && all.stream()
            .anyMatch(
                n ->
                    n.base() < 0
                        && n.mine() >= 0
                        && mine.clauses()
                            .get(n.mine())
                            .equals(theirs.clauses().get(node.theirs())));
  }

  /** For each clause of a text its place in the base; -1 for one that was added. */
  private static int[] places(List<ClauseWords> base, Draft text, List<String> tags, Words words) {
    int[] places = new int[text.clauses().size()];
    Arrays.fill(places, -1);
    Alignment.byPlaceToo(base, ClauseWords.of(text.clauses(), tags, words))
        .forEach(pair -> places[pair.to()] = pair.from());
    return places;
  }

  private static Map<Integer, Integer> turned(int[] places) {
    var turned = new HashMap<Integer, Integer>();
    for (int place = 0; place < places.length; place++) {
      if (places[place] >= 0) {
        turned.put(places[place], place);
      }
    }
    return turned;
  }

  private static boolean isOrdered(int[] places) {
    int last = -1;
    for (int place : places) {
      if (place >= 0) {
        if (place < last) {
          return false;
        }
        last = place;
      }
    }
    return true;
  }
}
