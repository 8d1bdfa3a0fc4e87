package org.dostyk.node.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.demo.Story.Kept;
import org.dostyk.node.demo.Story.Listed;
import org.dostyk.node.demo.Story.Persona;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.Passwords;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty node with the stories' institutions, people and partners, and moves its clock. */
@Service
@ConditionalOnBooleanProperty("dostyk.demo")
class Demo implements ApplicationRunner {
  /** Everybody's password in the demonstration; the sign-in and signing pages tell it. */
  static final String PASSWORD = "dostyk-demo";

  /** The story of the meeting whose guests have no account. */
  private static final int MEETING = 3;

  /** How far the clock can be moved either way. */
  static final Duration FARTHEST = Duration.ofDays(10 * 366);

  private final DemoSide side;
  private final List<Story> stories;
  private final List<Task> tasks;
  private final OwnInstitutions houses;
  private final People people;
  private final Passwords passwords;
  private final Partners partners;
  private final Contacts contacts;
  private final DemoAgreements agreements;
  private final DemoUmbrella umbrella;
  private final DemoRecords records;
  private final DemoVisits visits;
  private final DemoPromises promises;
  private final Jobs jobs;
  private final DemoClock clock;
  private final DemoClockStore clockStore;
  private final TransactionTemplate transaction;

  Demo(
      DemoSide side,
      OwnInstitutions houses,
      People people,
      Passwords passwords,
      Partners partners,
      Contacts contacts,
      DemoAgreements agreements,
      DemoUmbrella umbrella,
      DemoRecords records,
      DemoVisits visits,
      DemoPromises promises,
      Jobs jobs,
      DemoClock clock,
      DemoClockStore clockStore,
      TransactionTemplate transaction) {
    this.side = side;
    this.stories = side.stories();
    this.tasks = side.isAlone() ? Task.all() : List.of();
    this.houses = houses;
    this.people = people;
    this.passwords = passwords;
    this.partners = partners;
    this.contacts = contacts;
    this.agreements = agreements;
    this.umbrella = umbrella;
    this.records = records;
    this.visits = visits;
    this.promises = promises;
    this.jobs = jobs;
    this.clock = clock;
    this.clockStore = clockStore;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    clock.moveTo(clockStore.ahead());
    transaction.executeWithoutResult(
        t -> {
          stories.forEach(s -> s.institutions().forEach(i -> houses.host(i.toHost())));
          enterThose(personas().filter(p -> people.withEmail(p.email()).isEmpty()).toList());
          stories.forEach(s -> s.partners().forEach(this::register));
          if (side.isAlone()) {
            playTheStories();
          }
        });
  }

  private void playTheStories() {
    records.register(this::actor);
    umbrella.play(this::actor);
    agreements.play(this::actor);
    visits.play(this::actor);
    stories.forEach(s -> promises.play(s, this::actor));
    records.enter(this::actor);
  }

  /** Where the other node is opened; empty for a demonstration on one node. */
  Optional<String> other() {
    return side.other();
  }

  List<Story> stories() {
    return stories;
  }

  List<Task> tasks() {
    return tasks;
  }

  /** The head of the delegation that came to Astana, who comes by a link. */
  Story.Signatory guest() {
    return stories.get(MEETING).partners().getFirst().signatory();
  }

  private Stream<Persona> personas() {
    return stories.stream().flatMap(s -> s.personas().stream());
  }

  Persona persona(String key) {
    return personas().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  Optional<Account> account(String key) {
    return personas()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .flatMap(p -> people.withEmail(p.email()));
  }

  Actor actor(String key) {
    return account(key).flatMap(a -> people.actor(a.id())).orElseThrow();
  }

  /** Who imports the office's list in the story. */
  Persona importer() {
    return personas().filter(p -> p.roles().contains(Role.OFFICER)).findFirst().orElseThrow();
  }

  ImportId newImport() {
    return new ImportId(Uuid7.next(clock));
  }

  LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  boolean clockMoved() {
    return !clock.ahead().isZero();
  }

  /** Moves the clock by days, and lets happen what falls due on the way. */
  void move(long days) {
    set(clock.ahead().plusDays(days));
  }

  /** Brings back the real time. */
  void backToNow() {
    set(Duration.ZERO);
  }

  private void set(Duration ahead) {
    if (ahead.abs().compareTo(FARTHEST) <= 0) {
      clockStore.keep(ahead);
      clock.moveTo(ahead);
      jobs.runDue();
    }
  }

  private void enterThose(List<Persona> unknown) {
    passwords.setShared(unknown.stream().map(this::enter).toList(), PASSWORD, null);
  }

  private AccountId enter(Persona p) {
    Language language = Language.of(p.language()).orElseThrow();
    AccountId id = people.register(p.at(), p.personNames(), p.email(), language, null).id();
    var office = new Text(p.office(), null);
    for (InstitutionId seat : p.everywhere()) {
      p.roles().forEach(role -> people.give(role, seat, id, office, null));
    }
    return id;
  }

  /** Enters a partner into the register of each of its keepers; a second time changes nothing. */
  private void register(Listed partner) {
    for (Kept kept : partner.kept()) {
      partners.add(new PartnerId(kept.id()), partner.details(), kept.dossier(), null);
      contacts.add(partner.signatory().knownTo(kept), null);
    }
  }
}
