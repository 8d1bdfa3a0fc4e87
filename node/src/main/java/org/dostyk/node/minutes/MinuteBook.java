package org.dostyk.node.minutes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes of visits. The officers and coordinators of the side that writes write; nobody else reads
 * until they share. What a phone sends has an id made there: sent twice it arrives once, and of two
 * wordings of one entry neither is lost.
 */
@Service
public class MinuteBook {
  private final MinutesStore store;
  private final EntryStore entries;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Audit audit;
  private final Clock clock;

  MinuteBook(
      MinutesStore store,
      EntryStore entries,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.entries = entries;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Minutes as this person may read them.
   *
   * @throws NotFound if there are none, or they are not theirs to see
   */
  public Minutes find(MinutesId id, Actor reader) {
    return store.find(id, Visits.readersOf(reader)).orElseThrow(() -> missing(id));
  }

  /** The minutes of a visit that this person may read, the first begun first. */
  public List<Minutes> of(Visit visit, Actor reader) {
    return store.of(visit.id(), Visits.readersOf(reader));
  }

  /** What stands in them, in the order in which it arrived. */
  public List<Entry> entries(Minutes minutes) {
    return entries.of(minutes.id()).stream().filter(Entry::isShown).toList();
  }

  public List<Remark> remarks(Minutes minutes) {
    return store.remarks(minutes.id());
  }

  /** Whether this person may write into them. */
  public boolean mayWrite(Minutes minutes, Actor actor) {
    return minutes.writers().stream().anyMatch(writers(actor)::contains);
  }

  /**
   * Begins minutes; where the side has some of this already, those are meant.
   *
   * @param item empty for minutes of the visit as a whole
   * @return the minutes that the side has now
   * @throws NotFound if the visit or the item is not theirs, or they do not write for a side of it
   */
  @Transactional
  public MinutesId begin(
      MinutesId id, VisitId of, Optional<ItemId> item, Language language, Actor actor) {
    Visit visit = visits.find(of, actor);
    Refused.ifAny(MinutesRules.begin(visit));
    Side side = visit.sideOf(writers(actor)).orElseThrow(() -> new NotFound("A side of " + of));
    Set<InstitutionId> houses = houses(visit, side);
    List<Delegate> people = delegations.of(visit);
    Optional<ItineraryItem> meeting = item.map(i -> itineraries.find(visit, i));
    var minutes =
        new Minutes(
            id,
            of,
            item,
            houses.stream().filter(writers(actor)::contains).findFirst().orElseThrow(),
            side,
            language,
            people.stream()
                .map(Delegate::id)
                .filter(d -> meeting.isEmpty() || takesPart(meeting.get(), d))
                .collect(Collectors.toSet()),
            "",
            houses,
            houses,
            clock.instant(),
            Optional.empty(),
            1);
    if (store.add(minutes)) {
      record(minutes, actor, "minutes.begun", "");
    }
    return store.of(of, item, side).orElseThrow().id();
  }

  /**
   * Notes who was present.
   *
   * @param seen the revision that was read
   * @return false where somebody else changed it since: nothing was written
   */
  @Transactional
  public boolean present(
      MinutesId id, int seen, Set<DelegateId> delegates, String others, Actor actor) {
    Minutes minutes = written(id, actor);
    Refused.ifAny(MinutesRules.present(others));
    boolean changed = store.present(id, seen, delegates, others.strip());
    if (changed) {
      record(minutes, actor, "minutes.present_changed", "");
    }
    return changed;
  }

  /**
   * Takes in what a phone sends. A saving that arrived before changes nothing. One that replaces
   * another wording than the one that stands is kept beside it.
   *
   * @throws NotFound if the minutes are not theirs to write, or the ids are of other minutes
   * @throws Refused if it says nothing or too much
   */
  @Transactional
  public EntrySaving save(MinutesId id, EntryText text, Actor actor) {
    Minutes minutes = written(id, actor);
    Optional<Entry> before = entries.find(id, text.entry());
    Optional<EntryId> arrived = entries.entryOf(text.saving());
    if (arrived.isPresent()) {
      return saved(before.filter(e -> e.id().equals(arrived.get())).orElseThrow(), text);
    }
    String words = text.words().strip();
    Refused.ifAny(MinutesRules.entry(words, before.isEmpty(), before.isEmpty() ? count(id) : 0));
    var wording = new Wording(text.saving(), text.kind(), words, actor.account(), clock.instant());
    if (before.isEmpty()) {
      if (!entries.add(id, text.entry(), wording)) {
        throw missing(id);
      }
      record(minutes, actor, "minutes.entry_written", number(id, text.entry()));
    } else if (before.get().wording().equals(text.seen())) {
      entries.change(text.entry(), wording);
      entries.settle(text.entry(), text.settles());
      record(minutes, actor, "minutes.entry_changed", number(id, text.entry()));
    } else {
      boolean same = before.get().says(text.kind(), words);
      entries.keep(text.entry(), wording, !same);
      if (!same) {
        // Of one phone that was overtaken only the last wording waits
        entries.settle(text.entry(), Optional.ofNullable(text.seen()).stream().toList());
        record(minutes, actor, "minutes.entry_disputed", number(id, text.entry()));
      }
    }
    return saved(entries.find(id, text.entry()).orElseThrow(), text);
  }

  /**
   * Takes an entry out; its wordings are kept.
   *
   * @throws Refused if it was changed since it was seen, or has become a promise in the ledger
   */
  @Transactional
  public void takeOut(MinutesId id, EntryId entry, UUID seen, Actor actor) {
    Minutes minutes = written(id, actor);
    Entry before = entry(minutes, entry);
    var objections = new ArrayList<Objection>();
    if (!before.wording().equals(seen) || before.isDisputed()) {
      objections.add(Objection.of("minutes.objection.changed"));
    }
    if (before.promise().isPresent()) {
      objections.add(Objection.of("minutes.objection.in_the_ledger"));
    }
    Refused.ifAny(objections);
    entries.takeOut(entry);
    record(minutes, actor, "minutes.entry_taken_out", String.valueOf(before.number()));
  }

  /**
   * Tells an entry in further languages, for whoever reads another one; the words that stand
   * decide. When other words stand, what was told of these is gone.
   *
   * @param seen the wording of which it is told
   * @param told how often the entry had been told when it was seen
   * @throws Refused if the entry was changed or told since, is disputed, or a wording is too long
   */
  @Transactional
  public void tell(
      MinutesId id, EntryId entry, UUID seen, int told, Optional<Text> also, Actor actor) {
    Minutes minutes = written(id, actor);
    Entry before = entry(minutes, entry);
    Refused.ifAny(MinutesRules.tell(before, also));
    if (!entries.tell(entry, seen, told, also)) {
      throw new Refused(List.of(Objection.of("minutes.objection.changed")));
    }
    record(minutes, actor, "minutes.entry_told", String.valueOf(before.number()));
  }

  /** Lets the other side read them, for good. */
  @Transactional
  public void share(MinutesId id, Actor officer) {
    Minutes minutes = written(id, officer);
    Visit visit = visits.find(minutes.visit(), officer);
    Refused.ifAny(MinutesRules.share(entries(minutes)));
    var readers = new java.util.HashSet<>(visit.readers());
    readers.addAll(minutes.readers());
    if (store.share(id, readers, clock.instant())) {
      record(find(id, officer), officer, "minutes.shared", "");
    }
  }

  /** Adds what a side has to say to them; sent twice under one id it stands once. */
  @Transactional
  public void remark(MinutesId id, UUID remark, String words, Actor actor) {
    Minutes minutes = find(id, actor);
    InstitutionId house =
        minutes.readers().stream()
            .filter(writers(actor)::contains)
            .min(Comparator.comparing(InstitutionId::value))
            .orElseThrow(() -> missing(id));
    Refused.ifAny(MinutesRules.remark(minutes, words.strip()));
    var said = new Remark(remark, house, actor.account(), words.strip(), clock.instant());
    if (store.remark(id, said)) {
      record(minutes, actor, "minutes.remarked", "");
    }
  }

  /**
   * An entry of minutes.
   *
   * @throws NotFound if there is none of this id in them
   */
  Entry entry(Minutes minutes, EntryId id) {
    return entries(minutes).stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(minutes.id()));
  }

