package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Direction;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitBeginning;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.Visits;

/** A university of this node that visits a college of the other. */
abstract class GuestAndHost extends TwoNodes {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final LocalDate FIRST = LocalDate.of(2031, 5, 12);
  static final String WHAT = "Look at the Smart Library";

  GuestAndHost(String guest, String host) {
    super(guest, host);
  }

  VisitId planned() {
    return planned(FIRST);
  }

  VisitId planned(LocalDate first) {
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
    var id = new VisitId(Uuid7.next(here.clock()));
    here.a(Visits.class)
        .begin(
            id,
            new VisitBeginning(
                university.id(),
                Direction.OUT,
                List.of(partner),
                plan(WHAT, first),
                Optional.empty(),
                Optional.empty()),
            university.officer());
    return id;
  }

  VisitId sent() {
    VisitId id = planned();
    here.a(Visits.class).send(id, university.officer());
    exchange();
    return id;
  }

  VisitId approved() {
    VisitId id = sent();
    here.a(Visits.class).approve(id, Side.GUEST, university.officer());
    there.a(Visits.class).approve(id, Side.HOST, college.officer());
    exchange();
    assertThat(at(here, id).state()).isEqualTo(new Approved());
    return id;
  }

  static VisitPlan plan(String what, LocalDate from) {
    return new VisitPlan(
        Text.of("en", what), from, from.plusDays(3), new Place(Text.of("en", "Jinan"), SHANGHAI));
  }

  void change(OwnNode node, House house, VisitId id, VisitPlan plan) {
    node.a(Visits.class).change(id, at(node, id).revision(), plan, List.of(), house.officer());
  }

  static ItineraryItem item(String title, String place, String interpreter) {
    return new ItineraryItem(
        new ItemId(Uuid7.next(here.clock())),
        FIRST,
        LocalTime.of(10, 0),
        LocalTime.of(11, 30),
        SHANGHAI,
        ItemKind.MEETING,
        Text.of("en", title),
        place,
        new ItineraryItem.Who(true, Set.of()),
        interpreter,
        "",
        false,
        0,
        Instant.EPOCH);
  }

  static ItineraryItem interpreted(ItineraryItem i, String interpreter) {
    return with(i, i.place().said(), interpreter);
  }

  static ItineraryItem moved(ItineraryItem i, String place) {
    return with(i, place, i.interpreter());
  }

  static ItineraryItem with(ItineraryItem i, String place, String interpreter) {
    return new ItineraryItem(
        i.id(),
        i.day(),
        i.starts(),
        i.ends(),
        i.zone(),
        i.kind(),
        i.title(),
        Words.of(place),
        i.who(),
        interpreter,
        i.transport(),
        false,
        i.revision(),
        i.changedAt());
  }

  static void save(OwnNode node, House house, VisitId id, ItineraryItem item) {
    node.a(Itineraries.class).save(id, item, true, house.officer());
  }

  List<ItineraryItem> programme(OwnNode node, VisitId id) {
    return node.a(Itineraries.class).of(at(node, id));
  }

  /** Somebody who leads the delegation. */
  void add(VisitId id, String family, String given) {
    var delegate =
        new Delegate(
            new DelegateId(Uuid7.next(here.clock())),
            PersonNames.of(NameForm.of(Script.LATN, family, given)),
            Optional.of(Text.of("en", "Dean", "zh", "院长")),
            PartnerId.of(university.id()),
            Language.EN,
            DelegateRole.HEAD,
            0);
    here.a(Delegations.class).add(id, List.of(delegate), university.officer());
  }

  Visit at(OwnNode node, VisitId id) {
    return node.a(Visits.class).read(id, Set.of((node == here ? university : college).id()));
  }

  static void same(VisitId id) {
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
