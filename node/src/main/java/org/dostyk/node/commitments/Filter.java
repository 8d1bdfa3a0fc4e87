package org.dostyk.node.commitments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows.
 *
 * @param readers the own institutions that the reader reads for
 * @param view by where they stand
 * @param side by who promised
 * @param owner only those that this account answers for; null for everybody's
 * @param by only those that this partner made; null for everybody's
 * @param more by what else it is narrowed
 */
public record Filter(
    Set<InstitutionId> readers,
    View view,
    Side side,
    @Nullable AccountId owner,
    @Nullable PartnerId by,
    Narrowing more) {

  Filter(
      Set<InstitutionId> readers,
      View view,
      Side side,
      @Nullable AccountId owner,
      @Nullable PartnerId by) {
    this(readers, view, side, owner, by, Narrowing.NONE);
  }

  /** By where they stand. */
  public enum View {
    LATE,
    /** Due within thirty days, and not late. */
    SOON,
    /** Still to be kept, without owner or day. */
    MISSING,
    /** All that are still to be kept. */
    RUNNING,
    KEPT,
    WAIVED,
    /** Kept, and not after its day. */
    ON_TIME,
    /** Kept after its day. */
    KEPT_LATE,
    /** Still to be kept as first promised, and not late. */
    AHEAD,
    /** Still to be kept by another day than the first, and not late. */
    RENEGOTIATED;

    /** Whether every list offers it; the others are reached from somebody's record. */
    public boolean isOffered() {
      return ordinal() <= WAIVED.ordinal();
    }

    /** As it stands in an address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static View of(String key) {
      return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst().orElse(RUNNING);
    }
  }

  /** By who promised. */
  public enum Side {
    ALL,
    /** The reader's institutions promised. */
    OURS,
    /** It was promised to the reader's institutions. */
    TO_US;

    /** As it stands in an address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String key) {
      return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst().orElse(ALL);
    }
  }

  /** What an address asks for, before anybody was looked for by name. */
  static Filter of(Actor actor, Typed typed) {
    return new Filter(
        Commitments.readersOf(actor),
        View.of(typed.get("status")),
        Side.of(typed.get("side")),
        typed.has("mine") ? actor.account() : null,
        PromiseForm.id(typed.get("by")).map(PartnerId::new).orElse(null),
        Narrowing.of(typed));
  }

  /** The address of the list it shows. */
  public String path() {
    return "/promises" + query();
  }

  private String query() {
    return "?status="
        + view.key()
        + (side == Side.ALL ? "" : "&side=" + side.key())
        + (owner == null ? "" : "&mine=yes")
        + (by == null ? "" : "&by=" + by)
        + more.query();
  }

  public Filter with(View other) {
    return new Filter(readers, other, side, owner, by, more);
  }

  public Filter with(Side other) {
    return new Filter(readers, view, other, owner, by, more);
  }

  public Filter of(@Nullable AccountId other) {
    return new Filter(readers, view, side, other, by, more);
  }

  /** The same of one partner's promises. */
  public Filter by(@Nullable PartnerId partner) {
    return new Filter(readers, view, side, owner, partner, more);
  }

  /** The same narrowed by nothing. */
  public Filter anew() {
    return with(Narrowing.NONE);
  }

  /** The same narrowed otherwise. */
  public Filter with(Narrowing other) {
    return new Filter(readers, view, side, owner, by, other);
  }
}