  /** Minutes that this person may write, held until the transaction ends. */
  Minutes written(MinutesId id, Actor actor) {
    return store.lock(id, writers(actor)).orElseThrow(() -> missing(id));
  }

  /** Notes a change in every reader's trail. */
  void record(Minutes minutes, Actor by, String action, String detail) {
    minutes.readers().stream()
        .sorted(Comparator.comparing(InstitutionId::value))
        .forEach(h -> audit.record(h, by, action, Minutes.KIND, minutes.id().value(), detail));
  }

  private static EntrySaving saved(Entry now, EntryText text) {
    return now.beside().stream().anyMatch(w -> w.id().equals(text.saving()))
        ? new EntrySaving.Beside(now)
        : new EntrySaving.Stands(now);
  }

  private int count(MinutesId id) {
    return entries.of(id).size();
  }

  private String number(MinutesId id, EntryId entry) {
    return entries.find(id, entry).map(e -> String.valueOf(e.number())).orElse("");
  }

  private static boolean takesPart(ItineraryItem item, DelegateId delegate) {
    return item.who().everybody() || item.who().chosen().contains(delegate);
  }

  private static Set<InstitutionId> houses(Visit visit, Side side) {
    Collection<VisitParty> parties = side == Side.HOST ? List.of(visit.host()) : visit.guests();
    return parties.stream()
        .flatMap(p -> p.hosted().stream())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static Set<InstitutionId> writers(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR);
  }

  private static NotFound missing(MinutesId id) {
    return new NotFound("Minutes " + id);
  }
}
