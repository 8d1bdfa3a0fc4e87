package org.dostyk.node.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Confirmation;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.demo.DemoSide.Member;
import org.dostyk.node.network.Peers;
import org.dostyk.node.notices.Job;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Direction;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitBeginning;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins what lies between the demonstration's two nodes as soon as they know one another: the
 * guest's side lays a visit and a promise before the host's, which confirms the promise when it
 * comes. What is done already it leaves alone.
 */
@Component
@ConditionalOnProperty("dostyk.demo.peer")
class DemoAcross implements Job {
  /** In how many days the visit begins, and how many it lasts. */
  private static final int AHEAD = 30;

  private static final int DAYS = 4;

  private final AcrossStory story = AcrossStory.read();
  private final VisitId visit = new VisitId(story.visit());
  private final CommitmentId promise = new CommitmentId(story.promise());
  private final InstitutionId guest = new InstitutionId(story.guest());
  private final Demo demo;
  private final DemoSide side;
  private final Peers peers;
  private final Partners partners;
  private final Visits visits;
  private final SharedVisits sharedVisits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Commitments commitments;
  private final SharedCommitments sharedCommitments;
  private final Texts texts;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean done;

  DemoAcross(
      Demo demo,
      DemoSide side,
      Peers peers,
      Partners partners,
      Visits visits,
      SharedVisits sharedVisits,
      Delegations delegations,
      Itineraries itineraries,
      Commitments commitments,
      SharedCommitments sharedCommitments,
      Texts texts,
      TransactionTemplate transaction,
      Clock clock) {
    this.demo = demo;
    this.side = side;
    this.peers = peers;
    this.partners = partners;
    this.visits = visits;
    this.sharedVisits = sharedVisits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.commitments = commitments;
    this.sharedCommitments = sharedCommitments;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "demo.across";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    if (!done) {
      done = Boolean.TRUE.equals(transaction.execute(t -> guestIsHere() ? lay() : confirm()));
    }
  }

  private boolean guestIsHere() {
    return demo.account(story.guestsOfficer()).isPresent();
  }

  /** The officer of this side, and where they see what lies between both once it does. */
  Optional<DemoPage.Across> shown() {
    return sharedVisits.known(visit).isPresent() && sharedCommitments.known(promise).isPresent()
        ? Optional.of(
            DemoPage.Across.of(
                demo.persona(guestIsHere() ? story.guestsOfficer() : story.hostsOfficer()),
                "/visits/" + visit,
                "/promises/" + promise))
        : Optional.empty();
  }

  /** Whether both lie before the host; not as long as its node is unknown. */
  private boolean lay() {
    if (sharedVisits.known(visit).isPresent()) {
      return true;
    }
    Member host =
        side.others().stream()
            .filter(m -> m.house().id().equals(story.host()))
            .findFirst()
            .orElseThrow();
    Optional<PartnerId> partner =
        partners.withId(new TypedId(IdScheme.SCHAC, host.hei()), Set.of(guest)).stream()
            .map(Partner::id)
            .findFirst();
    if (partner.isEmpty() || peers.named(guest, host.hei()).isEmpty()) {
      return false;
    }
    Actor officer = demo.actor(story.guestsOfficer());
    plan(partner.get(), host.house().town().place(), officer);
    visits.send(visit, officer);
    visits.approve(visit, Side.GUEST, officer);
    note(partner.get(), officer);
    return true;
  }

  private void plan(PartnerId host, Place place, Actor officer) {
    LocalDate from = demo.today().plusDays(AHEAD);
    visits.begin(
        visit,
        new VisitBeginning(
            guest,
            Direction.OUT,
            List.of(host),
            new VisitPlan(new Text(story.purpose(), null), from, from.plusDays(DAYS - 1), place),
            Optional.empty(),
            Optional.empty()),
        officer);
    delegations.add(visit, List.of(head()), officer);
    itineraries.save(visit, round(from, place), true, officer);
  }

  private Delegate head() {
    Story.Persona head = demo.persona(story.head());
    var office = new LinkedHashMap<String, String>();
    head.office()
        .forEach(
            (tag, said) ->
                office.put(
                    tag,
                    said + " · " + texts.in(Language.of(tag).orElseThrow()).it("demo.invented")));
    return new Delegate(
        new DelegateId(story.delegate()),
        head.personNames(),
        Optional.of(new Text(office, null)),
        PartnerId.of(guest),
        Language.of(head.language()).orElseThrow(),
        DelegateRole.HEAD,
        0);
  }

  private ItineraryItem round(LocalDate day, Place place) {
    return new ItineraryItem(
        new ItemId(story.item()),
        day,
        LocalTime.of(10, 0),
        LocalTime.of(12, 0),
        place.zone(),
        ItemKind.TOUR,
        new Text(story.round(), null),
        "",
        new ItineraryItem.Who(true, Set.of()),
        "",
        "",
        false,
        0,
        clock.instant());
  }

  private void note(PartnerId host, Actor officer) {
    var purpose = new Text(story.purpose(), null);
    commitments.promise(
        new Promise(
            promise,
            guest,
            host,
            PartnerId.of(guest),
            new Text(story.what(), null),
            null,
            demo.today().plusDays(2L * AHEAD),
            new FromRecord(Visits.KIND, story.visit(), "", "", purpose)),
        officer);
  }

  /** Whether the host's side has answered; not as long as the promise has not come. */
  private boolean confirm() {
    Optional<Commitment> come = sharedCommitments.known(promise);
    come.filter(this::isUnanswered)
        .ifPresent(
            c ->
                sharedCommitments.confirm(
                    promise, Act.on(c, demo.actor(story.hostsOfficer()), clock)));
    return come.isPresent();
  }

  private boolean isUnanswered(Commitment c) {
    return sharedCommitments
            .confirmation(c)
            .filter(said -> said.state() == Confirmation.State.ASKED)
            .isPresent()
        && commitments.lifeOf(c).stream().noneMatch(s -> s.kind() == Step.Kind.AFFIRMED);
  }
}
