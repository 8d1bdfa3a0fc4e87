package org.dostyk.node.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.demo.DemoSide.Member;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peers;
import org.dostyk.node.notices.Job;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demonstration's two nodes known to one another, as their administrators would by
 * telephone: each institution takes part under a name, has those of the other node in its register,
 * and admits them as soon as they answer. What is done already it leaves alone.
 */
@Component
@ConditionalOnProperty("dostyk.demo.peer")
class DemoNeighbours implements Job {
  private static final UUID DEPARTMENT = UUID.fromString("01980000-0000-7000-8000-0000000000d0");
  private static final Logger LOG = LoggerFactory.getLogger(DemoNeighbours.class);
  private final DemoSide side;
  private final People people;
  private final Memberships memberships;
  private final Partners partners;
  private final Contacts contacts;
  private final Peers peers;
  private final TransactionTemplate transaction;
  private volatile boolean registered;
  private volatile boolean acquainted;

  DemoNeighbours(
      DemoSide side,
      People people,
      Memberships memberships,
      Partners partners,
      Contacts contacts,
      Peers peers,
      TransactionTemplate transaction) {
    this.side = side;
    this.people = people;
    this.memberships = memberships;
    this.partners = partners;
    this.contacts = contacts;
    this.peers = peers;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "demo.neighbours";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    if (!registered) {
      transaction.executeWithoutResult(t -> side.own().forEach(this::register));
      registered = true;
    }
    if (!acquainted) {
      acquainted = side.own().stream().map(this::admitAll).reduce(true, Boolean::logicalAnd);
    }
  }

  private void register(Member own) {
    Actor administrator = administrator(own);
    memberships.join(id(own), own.hei(), administrator);
    for (Member other : side.others()) {
      PartnerId entry = new PartnerId(made(own, other, "partner"));
      partners.add(entry, details(other), Dossier.empty(id(own)), null);
      contacts.add(
          new Contact(
              new ContactId(made(own, other, "contact")),
              entry,
              id(own),
              other.signs().personNames(),
              new Text(other.signs().office(), null),
              other.signs().email(),
              other.signs().language(),
              0),
          null);
    }
  }

  private static PartnerDetails details(Member other) {
    Story.House house = other.house();
    Place place = house.town().place();
    return new PartnerDetails(
        house.id().equals(DEPARTMENT) ? PartnerKind.AUTHORITY : PartnerKind.COLLEGE,
        new Text(house.name(), null),
        List.of(new TypedId(IdScheme.SCHAC, other.hei())),
        new Country(house.country()),
        place.name(),
        place.zone(),
        Identity.CONFIRMED);
  }

  /** Whether every institution of the other node is a peer now. */
  private boolean admitAll(Member own) {
    boolean all = true;
    for (Member other : side.others()) {
      all &= peers.named(id(own), other.hei()).isPresent() || admit(own, other);
    }
    return all;
  }

  private boolean admit(Member own, Member other) {
    String address = side.peer() + "/" + other.hei() + "/manifest.xml";
    Actor administrator = administrator(own);
    try {
      var found = peers.look(id(own), address, administrator);
      peers.admit(id(own), address, Set.copyOf(found.toCompare()), administrator);
      return true;
    } catch (Refused notYet) {
      LOG.debug("{} is not there yet: {}", address, notYet.getMessage());
      return false;
    }
  }

  private Actor administrator(Member own) {
    return people
        .withEmail(own.administrator().email())
        .flatMap(a -> people.actor(a.id()))
        .orElseThrow();
  }

  private static InstitutionId id(Member member) {
    return new InstitutionId(member.house().id());
  }

  /** The same each time, so that a second start enters nothing twice. */
  private static UUID made(Member own, Member other, String what) {
    String words = String.join("/", what, own.hei(), other.hei());
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }
}
