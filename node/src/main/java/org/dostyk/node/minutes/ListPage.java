package org.dostyk.node.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.minutes.Confirmation.Manner.ByLink;
import org.dostyk.node.minutes.Confirmation.Manner.InAccount;
import org.dostyk.node.minutes.Confirmation.Manner.OnPaper;
import org.dostyk.node.minutes.PromiseList.Change;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitRights;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * A visit's list of promises and who confirmed it.
 *
 * @param promises in the order in which they are shown
 * @param names of the parties, also of those in promises that are gone
 * @param links by which guests may confirm, as far as the reader may see them
 * @param made the address of a link made just now, else empty; it is not shown again
 * @param voices the languages in which it is printed: the host's and the guests'
 */
public record ListPage(
    Visit visit,
    VisitRights rights,
    List<Commitment> promises,
    ListStanding standing,
    Map<PartnerId, Text> names,
    Map<AccountId, PersonNames> people,
    List<GuestLink> links,
    String made,
    List<Say> voices,
    Instant now,
    Typed typed,
    List<Objection> objections) {

  public String path() {
    return "/visits/" + visit.id() + "/promises";
  }

  public List<Side> sides() {
    return Arrays.asList(Side.values());
  }

  /** Whether this reader may confirm for a side in their account at this moment. */
  public boolean mayConfirm(Side side) {
    return standing.asks(side) && rights.answers().contains(side);
  }

  /** Whether this reader may note a side's paper, or send it a link, at this moment. */
  public boolean mayNote(Side side) {
    return standing.asks(side) && rights.notes().contains(side);
  }

  /** How a side confirmed, in words. */
  public String manner(Confirmation given, Say say) {
    return switch (given.manner()) {
      case InAccount account -> say.it("minutes.confirmed.account", who(account.by(), say));
      case ByLink link -> say.it("minutes.confirmed.link", link.label());
      case OnPaper paper ->
          say.it(
              "minutes.confirmed.paper", paper.signedBy(), paper.day(), who(paper.notedBy(), say));
    };
  }

  /** What changed since a side confirmed, a line each. */
  public List<String> changes(Side side, Say say) {
    var lines = new ArrayList<String>();
    for (Change change : standing.changes(side)) {
      lines.add(
          switch (change) {
            case Change.Added added -> say.it("minutes.list.added", added.line().what());
            case Change.Gone gone -> say.it("minutes.list.gone", gone.line().what());
            case Change.Moved moved ->
                say.it(
                    "minutes.list.moved",
                    moved.line().what(),
                    day(moved.before(), say),
                    day(moved.line().due(), say));
          });
    }
    return lines;
  }

  /** What a promise says in the languages of print, as far as it was put down in them. */
  public Map<String, String> wordings(Commitment promise) {
    var found = new LinkedHashMap<String, String>();
    String decides = promise.what().authoritative();
    if (decides != null) {
      found.put(decides, promise.what().byTag().get(decides));
    }
    for (Say voice : voices) {
      found.put(promise.what().tagFor(voice.language()), promise.what().in(voice.language()));
    }
    return found;
  }

  public boolean isGood(GuestLink link) {
    return link.at(now) == GuestLink.State.GOOD;
  }

  private static String day(java.time.@org.jspecify.annotations.Nullable LocalDate day, Say say) {
    return day == null ? say.it("minutes.list.no_day") : say.date(day);
  }

  private String who(AccountId account, Say say) {
    PersonNames known = people.get(account);
    return known == null ? "–" : known.in(say.language());
  }
}
