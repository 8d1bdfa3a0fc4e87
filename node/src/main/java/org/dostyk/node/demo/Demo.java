package org.dostyk.node.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.demo.Story.Persona;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.Passwords;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty node with the story's institutions and people, and moves its clock. */
@Service
@ConditionalOnBooleanProperty("dostyk.demo")
class Demo implements ApplicationRunner {
  /** Everybody's password in the demonstration; the sign-in and signing pages tell it. */
  static final String PASSWORD = "dostyk-demo";

  /** How far the clock can be moved either way. */
  static final Duration FARTHEST = Duration.ofDays(10 * 366);

  private final Story story = Story.read("s0");
  private final OwnInstitutions houses;
  private final People people;
  private final Passwords passwords;
  private final Jobs jobs;
  private final DemoClock clock;
  private final DemoClockStore clockStore;
  private final TransactionTemplate transaction;

  Demo(
      OwnInstitutions houses,
      People people,
      Passwords passwords,
      Jobs jobs,
      DemoClock clock,
      DemoClockStore clockStore,
      TransactionTemplate transaction) {
    this.houses = houses;
    this.people = people;
    this.passwords = passwords;
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
          story.institutions().forEach(i -> houses.host(i.toHost()));
          story.personas().forEach(this::enter);
        });
  }

  List<Persona> personas() {
    return story.personas();
  }

  Optional<Account> account(String key) {
    return Optional.ofNullable(story.persona(key)).flatMap(p -> people.withEmail(p.email()));
  }

  /** Who imports the office's list in the story. */
  Persona importer() {
    return story.personas().stream()
        .filter(p -> p.roles().contains(Role.OFFICER))
        .findFirst()
        .orElseThrow();
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

  private void enter(Persona p) {
    if (people.withEmail(p.email()).isPresent()) {
      return;
    }
    Language language = Language.of(p.language()).orElseThrow();
    Account account = people.register(p.at(), p.personNames(), p.email(), language, null);
    passwords.set(account.id(), PASSWORD, null);
    p.roles()
        .forEach(role -> people.give(role, p.at(), account.id(), new Text(p.office(), null), null));
  }
}
