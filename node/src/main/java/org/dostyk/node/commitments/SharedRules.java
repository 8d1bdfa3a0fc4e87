package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of both sides of a promise mean together. They are read in the order of their
 * turns; of two that were taken without knowing one another, the earlier by its own clock first,
 * then by id.
 *
 * <ul>
 *   <li>What one side notes, a day it sets or moves, and the promiser's word that it was kept, the
 *       other confirms or objects to. All of it holds meanwhile: a promise is not undone by
 *       silence.
 *   <li>Only those to whom it was made move its day, waive it and open it again.
 *   <li>Who noted it withdraws it as long as the other side has confirmed nothing.
 * </ul>
 */
final class SharedRules {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]{3,1990}");
  private static final int LONGEST = 4_000;

  private SharedRules() {}

  /**
   * How it stands.
   *
   * @param asked the step that waits for the other side's word; null where none does
   * @param idle the steps without effect, each with the reason, in English
   */
  record Outcome(
      @Nullable LocalDate due,
      CommitmentStatus standing,
      Confirmation confirmation,
      @Nullable UUID asked,
      boolean everConfirmed,
      Map<UUID, String> idle) {}

  static Outcome outcome(SharedCommitment c) {
    return new Reading(c).read();
  }

  /** Steps being read one after another. */
  private static final class Reading {
    private final SharedCommitment c;
    private final Map<UUID, String> idle = new LinkedHashMap<>();
    private @Nullable LocalDate due;
    private CommitmentStatus standing = new Open();
    private Optional<Party> asks;
    private UUID asked;
    private boolean ever;
    private Optional<Taken> answer = Optional.empty();

    Reading(SharedCommitment c) {
      this.c = c;
      this.due = c.due();
      this.asks = Optional.of(c.notedBy());
      this.asked = c.noted();
    }

    Outcome read() {
      List<Taken> steps =
          c.steps().stream()
              .sorted(
                  Comparator.comparingInt(Taken::turn)
                      .thenComparing(Taken::at)
                      .thenComparing(Taken::id))
              .toList();
      for (Taken step : steps) {
        String wrong = wellFormed(step) ? take(step) : "it says too much or too little";
        if (!wrong.isEmpty()) {
          idle.put(step.id(), wrong);
        }
      }
      return new Outcome(due, standing, confirmation(), asks.isEmpty() ? null : asked, ever, idle);
    }

    private Confirmation confirmation() {
      if (asks.isEmpty()) {
        return new Confirmation(Confirmation.State.CONFIRMED, null, "");
      }
      Party asker = asks.get();
      return answer
          .map(a -> new Confirmation(Confirmation.State.OBJECTED, a.by(), a.words()))
          .orElseGet(() -> new Confirmation(Confirmation.State.ASKED, asker.other(), ""));
    }

    /** Why it has no effect; empty where it has. */
    private String take(Taken s) {
      boolean running = standing.isRunning();
      boolean beneficiary = s.by() == Party.BENEFICIARY;
      return switch (s.kind()) {
        case EVIDENCE -> "";
        case DUE_SET -> {
          if (!running) {
            yield "the promise was settled";
          }
          if (due != null) {
            yield "it has a day";
          }
          due = s.day();
          yield ask(s);
        }
        case RENEGOTIATED -> {
          if (!running || !beneficiary || due == null) {
            yield running
                ? "only those to whom it was made move its day"
                : "the promise was settled";
          }
          standing = new Renegotiated(due, s.words());
          due = s.day();
          yield ask(s);
        }
        case KEPT -> {
          if (!running) {
            yield "the promise was settled";
          }
          standing = new Kept(Objects.requireNonNull(s.day()));
          yield beneficiary ? settle() : ask(s);
        }
        case WAIVED -> {
          if (!running || !beneficiary) {
            yield running ? "only those to whom it was made waive it" : "the promise was settled";
          }
          standing = new Waived(LocalDate.ofInstant(s.at(), c.zone()), s.words());
          yield settle();
        }
        case WITHDRAWN -> {
          if (!running || ever || s.by() != c.notedBy()) {
            yield ever ? "both had confirmed it" : "the promise was settled";
          }
          standing = new Withdrawn(LocalDate.ofInstant(s.at(), c.zone()), s.words());
          yield settle();
        }
        case REOPENED -> {
          if (running || !beneficiary) {
            yield running ? "it was not settled" : "only those to whom it was made open it again";
          }
          standing = new Open();
          yield settle();
        }
        case AFFIRMED, OBJECTED -> answered(s);
        default -> "it says too much or too little";
      };
    }

    private String ask(Taken s) {
      asks = Optional.of(s.by());
      asked = s.id();
      answer = Optional.empty();
      return "";
    }

    private String settle() {
      asks = Optional.empty();
      answer = Optional.empty();
      return "";
    }

    /** An answer to what is no longer asked means nothing and is no trouble. */
    private String answered(Taken s) {
      if (asks.isPresent() && s.by() == asks.get().other() && asked.equals(s.about())) {
        if (s.kind() == Step.Kind.AFFIRMED) {
          ever = true;
          settle();
        } else {
          answer = Optional.of(s);
        }
      }
      return "";
    }
  }

  private static boolean wellFormed(Taken s) {
    boolean needsDay =
        s.kind() == Step.Kind.DUE_SET
            || s.kind() == Step.Kind.RENEGOTIATED
            || s.kind() == Step.Kind.KEPT;
    return (s.day() != null || !needsDay)
        && s.words().length() <= LONGEST
        && (s.link().isEmpty() || LINK.matcher(s.link()).matches());
  }
}
