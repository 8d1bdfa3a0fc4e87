package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dostyk.node.OwnNode;
import org.dostyk.node.federation.Three.Pair;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Direction;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.SharedDelegations;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitBeginning;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.Visits;

/** Visits between three nodes, with which guest and host do random things. */
final class RandomVisits {
  private static final int MOST = 3;
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final LocalDate FIRST = LocalDate.of(2031, 5, 12);
  private final Three three;
  private final Random random;
  private final List<Sent> all = new ArrayList<>();
  private final Map<VisitId, List<String>> laid = new HashMap<>();
  private int things;

  /** A visit of the one of a pair to the other. */
  private record Sent(VisitId id, Pair between) {
    Side side(int who) {
      return who == between.one() ? Side.GUEST : Side.HOST;
    }
  }

  RandomVisits(Three three, Random random) {
    this.three = three;
    this.random = random;
  }

  /** The first of them. */
  void begin() {
    send();
  }

  /** Something that may be done now or not. */
  void step() {
    if (all.size() < MOST && random.nextInt(6) == 0) {
      send();
      return;
    }
    Sent sent = all.get(random.nextInt(all.size()));
    int who = sent.between().both().get(random.nextInt(2));
    int what = random.nextInt(20);
    String words = "№ " + random.nextInt(1000);
    VisitId id = sent.id();
    Visits visits = three.node(who).a(Visits.class);
    switch (what) {
      case 0, 1, 2 ->
          visits.change(id, at(who, id).revision(), plan(), List.of(), three.officer(who));
      case 3, 4, 5 -> put(who, id, item(new ItemId(Uuid7.next(three.node(who).clock()))));
      case 6, 7 -> some(who, id).ifPresent(i -> put(who, id, item(i.id())));
      case 8, 9 ->
          some(who, id)
              .ifPresent(
                  i ->
                      three.node(who).a(Itineraries.class).takeOut(id, i.id(), three.officer(who)));
      case 10, 11 -> join(sent);
      case 14 -> takeBack(sent);
      case 12 -> visits.decline(id, sent.side(who), words, three.officer(who));
      case 13 -> visits.callOff(id, words, three.officer(who));
      default -> visits.approve(id, sent.side(who), three.officer(who));
    }
  }

  private void send() {
    int guest = random.nextInt(3);
    int host = (guest + random.nextInt(1, 3)) % 3;
    OwnNode node = three.node(guest);
    var id = new VisitId(Uuid7.next(node.clock()));
    node.a(Visits.class)
        .begin(
            id,
            new VisitBeginning(
                three.house(guest),
                Direction.OUT,
                List.of(three.partner(guest, host)),
                plan(),
                Optional.empty(),
                Optional.empty()),
            three.officer(guest));
    node.a(Visits.class).send(id, three.officer(guest));
    all.add(new Sent(id, new Pair(guest, host)));
  }

  private VisitPlan plan() {
    LocalDate from = FIRST.plusDays(random.nextInt(3));
    return new VisitPlan(
        Text.of("en", "Purpose " + random.nextInt(3)),
        from,
        from.plusDays(3),
        new Place(Text.of("en", "Jinan"), ZONE));
  }

  private ItineraryItem item(ItemId id) {
    things++;
    return new ItineraryItem(
        id,
        FIRST.plusDays(2),
        LocalTime.of(10, 0),
        LocalTime.of(11, 30),
        ZONE,
        ItemKind.MEETING,
        Text.of("en", "Meeting " + things),
        "Hall " + random.nextInt(100),
        new ItineraryItem.Who(true, Set.of()),
        "",
        "",
        false,
        0,
        Instant.EPOCH);
  }

  private void put(int who, VisitId id, ItineraryItem item) {
    Optional<ItineraryItem> before =
        programme(who, id).stream().filter(i -> i.id().equals(item.id())).findFirst();
    three
        .node(who)
        .a(Itineraries.class)
        .save(
            id,
            before.map(b -> GuestAndHost.with(b, item.place().said(), "")).orElse(item),
            true,
            three.officer(who));
  }

  private Optional<ItineraryItem> some(int who, VisitId id) {
    List<ItineraryItem> items = programme(who, id);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(random.nextInt(items.size())));
  }

  /** Somebody joins the delegation, which is laid before the host then or later. */
  private void join(Sent sent) {
    int guest = sent.between().one();
    things++;
    var delegate =
        new Delegate(
            new DelegateId(Uuid7.next(three.node(guest).clock())),
            PersonNames.of(NameForm.of(Script.LATN, "Guest", "No" + things)),
            Optional.of(Text.of("en", "Dean")),
            PartnerId.of(three.house(guest)),
            Language.EN,
            DelegateRole.MEMBER,
            0);
    three.node(guest).a(Delegations.class).add(sent.id(), List.of(delegate), three.officer(guest));
    if (random.nextInt(3) > 0) {
      three.node(guest).a(SharedDelegations.class).lay(sent.id(), three.officer(guest));
      laid.put(sent.id(), delegation(guest, at(guest, sent.id())));
    }
  }

  private void takeBack(Sent sent) {
    int guest = sent.between().one();
    three.node(guest).a(SharedDelegations.class).takeBack(sent.id(), three.officer(guest));
    laid.remove(sent.id());
  }

  /** Guest and host hold the same of each. */
  void same() {
    for (Sent sent : all) {
      int guest = sent.between().one();
      SharedId shared = SharedId.of(sent.id());
      for (int who : sent.between().both()) {
        assertThat(three.node(who).a(ActStore.class).of(shared).state())
            .as("the acts of visit %s at %s", sent, who)
            .isEqualTo(three.node(guest).a(ActStore.class).of(shared).state());
        assertThat(view(who, sent.id()))
            .as("visit %s at %s", sent, who)
            .isEqualTo(view(guest, sent.id()));
        assertThat(programme(who, sent.id()))
            .as("nothing stands twice in the programme")
            .extracting(ItineraryItem::title)
            .doesNotHaveDuplicates();
        assertThat(three.node(who).a(AsideStore.class).of(shared))
            .as("nothing but what came too late has no effect")
            .allSatisfy(a -> assertThat(a.reason()).isEqualTo("federation.trouble.rule"));
      }
      Visit hosts = at(sent.between().other(), sent.id());
      assertThat(delegation(sent.between().other(), hosts))
          .as("the delegation of %s as it was laid last, unless it does not come", sent)
          .isEqualTo(hosts.state().isOpen() ? laid.getOrDefault(sent.id(), List.of()) : List.of());
    }
  }

  private String view(int who, VisitId id) {
    Visit visit = at(who, id);
    var view = new StringBuilder();
    view.append(visit.state()).append(' ').append(visit.plan());
    for (Side side : Side.values()) {
      view.append('\n').append(side).append(visit.approval(side).isPresent());
    }
    programme(who, id).stream()
        .map(i -> i.id() + " " + i.title() + " " + i.place() + " " + i.day() + " " + i.starts())
        .sorted()
        .forEach(i -> view.append('\n').append(i));
    return view.toString();
  }

  private List<String> delegation(int who, Visit visit) {
    return three.node(who).a(Delegations.class).of(visit).stream()
        .map(d -> d.names().in(Language.EN))
        .sorted()
        .toList();
  }

  private List<ItineraryItem> programme(int who, VisitId id) {
    return three.node(who).a(Itineraries.class).of(at(who, id)).stream()
        .filter(i -> !i.takenOut())
        .toList();
  }

  private Visit at(int who, VisitId id) {
    return three.node(who).a(Visits.class).read(id, Set.of(three.house(who)));
  }
}
