package org.dostyk.node.minutes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.PromiseSource;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises from minutes: the sentence goes into the ledger as it was said, with the number of its
 * entry. Both parties read it there, whether or not they read the minutes.
 */
@Service
public class MinutesPromises implements PromiseSource {
  private final MinuteBook book;
  private final EntryStore entries;
  private final Commitments commitments;
  private final Visits visits;
  private final Itineraries itineraries;
  private final Clock clock;

  MinutesPromises(
      MinuteBook book,
      EntryStore entries,
      Commitments commitments,
      Visits visits,
      Itineraries itineraries,
      Clock clock) {
    this.book = book;
    this.entries = entries;
    this.commitments = commitments;
    this.visits = visits;
    this.itineraries = itineraries;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Minutes.KIND;
  }

  @Override
  public String path(UUID id) {
    return "/minutes/" + id;
  }

  @Override
  public Optional<Source> find(UUID id, Actor reader) {
    try {
      Minutes minutes = book.find(new MinutesId(id), reader);
      return Optional.of(source(minutes, visits.find(minutes.visit(), reader)));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private Source source(Minutes minutes, Visit visit) {
    return new Source(
        title(minutes, visit),
        "",
        visit.parties().stream().map(VisitParty::partner).toList(),
        minutes.readers(),
        List.of());
  }

  /** What minutes are of. */
  Text title(Minutes minutes, Visit visit) {
    return minutes
        .item()
        .flatMap(i -> itineraries.of(visit).stream().filter(x -> x.id().equals(i)).findFirst())
        .map(ItineraryItem::title)
        .orElse(visit.plan().purpose());
  }

  /**
   * Puts a promise into the ledger; a second time it changes nothing.
   *
   * @throws NotFound if the entry is not theirs, or they are no officer of the writing side
   * @throws Refused if it is no promise, is disputed, or the ledger does not take it
   */
  @Transactional
  public Commitment promise(MinutesId id, EntryId entry, MinutePromise promise, Actor officer) {
    Minutes minutes = book.written(id, officer);
    Entry said = book.entry(minutes, entry);
    InstitutionId keeper =
        minutes.writers().stream()
            .filter(house -> officer.is(Role.OFFICER, house))
            .min(java.util.Comparator.comparing(InstitutionId::value))
            .orElseThrow(() -> new NotFound("Minutes " + id));
    Refused.ifAny(MinutesRules.promise(said));
    if (said.promise().isPresent()) {
      return commitments.get(said.promise().get(), Commitments.readersOf(officer));
    }
    Visit visit = visits.find(minutes.visit(), officer);
    Commitment made =
        commitments.takeIn(
            new Promise(
                new CommitmentId(Uuid7.next(clock)),
                keeper,
                promise.promiser(),
                promise.beneficiary(),
                said(minutes.language().tag(), said.words(), promise.also()),
                null,
                promise.due(),
                new FromRecord(
                    Minutes.KIND,
                    id.value(),
                    "",
                    String.valueOf(said.number()),
                    title(minutes, visit))),
            officer);
    entries.promised(entry, made.id());
    book.record(minutes, officer, "minutes.promise_entered", String.valueOf(said.number()));
    return made;
  }

  /** What was said, which decides, and the same in other languages. */
  private static Text said(String tag, String words, Map<String, String> also) {
    var byTag = new LinkedHashMap<String, String>();
    byTag.put(tag, words);
    also.forEach(byTag::putIfAbsent);
    Text all = Text.ofNonBlank(byTag).orElseThrow();
    return all.byTag().size() == 1 ? all : new Text(all.byTag(), tag);
  }
}
