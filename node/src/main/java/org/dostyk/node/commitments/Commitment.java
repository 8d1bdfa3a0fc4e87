package org.dostyk.node.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * A promise as the ledger has it.
 *
 * @param keeper the own institution that entered it, and that speaks for a party without people
 *     here
 * @param readers the own institutions whose people may read it, the keeper among them
 * @param promiser who promised
 * @param beneficiary to whom
 * @param what was promised, in the languages in which it was put down
 * @param owner who answers for it; null is shown as missing
 * @param due the last day on which it is kept in time; null is shown as missing
 * @param zone whose calendar says when that day has passed: the promiser's
 * @param standing what was last decided about it; {@link #status} also knows what is late
 * @param lateNoticedAt when it was noticed that its day has passed; null while it was not
 * @param revision grows with every change
 * @param far the party that speaks from its own node, where the promise lies on two; else null
 */
public record Commitment(
    CommitmentId id,
    InstitutionId keeper,
    Set<InstitutionId> readers,
    PartnerId promiser,
    PartnerId beneficiary,
    Text what,
    @Nullable Owner owner,
    @Nullable LocalDate due,
    ZoneId zone,
    Origin origin,
    CommitmentStatus standing,
    Instant promisedAt,
    @Nullable Instant lateNoticedAt,
    long revision,
    @Nullable PartnerId far) {

  /** The kind under which the audit trail and the record panels know promises. */
  public static final String RECORD = "commitments.commitment";

  private static final int LINE = 140;

  /** What a promise should say and does not. */
  public enum Missing {
    OWNER,
    DUE
  }

  public Commitment {
    readers = Set.copyOf(readers);
  }

  /** Where it stands at a moment. */
  public CommitmentStatus status(Instant now) {
    if (due == null || !standing.isRunning()) {
      return standing;
    }
    long days = ChronoUnit.DAYS.between(due, today(now));
    return days > 0 ? new Late(days) : standing;
  }

  /** By how many days it was kept too late; 0 where it was in time, has no day or is not kept. */
  public long daysKeptLate() {
    return due != null && standing instanceof Kept kept
        ? Math.max(0, ChronoUnit.DAYS.between(due, kept.on()))
        : 0;
  }

  /** What was promised, in a line for a reader: the beginning of a long text. */
  public String title(Language reader) {
    return line(what.in(reader));
  }

  /** The same in every language in which it was put down. */
  Text title() {
    var lines = new LinkedHashMap<String, String>();
    what.byTag().forEach((tag, text) -> lines.put(tag, line(text)));
    return new Text(lines, what.authoritative());
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LINE) {
      return line;
    }
    int end = line.lastIndexOf(' ', LINE);
    return line.substring(0, end > LINE / 2 ? end : line.offsetByCodePoints(0, LINE / 2)) + "…";
  }

  /** What it should say and does not, while it is still to be kept. */
  public Set<Missing> missing() {
    var missing = EnumSet.noneOf(Missing.class);
    if (standing.isRunning() && owner == null) {
      missing.add(Missing.OWNER);
    }
    if (standing.isRunning() && due == null) {
      missing.add(Missing.DUE);
    }
    return missing;
  }

  /** The day it is at a moment where it was promised. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** With a party that speaks from its own node. */
  Commitment lyingAt(PartnerId far) {
    return new Commitment(
        id,
        keeper,
        readers,
        promiser,
        beneficiary,
        what,
        owner,
        due,
        zone,
        origin,
        standing,
        promisedAt,
        lateNoticedAt,
        revision,
        far);
  }

  Commitment withOwner(@Nullable Owner other) {
    return with(other, due, standing, lateNoticedAt);
  }

  /** With another day, of which nobody has noticed yet that it passed. */
  Commitment withDue(@Nullable LocalDate other, CommitmentStatus standing) {
    return with(owner, other, standing, null);
  }

  /** With another standing; once it is to be kept again, its lateness is noticed anew. */
  Commitment withStanding(CommitmentStatus other) {
    return with(owner, due, other, other.isRunning() ? null : lateNoticedAt);
  }

  private Commitment with(
      @Nullable Owner owner,
      @Nullable LocalDate due,
      CommitmentStatus standing,
      @Nullable Instant lateNoticedAt) {
    return new Commitment(
        id,
        keeper,
        readers,
        promiser,
        beneficiary,
        what,
        owner,
        due,
        zone,
        origin,
        standing,
        promisedAt,
        lateNoticedAt,
        revision,
        far);
  }

  /** The moment from which a promise due on a day is late: the next day's first, at that place. */
  static Instant lateFrom(LocalDate due, ZoneId zone) {
    return due.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
