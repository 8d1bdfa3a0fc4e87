package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people wish to be written to: about what at once, about what in a digest, and when not. */
@Service
public class Habits {
  private final HabitStore store;
  private final DigestStore digests;
  private final ObjectProvider<Topic> topics;
  private final People people;
  private final OwnInstitutions institutions;
  private final Audit audit;
  private final Clock clock;

  Habits(
      HabitStore store,
      DigestStore digests,
      ObjectProvider<Topic> topics,
      People people,
      OwnInstitutions institutions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.digests = digests;
    this.topics = topics;
    this.people = people;
    this.institutions = institutions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What people may choose about, in its order. */
  public List<Topic> topics() {
    return topics.stream().sorted(Comparator.comparing(Topic::order)).toList();
  }

  /** How somebody wishes to be written to; as usual where they have chosen nothing. */
  public Habit of(AccountId account) {
    return store.of(account).orElseGet(() -> Habit.usual(zoneOf(account)));
  }

  private ZoneId zoneOf(AccountId account) {
    return people
        .home(account)
        .flatMap(institutions::find)
        .map(house -> house.place().zone())
        .orElse(ZoneOffset.UTC);
  }

  /**
   * Keeps what somebody chooses for themselves. What waits already follows the new choice.
   *
   * @throws Refused if quiet hours never end, or they do not wish to be told what they must be
   */
  @Transactional
  public void choose(Habit habit, Actor me) {
    Refused.ifAny(HabitRules.objections(habit, topics()));
    store.keep(me.account(), habit);
    Instant now = clock.instant();
    for (Waiting waiting : digests.of(me.account())) {
      Pace pace = habit.pace(waiting.topic());
      if (pace == Pace.NEVER) {
        digests.remove(waiting.id());
      } else {
        digests.due(waiting.id(), HabitRules.due(pace, now, habit));
      }
    }
    people
        .home(me.account())
        .ifPresent(
            home ->
                audit.record(
                    home, me, "notices.habit_chosen", Account.RECORD, me.account().value(), ""));
  }
}
