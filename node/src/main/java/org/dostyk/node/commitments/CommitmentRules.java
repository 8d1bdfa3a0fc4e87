package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * Who may change what about a promise.
 *
 * <ul>
 *   <li>Either party's officers enter a promise; the promising side alone names who answers for it.
 *   <li>A day that has passed is no due day, unless the promise is taken in as it was given.
 *   <li>Either side gives a promise its first day. Once given, it is moved by those to whom the
 *       promise was made, with the reason: the one who is late does not grant more time to himself.
 *   <li>Either side's officers mark it kept, and show by what. Whoever answers for it may add
 *       evidence, not decide that it suffices.
 *   <li>Those to whom it was made waive it, or open it again, with the reason.
 * </ul>
 */
final class CommitmentRules {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_NAME = 200;
  private static final int FARTHEST_YEARS = 50;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]{3,1990}");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private CommitmentRules() {}

  /**
   * Why a promise cannot be entered.
   *
   * @param ownerFits whether the owner is of the promising side: by account where it has people on
   *     this node, by name where it has none
   * @param asGiven whether it is taken in from an older list or paper, as it was given there
   */
  static List<Objection> promise(
      Promise p, Voice voice, boolean ownerFits, LocalDate today, boolean asGiven) {
    var found = new ArrayList<Objection>();
    if (p.promiser().equals(p.beneficiary())) {
      found.add(Objection.of("commitments.objection.same_party"));
    }
    if (p.what().byTag().values().stream().anyMatch(text -> text.length() > LONGEST)) {
      found.add(Objection.of("commitments.objection.too_long", LONGEST));
    }
    if (p.owner() != null) {
      found.addAll(owner(p.owner(), voice, ownerFits));
    }
    if (p.due() != null) {
      found.addAll(day(p.due(), today, asGiven));
    }
    return found;
  }

  static List<Objection> assign(
      Commitment c, @Nullable Owner owner, Voice voice, boolean ownerFits) {
    var found = running(c);
    if (owner == null) {
      if (!voice.promiser()) {
        found.add(Objection.of("commitments.objection.owner_not_yours"));
      }
    } else {
      found.addAll(owner(owner, voice, ownerFits));
    }
    return found;
  }

  static List<Objection> setDue(Commitment c, LocalDate due, Voice voice, LocalDate today) {
    var found = running(c);
    if (!voice.eitherSide()) {
      found.add(Objection.of("commitments.objection.not_yours"));
    }
    if (c.due() != null) {
      found.add(Objection.of("commitments.objection.due_is_set", c.due()));
    }
    found.addAll(day(due, today, false));
    return found;
  }

  static List<Objection> addEvidence(Commitment c, Evidence evidence, Voice voice) {
    var found = new ArrayList<Objection>();
    if (c.standing().isDropped()) {
      found.add(Objection.of("commitments.objection.waived"));
    }
    if (!voice.anybody()) {
      found.add(Objection.of("commitments.objection.not_yours"));
    }
    if (evidence.saysNothing()) {
      found.add(Objection.of("commitments.objection.no_evidence"));
    }
    found.addAll(wellFormed(evidence));
    return found;
  }

  /**
   * Why a promise cannot be marked as kept.
   *
   * @param shown whether evidence was given before
   */
  static List<Objection> keep(
      Commitment c, LocalDate on, Evidence evidence, boolean shown, Voice voice, LocalDate today) {
    var found = running(c);
    if (!voice.eitherSide()) {
      found.add(Objection.of("commitments.objection.keep_not_yours"));
    }
    if (evidence.saysNothing() && !shown) {
      found.add(Objection.of("commitments.objection.no_evidence"));
    }
    found.addAll(wellFormed(evidence));
    if (on.isAfter(today)) {
      found.add(Objection.of("commitments.objection.kept_in_future", today));
    }
    return found;
  }

  static List<Objection> renegotiate(
      Commitment c, LocalDate due, String reason, Voice voice, LocalDate today) {
    var found = running(c);
    if (!voice.beneficiary()) {
      found.add(Objection.of("commitments.objection.renegotiate_not_yours"));
    }
    if (c.due() == null) {
      found.add(Objection.of("commitments.objection.no_due_yet"));
    } else if (c.due().equals(due)) {
      found.add(Objection.of("commitments.objection.due_same", due));
    }
    found.addAll(day(due, today, false));
    found.addAll(reason(reason));
    return found;
  }

  static List<Objection> waive(Commitment c, String reason, Voice voice) {
    var found = running(c);
    if (!voice.beneficiary()) {
      found.add(Objection.of("commitments.objection.waive_not_yours"));
    }
    found.addAll(reason(reason));
    return found;
  }

  static List<Objection> reopen(Commitment c, String reason, Voice voice) {
    var found = new ArrayList<Objection>();
    if (c.standing().isRunning()) {
      found.add(Objection.of("commitments.objection.not_settled"));
    }
    if (!voice.beneficiary()) {
      found.add(Objection.of("commitments.objection.reopen_not_yours"));
    }
    found.addAll(reason(reason));
    return found;
  }

  private static ArrayList<Objection> running(Commitment c) {
    var found = new ArrayList<Objection>();
    if (!c.standing().isRunning()) {
      found.add(Objection.of("commitments.objection.settled"));
    }
    return found;
  }

  private static List<Objection> owner(Owner owner, Voice voice, boolean fits) {
    var found = new ArrayList<Objection>();
    if (!voice.promiser()) {
      found.add(Objection.of("commitments.objection.owner_not_yours"));
    }
    switch (owner) {
      case Here here -> {
        if (!fits) {
          found.add(Objection.of("commitments.objection.owner_elsewhere"));
        }
      }
      case There there -> {
        if (!fits) {
          found.add(Objection.of("commitments.objection.owner_by_account"));
        }
        if (there.name().isBlank() || UNSEEN.matcher(there.name()).find()) {
          found.add(Objection.of("commitments.objection.owner_unreadable"));
        }
        if (there.name().length() > LONGEST_NAME) {
          found.add(Objection.of("commitments.objection.owner_too_long", LONGEST_NAME));
        }
      }
    }
    return found;
  }

  private static List<Objection> day(LocalDate due, LocalDate today, boolean asGiven) {
    var found = new ArrayList<Objection>();
    if (due.isBefore(today) && !asGiven) {
      found.add(Objection.of("commitments.objection.due_passed", due));
    }
    if (Math.abs(due.getYear() - today.getYear()) > FARTHEST_YEARS) {
      found.add(Objection.of("commitments.objection.due_too_far", due));
    }
    return found;
  }

  static List<Objection> reason(String reason) {
    var found = new ArrayList<Objection>();
    if (reason.isBlank()) {
      found.add(Objection.of("commitments.objection.no_reason"));
    }
    if (reason.length() > LONGEST) {
      found.add(Objection.of("commitments.objection.too_long", LONGEST));
    }
    return found;
  }

  private static List<Objection> wellFormed(Evidence evidence) {
    var found = new ArrayList<Objection>();
    if (!evidence.link().isEmpty() && !LINK.matcher(evidence.link()).matches()) {
      found.add(Objection.of("commitments.objection.link"));
    }
    if (evidence.words().length() > LONGEST) {
      found.add(Objection.of("commitments.objection.too_long", LONGEST));
    }
    return found;
  }
}
