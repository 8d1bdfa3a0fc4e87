package org.dostyk.node.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitId;

/**
 * The minutes that one side takes of a visit, or of one item of its itinerary. A side has one set
 * of minutes for each, however many phones write them.
 *
 * @param item empty where they are of the visit as a whole
 * @param keeper the own institution that began them
 * @param side which side writes
 * @param language in which they are written
 * @param delegates who of the delegation was present
 * @param others who else was, a line each: the hosts' people
 * @param writers the own institutions of the writing side
 * @param readers the writers, and once shared the own institutions of the other side
 * @param sharedAt when the other side was let read them; empty while it was not
 * @param revision of who was present, from 1
 */
public record Minutes(
    MinutesId id,
    VisitId visit,
    Optional<ItemId> item,
    InstitutionId keeper,
    Side side,
    Language language,
    Set<DelegateId> delegates,
    String others,
    Set<InstitutionId> writers,
    Set<InstitutionId> readers,
    Instant begunAt,
    Optional<Instant> sharedAt,
    int revision) {

  /** The kind under which the audit trail, the ledger and the record panels know minutes. */
  public static final String KIND = "minutes.minutes";

  public Minutes {
    delegates = Set.copyOf(delegates);
    writers = Set.copyOf(writers);
    readers = Set.copyOf(readers);
  }

  /** The names of those present who are not of the delegation. */
  public List<String> otherNames() {
    return others.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
