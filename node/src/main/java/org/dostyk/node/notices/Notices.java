package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people. A letter becomes part of the caller's transaction and leaves once that has been
 * committed; if the mail server is away, it is tried again for two days.
 */
@Service
public class Notices {
  private final MailStore store;
  private final DigestStore digests;
  private final Habits habits;
  private final Envelopes envelopes;
  private final People people;
  private final OwnInstitutions institutions;
  private final Jobs jobs;
  private final Clock clock;

  Notices(
      MailStore store,
      DigestStore digests,
      Habits habits,
      Envelopes envelopes,
      People people,
      OwnInstitutions institutions,
      Jobs jobs,
      Clock clock) {
    this.store = store;
    this.digests = digests;
    this.habits = habits;
    this.envelopes = envelopes;
    this.people = people;
    this.institutions = institutions;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Writes to somebody with an account, in the language they chose, on behalf of the institution of
   * their first seat, or that entered them where they have none. A closed account is not written
   * to.
   */
  @Transactional
  public void tell(AccountId to, Letter letter) {
    people
        .actor(to)
        .flatMap(a -> a.institutions().stream().findFirst().or(() -> people.home(to)))
        .ifPresent(from -> tell(from, to, letter));
  }

  /**
   * Writes to somebody with an account, unless it is closed, in the language they chose and when
   * they wish: at once, with their next digest, or not at all where that is theirs to choose. A
   * letter that carries a secret, and one about no {@link Topic}, leaves at once.
   */
  @Transactional
  public void tell(InstitutionId from, AccountId to, Letter letter) {
    people.find(to).filter(a -> !a.closed()).ifPresent(a -> tell(from, a, letter));
  }

  private void tell(InstitutionId from, Account to, Letter letter) {
    Optional<Topic> topic =
        habits.topics().stream()
            .filter(t -> letter.subject().startsWith(t.module() + "."))
            .findFirst();
    if (topic.isEmpty() || letter.secretUntil() != null) {
      tell(from, to.email(), to.language(), letter);
      return;
    }
    Habit habit = habits.of(to.id());
    Instant now = clock.instant();
    Pace pace = habit.pace(topic.get().module());
    if (pace == Pace.NEVER && topic.get().mayBeLeft()) {
      return;
    }
    Instant due = HabitRules.due(pace, now, habit);
    if (pace == Pace.DAILY || pace == Pace.WEEKLY) {
      digests.add(
          envelopes.waiting(
              Uuid7.next(clock), to.id(), from, topic.get().module(), letter, now, due));
    } else {
      send(from, to.email(), to.language(), letter, due);
    }
  }

  /**
   * Writes to an address.
   *
   * @param from the own institution on whose behalf; its administrators see what cannot be
   *     delivered
   */
  @Transactional
  public void tell(InstitutionId from, String email, Language language, Letter letter) {
    send(from, email, language, letter, clock.instant());
  }

  private void send(
      InstitutionId from, String email, Language language, Letter letter, Instant first) {
    OwnInstitution house = institutions.find(from).orElseThrow();
    store.add(
        envelopes
            .seal(Uuid7.next(clock), house, email.strip(), language, letter, clock.instant())
            .notBefore(first));
    jobs.soon(MailJob.NAME);
  }
}
