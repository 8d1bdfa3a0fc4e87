package org.dostyk.node.visits;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses under which a delegate's telephone reads their calendar. Whoever has one reads
 * one person's itinerary and nothing else, so it is kept as it is and shown again to the officers;
 * another can be given out at any time, and then the old one opens nothing.
 */
@Service
public class CalendarFeeds {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 144 random bits in 24 letters. */
  private static final int BYTES = 18;

  private final Visits visits;
  private final VisitStore store;
  private final Delegations delegations;
  private final FeedStore feeds;
  private final VisitCalendar calendar;
  private final Clock clock;
  private final String address;

  CalendarFeeds(
      Visits visits,
      VisitStore store,
      Delegations delegations,
      FeedStore feeds,
      VisitCalendar calendar,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.visits = visits;
    this.store = store;
    this.delegations = delegations;
    this.feeds = feeds;
    this.calendar = calendar;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /** Gives out an address and returns its key; an older one is closed by it. */
  @Transactional
  public String open(VisitId id, DelegateId delegate, Actor officer) {
    Visit visit = worked(id, delegate, officer);
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    feeds.open(key, id, delegate, clock.instant());
    visits.record(visit, officer, "visits.feed_opened", "");
    return key;
  }

  /** Closes the address: it opens nothing any more. */
  @Transactional
  public void close(VisitId id, DelegateId delegate, Actor officer) {
    Visit visit = worked(id, delegate, officer);
    feeds.close(id, delegate);
    visits.record(visit, officer, "visits.feed_closed", "");
  }

  /** The address that was given out, if one is open. */
  public Optional<String> addressOf(Delegate delegate) {
    return feeds.keyOf(delegate.id()).map(key -> address + "/calendars/" + key + ".ics");
  }

  /** The calendar that a key opens; empty where it opens none. */
  public Optional<String> read(String key) {
    return feeds
        .opened(key)
        .flatMap(
            opened ->
                store.these(List.of(opened.visit())).stream()
                    .findFirst()
                    .map(v -> calendar.of(v, delegations.find(v, opened.delegate()))));
  }

  /** A visit may be over or called off, and its addresses are still given and taken. */
  private Visit worked(VisitId id, DelegateId delegate, Actor officer) {
    Visit visit = visits.find(id, officer);
    if (visit.readers().stream().noneMatch(house -> officer.is(Role.OFFICER, house))) {
      throw new NotFound("Visit " + id);
    }
    delegations.find(visit, delegate);
    return visit;
  }
}
