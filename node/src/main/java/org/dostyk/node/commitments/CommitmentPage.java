package org.dostyk.node.commitments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A promise, its life, and what the reader may do about it.
 *
 * @param notedBy the name of the institution that entered it, here or at the other node
 * @param owner null where nobody answers for it
 * @param sourcePath where the record it comes from is read; empty where it was entered by hand, or
 *     the reader may not see the record
 * @param sides whether both sides say the same, where the promise lies on two nodes and is still
 *     asked for or kept; else null
 * @param zone by whose clock the reader reads moments
 * @param endsHere when its day ends, where the reader's clock shows another hour than midnight
 *     then; else null
 * @param candidates who of the promising side's people may answer for it
 * @param contacts names known at a promising side without people here
 * @param before before whom the reader may lay it at that side's own node; else null
 * @param may what the reader may do
 * @param step made with the page, from which each of its forms has its own
 * @param doing what was refused, in the last part of its path; empty where nothing was
 * @param typed what was typed into the refused form
 */
public record CommitmentPage(
    Commitment promise,
    CommitmentStatus status,
    Text promiser,
    Text beneficiary,
    Text notedBy,
    @Nullable OwnerName owner,
    String sourcePath,
    List<Stage> life,
    Line line,
    @Nullable Sides sides,
    ZoneId zone,
    @Nullable Instant endsHere,
    List<Candidate> candidates,
    List<PersonNames> contacts,
    @Nullable Text before,
    May may,
    UUID step,
    String doing,
    Typed typed,
    List<Objection> objections) {

  /**
   * A step in its life.
   *
   * @param by null for the node itself
   * @param far the institution at another node that took it; null for this node
   */
  public record Stage(
      Step step, @Nullable PersonNames by, @Nullable Text far, @Nullable OwnerName owner) {

    /** The text that says it. */
    public String textKey() {
      String kind = step.kind().name().toLowerCase(Locale.ROOT);
      return "commitments.step."
          + switch (step.kind()) {
            case PROMISED -> step.day() == null ? kind : "promised_due";
            case ASSIGNED -> owner == null ? "unassigned" : kind;
            default -> kind;
          };
    }

    /** What the text names: a day, or whoever answers for it. */
    public Object[] values(Language reader) {
      if (step.kind() == Step.Kind.ASSIGNED && owner != null) {
        return new Object[] {owner.in(reader)};
      }
      return step.day() == null ? new Object[0] : new Object[] {step.day()};
    }
  }

  /**
   * What the two sides of a promise say of it.
   *
   * @param by the side that has to confirm, or that objected; null where both say the same
   * @param ours whether that is the reader's
   */
  public record Sides(Confirmation said, @Nullable Text by, boolean ours) {

    /** The text that says it. */
    public String textKey() {
      return switch (said.state()) {
        case CONFIRMED -> "commitments.sides.confirmed";
        case ASKED -> ours ? "commitments.sides.asked_ours" : "commitments.sides.asked";
        case OBJECTED -> "commitments.sides.objected";
      };
    }

    public String shape() {
      return switch (said.state()) {
        case CONFIRMED -> "status done";
        case ASKED -> "status half";
        case OBJECTED -> "status late";
      };
    }
  }

  /** Somebody who may answer for it. */
  public record Candidate(UUID account, PersonNames names, boolean chosen) {}

  /** What a reader may do about it as it stands. */
  public record May(
      boolean assign,
      boolean setDue,
      boolean addEvidence,
      boolean keep,
      boolean renegotiate,
      boolean waive,
      boolean reopen,
      boolean confirm,
      boolean object,
      boolean withdraw) {

    /** Whether there is anything beside an answer. */
    public boolean anything() {
      return assign
          || setDue
          || addEvidence
          || keep
          || renegotiate
          || waive
          || reopen
          || confirm && !answer()
          || withdraw;
    }

    /** Whether this side is asked for its word. */
    public boolean answer() {
      return confirm && object;
    }

    private boolean offers(String form) {
      return switch (form) {
        case "owner" -> assign;
        case "due" -> setDue;
        case "evidence" -> addEvidence;
        case "keep" -> keep;
        case "renegotiate" -> renegotiate;
        case "waive" -> waive;
        case "reopen" -> reopen;
        case "confirm" -> confirm;
        case "object" -> object;
        case "withdraw" -> withdraw;
        default -> false;
      };
    }
  }

  /** The step that a form will take. */
  public UUID stepOf(String form) {
    return UUID.nameUUIDFromBytes((step + form).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this form was refused and so stands open with what was typed. */
  public boolean refused(String form) {
    return doing.equals(form);
  }

  /** Whether what was refused is not offered any more, as the promise stands by now. */
  public boolean overtaken() {
    return !doing.isEmpty() && !(doing.equals("lay") ? before != null : may.offers(doing));
  }

  /** The words typed into a form that is gone; empty where none were. */
  public String lost() {
    return typed.has("reason") ? typed.get("reason") : typed.get("words");
  }

  /** What a field of a form holds: what was typed if it was refused, else what it begins with. */
  public String value(String form, String field, String otherwise) {
    return refused(form) ? typed.get(field) : otherwise;
  }
}
