package org.dostyk.node.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.demo.VisitStory.Item;
import org.dostyk.node.demo.VisitStory.Seats;
import org.dostyk.node.demo.VisitStory.Somebody;
import org.dostyk.node.demo.VisitStory.Supporting;
import org.dostyk.node.demo.VisitStory.Talk;
import org.dostyk.node.demo.VisitStory.Told;
import org.dostyk.node.demo.VisitStory.Yes;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.seating.Seating;
import org.dostyk.node.seating.Seatings;
import org.dostyk.node.seminars.Seminars;
import org.dostyk.node.seminars.Session;
import org.dostyk.node.seminars.SessionId;
import org.dostyk.node.supporters.SupporterId;
import org.dostyk.node.supporters.Supporters;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Approval.ByLetter;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Direction;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.dostyk.node.visits.VisitBeginning;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.VisitReturns;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Plays the stories' visits through the module's own doors, each step about the time at which it
 * would have been taken; a second time it changes nothing.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoVisits {
  /** The number of every letter that the stories do not tell of. */
  private static final String LETTER = "DEMO-1";

  private static final int PLANNED_DAYS_BEFORE = 40;
  private static final int ANSWERED_DAYS_BEFORE = 8;

  private final VisitStory story = VisitStory.read();
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final VisitReturns returns;
  private final Partners partners;
  private final Supporters supporters;
  private final Seminars seminars;
  private final Seatings seatings;
  private final DemoMinutes minutes;
  private final OwnInstitutions houses;
  private final Texts texts;
  private final Clock clock;
  private final DemoClock moved;

  DemoVisits(
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      VisitReturns returns,
      Partners partners,
      Supporters supporters,
      Seminars seminars,
      Seatings seatings,
      DemoMinutes minutes,
      OwnInstitutions houses,
      Texts texts,
      Clock clock,
      DemoClock moved) {
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.returns = returns;
    this.partners = partners;
    this.supporters = supporters;
    this.seminars = seminars;
    this.seatings = seatings;
    this.minutes = minutes;
    this.houses = houses;
    this.texts = texts;
    this.clock = clock;
    this.moved = moved;
  }

  /**
   * Plays what has not been played.
   *
   * @param personas by their keys
   */
  void play(Function<String, Actor> personas) {
    for (Told told : story.visits()) {
      if (!isThere(told, personas.apply(told.by()))) {
        play(told, personas);
      }
    }
    minutes.play(story, personas);
  }

  private boolean isThere(Told told, Actor officer) {
    try {
      return visits.find(new VisitId(told.id()), officer) != null;
    } catch (NotFound notYet) {
      return false;
    }
  }

  private void play(Told told, Function<String, Actor> personas) {
    var id = new VisitId(told.id());
    Actor officer = personas.apply(told.by());
    boolean out = !told.keeper().equals(told.host());
    Place place =
        told.place() != null
            ? told.place().place()
            : houses.find(new InstitutionId(told.host())).orElseThrow().place();
    moved.at(
        morning(told.from().minusDays(PLANNED_DAYS_BEFORE), place),
        () -> plan(told, id, out, place, officer));
    moved.at(
        morning(told.from().minusDays(ANSWERED_DAYS_BEFORE), place),
        () -> answer(told, id, officer, personas));
    if (told.promiseReturn() != null) {
      moved.at(morning(told.to(), place), () -> returns.promise(id, told.promiseReturn(), officer));
    }
  }

  private static Instant morning(LocalDate day, Place place) {
    return day.atTime(10, 0).atZone(place.zone()).toInstant();
  }

  private void plan(Told told, VisitId id, boolean out, Place place, Actor officer) {
    List<UUID> guests = told.guests();
    visits.begin(
        id,
        new VisitBeginning(
            new InstitutionId(told.keeper()),
            out ? Direction.OUT : Direction.IN,
            (out ? List.of(told.host()) : guests).stream().map(PartnerId::new).toList(),
            new VisitPlan(new Text(told.purpose(), null), told.from(), told.to(), place),
            Optional.empty(),
            Optional.ofNullable(told.returnOf()).map(VisitId::new)),
        officer);
    delegations.add(id, people(told), officer);
    int n = 0;
    for (Item item : told.items()) {
      itineraries.save(id, item(told, item, place, ++n), true, officer);
      hold(told, item, n, officer);
      seat(told, item, n, officer);
    }
    visits.send(id, officer);
  }

  private void answer(Told told, VisitId id, Actor officer, Function<String, Actor> personas) {
    for (Yes yes : told.approvals()) {
      Actor by = personas.apply(yes.by());
      if (yes.letter() == null) {
        visits.approve(id, yes.side(), by);
      } else {
        visits.noteApproval(id, yes.side(), Optional.of(new ByLetter(yes.letter(), LETTER)), by);
      }
    }
    told.supporters().forEach(s -> name(told, s, officer));
  }

  private void hold(Told told, Item seminar, int n, Actor officer) {
    int k = 0;
    for (Talk talk : seminar.talks()) {
      var session =
          new Session(
              new SessionId(after(told.id(), 0x4000 + 0x100 * n + ++k)),
              new ItemId(after(told.id(), 0x2000 + n)),
              talk.starts(),
              talk.ends(),
              new Text(talk.title(), null),
              talk.speakers(),
              Optional.empty(),
              "",
              "",
              false,
              0,
              clock.instant());
      seminars.save(new VisitId(told.id()), session, true, officer);
    }
  }

  private void seat(Told told, Item item, int n, Actor officer) {
    Seats seats = item.seats();
    if (seats != null) {
      String invented =
          texts.in(Language.ZH).it("demo.invented")
              + " · "
              + texts.in(Language.EN).it("demo.invented");
      var seating =
          new Seating(
              new ItemId(after(told.id(), 0x2000 + n)),
              seats.hosts().stream()
                  .map(h -> h.name() + ", " + h.post() + (h.invented() ? " · " + invented : ""))
                  .toList(),
              seats.shape(),
              seats.across(),
              seats.interpreters(),
              0);
      seatings.save(new VisitId(told.id()), seating, officer);
    }
  }

  private void name(Told told, Supporting supporting, Actor officer) {
    var partner = new PartnerId(supporting.id());
    var keeper = Dossier.empty(new InstitutionId(told.keeper()));
    partners.add(partner, supporting.details(), keeper, officer);
    var id = new SupporterId(after(told.id(), 0x3000 + supporting.items().getFirst()));
    supporters.name(id, new VisitId(told.id()), partner, officer);
    supporters.invite(
        id,
        supporting.items().stream()
            .map(n -> new ItemId(after(told.id(), 0x2000 + n)))
            .collect(Collectors.toSet()),
        officer);
  }

  private List<Delegate> people(Told told) {
    var people = new ArrayList<Delegate>();
    for (Somebody somebody : told.delegates()) {
      people.add(
          new Delegate(
              new DelegateId(after(told.id(), 0x1000 + people.size())),
              somebody.personNames(),
              Optional.of(office(somebody)),
              new PartnerId(somebody.from()),
              Language.of(somebody.language()).orElseThrow(),
              somebody.role(),
              0));
    }
    return people;
  }

  private Text office(Somebody somebody) {
    var office = new LinkedHashMap<String, String>();
    story
        .offices()
        .getOrDefault(somebody.office(), new LinkedHashMap<>())
        .forEach(
            (tag, said) ->
                office.put(
                    tag,
                    somebody.invented()
                        ? said
                            + " · "
                            + texts.in(Language.of(tag).orElseThrow()).it("demo.invented")
                        : said));
    return new Text(office, null);
  }

  private ItineraryItem item(Told told, Item item, Place place, int n) {
    return new ItineraryItem(
        new ItemId(after(told.id(), 0x2000 + n)),
        item.day(),
        item.starts(),
        item.ends(),
        place.zone(),
        item.kind(),
        new Text(item.title(), null),
        item.where(),
        new Who(true, Set.of()),
        item.interpreter(),
        item.carried(),
        false,
        0,
        clock.instant());
  }

  /** An id that stays, so that a demonstration started again meets the same. */
  private static UUID after(UUID visit, int n) {
    return new UUID(
        visit.getMostSignificantBits(), visit.getLeastSignificantBits() + ((long) n << 16));
  }
}
