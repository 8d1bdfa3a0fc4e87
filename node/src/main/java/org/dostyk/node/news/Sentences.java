package org.dostyk.node.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.node.news.Happened.Head;
import org.dostyk.node.news.Happened.Signed;
import org.dostyk.node.news.Sentence.Source;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.web.Say;

/**
 * Says what happened, sentence by sentence. Each pattern keeps names where they stand in the
 * nominative, as after a colon or a dash: the node cannot inflect what people are called.
 */
final class Sentences {
  private static final Pattern QUOTED = Pattern.compile("[«»“”„《》]");

  private Sentences() {}

  /** The heading of a draft. */
  static String heading(Happened facts, Say say) {
    return say.it(
        "news.heading",
        facts.visit().guests().getFirst().name(),
        facts.visit().host().name(),
        facts.visit().plan().purpose());
  }

  static List<Sentence> of(Happened facts, Say say) {
    String visit = "/visits/" + facts.visit().id();
    var record = new Source(visit, say.it("visits.visit"));
    var said = new ArrayList<Sentence>();
    said.add(new Sentence(opening(facts, say), List.of(record)));
    if (facts.visit().guests().size() > 1) {
      said.add(new Sentence(guests(facts, say), List.of(record)));
    }
    if (!facts.heads().isEmpty()) {
      var people = new Source(visit + "/delegation", say.it("visits.delegation"));
      said.add(new Sentence(heads(facts, say), List.of(people)));
    }
    said.add(new Sentence(say.it("news.purpose", facts.visit().plan().purpose()), List.of(record)));
    said.addAll(items(facts, say, visit));
    if (!facts.signed().isEmpty()) {
      said.add(signed(facts.signed(), say));
    }
    return said;
  }

  private static String opening(Happened facts, Say say) {
    VisitPlan plan = facts.visit().plan();
    String key = facts.over() ? "news.opening.over." : "news.opening.under_way.";
    boolean oneDay = plan.from().equals(plan.to());
    return say.it(
        key + (oneDay ? "day" : "days"),
        plan.days(),
        facts.visit().guests().getFirst().name(),
        facts.visit().host().name(),
        plan.place().name());
  }

  private static String guests(Happened facts, Say say) {
    List<VisitParty> others = facts.visit().guests().subList(1, facts.visit().guests().size());
    return say.it(
        "news.guests",
        others.size(),
        say.list(others.stream().map(g -> say.it(g.name())).toList()));
  }

  private static String heads(Happened facts, Say say) {
    List<String> named = facts.heads().stream().map(h -> head(h, say)).toList();
    return say.it("news.heads", named.size(), say.list(named));
  }

  private static String head(Head head, Say say) {
    String name = head.names().in(say.language());
    return head.office().map(office -> say.it("news.head", name, office)).orElse(name);
  }

  /** What took place, a sentence for each kind, in the order in which the first of each began. */
  private static List<Sentence> items(Happened facts, Say say, String visit) {
    Map<ItemKind, List<ItineraryItem>> byKind =
        facts.items().stream()
            .filter(i -> isTold(i.kind()))
            .collect(Collectors.groupingBy(ItineraryItem::kind, TreeMap::new, Collectors.toList()));
    var said = new ArrayList<Sentence>();
    byKind.forEach(
        (kind, items) ->
            said.add(
                new Sentence(
                    say.it(
                        "news.took_place." + kind.key(),
                        items.size(),
                        quoted(items, i -> say.it(i.title()), "news.quoted.event", say)),
                    items.stream()
                        .map(
                            i -> new Source(visit + "/itinerary#item-" + i.id(), say.it(i.title())))
                        .toList())));
    return said;
  }

  private static boolean isTold(ItemKind kind) {
    return switch (kind) {
      case MEETING, CEREMONY, SEMINAR, TOUR -> true;
      case ARRIVAL, MEAL, TRANSFER, DEPARTURE, FREE_TIME -> false;
    };
  }

  private static Sentence signed(List<Signed> signed, Say say) {
    return new Sentence(
        say.it(
            "news.signed",
            signed.size(),
            quoted(signed, s -> say.it(s.title()), "news.quoted.document", say)),
        signed.stream().map(s -> new Source("/agreements/" + s.id(), say.it(s.title()))).toList());
  }

  /** Titles in quotation marks, but for those that bring their own. */
  private static <T> String quoted(
      List<T> things, Function<T, String> title, String quoting, Say say) {
    return say.list(
        things.stream()
            .map(title)
            .map(t -> QUOTED.matcher(t).find() ? t : say.it(quoting, t))
            .toList());
  }
}
