package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Component;

/**
 * Which notice stands. Where each party speaks for itself, one that is too short by what they said
 * stands nowhere, whether whoever gave it knew that or not: what is known decides, not what was
 * known at some node.
 */
@Component
class StandingNotices {
  private final Agreements agreements;
  private final Endings endings;
  private final LifeStore store;
  private final NoticeStore notices;
  private final SaidProvisionsStore said;
  private final List<EachForItself> each;
  private final LifeLetters letters;
  private final Audit audit;

  StandingNotices(
      Agreements agreements,
      Endings endings,
      LifeStore store,
      NoticeStore notices,
      SaidProvisionsStore said,
      List<EachForItself> each,
      LifeLetters letters,
      Audit audit) {
    this.agreements = agreements;
    this.endings = endings;
    this.store = store;
    this.notices = notices;
    this.said = said;
    this.each = each;
    this.letters = letters;
    this.audit = audit;
  }

  /** Says anew which notice stands, and until which day the agreement holds. */
  void settle(AgreementId id) {
    List<NoticeStore.Kept> all = notices.all(id);
    if (all.isEmpty()) {
      return;
    }
    List<SharedAgreement.End> ends = endings.recorded(id);
    Agreement agreement = agreements.asNode(id);
    Predicate<Notice> tooShort = tooShort(agreement);
    if (all.stream().anyMatch(k -> hasEnded(k, agreement) && tooShort.test(k.notice()))) {
      endings.goOn(id);
    }
    if (endedByTerm(agreement).isPresent()
        && NoticeLine.standing(all, ends, tooShort).isPresent()) {
      // Of a notice that reaches beyond the term, this node learns once the term has passed.
      endings.goOn(id);
    }
    boolean goesOn = agreements.asNode(id).state() instanceof InForce;
    if (goesOn) {
      store.goOn(id);
    }
    for (NoticeStore.Kept k : all) {
      if (!k.done() && NoticeLine.isClosed(k.notice(), ends)) {
        notices.done(k.notice().id(), true);
      } else if (k.done() && goesOn && NoticeLine.isLater(k.notice(), ends)) {
        // What it had ended goes on, for a reason that was older than the notice.
        notices.done(k.notice().id(), false);
      }
    }
    Optional<Notice> standing = NoticeLine.standing(notices.all(id), ends, tooShort);
    notices.stands(id, standing.map(Notice::id).orElse(null));
    endings.until(id, standing.map(Notice::lastDay).orElse(null));
  }

  /** The same after provisions were said, by which a notice may be too short, or no longer be. */
  void judge(AgreementId id) {
    Optional<Notice> before = effective(id);
    settle(id);
    Agreement agreement = agreements.asNode(id);
    before.filter(tooShort(agreement)).ifPresent(n -> tellTooShort(agreement, n));
    effective(id)
        .filter(n -> before.filter(n::equals).isEmpty())
        .ifPresent(n -> letters.noticeGiven(agreement, n));
  }

  private void tellTooShort(Agreement agreement, Notice notice) {
    for (InstitutionId reader : agreement.readers()) {
      audit.byNode(
          reader,
          "lives.notice_too_short",
          Agreements.KIND,
          agreement.id().value(),
          AuditWords.of(notice.lastDay()));
    }
    letters.tooShort(agreement, notice);
  }

  /** Tells of a notice that was entered elsewhere. */
  void tellArrived(Agreement agreement, Notice notice) {
    if (tooShort(agreement).test(notice)) {
      tellTooShort(agreement, notice);
    } else {
      letters.noticeGiven(agreement, notice);
    }
  }

  /** The notice that stands, or that has ended the agreement. */
  private Optional<Notice> effective(AgreementId id) {
    return notices
        .standing(id)
        .or(
            () -> {
              List<NoticeStore.Kept> all = notices.all(id);
              if (all.isEmpty()) {
                return Optional.empty();
              }
              Agreement agreement = agreements.asNode(id);
              return all.stream()
                  .filter(k -> hasEnded(k, agreement))
                  .map(NoticeStore.Kept::notice)
                  .findFirst();
            });
  }

  /** The last day of its term, where nothing but that has ended an agreement. */
  Optional<LocalDate> endedByTerm(Agreement agreement) {
    return agreement.state() instanceof Ended ended
            && ended.ending().manner() == Ending.Manner.EXPIRED
            && endings.recorded(agreement.id()).stream()
                .noneMatch(e -> e.at().equals(ended.ending().recordedAt()))
            && notices.all(agreement.id()).stream()
                .noneMatch(k -> k.done() && k.notice().lastDay().equals(ended.ending().on()))
        ? Optional.of(ended.ending().on())
        : Optional.empty();
  }

  private static boolean hasEnded(NoticeStore.Kept kept, Agreement agreement) {
    return kept.done()
        && kept.notice().withdrawnAt().isEmpty()
        && agreement.state() instanceof Ended ended
        && ended.ending().on().equals(kept.notice().lastDay())
        && ended.ending().recordedFor().equals(kept.notice().enteredFor());
  }

  /** Those that are too short, until their last day is over. */
  List<Notice> tooShort(Agreement agreement, LocalDate today) {
    return notices.all(agreement.id()).stream()
        .map(NoticeStore.Kept::notice)
        .filter(n -> n.withdrawnAt().isEmpty() && !n.lastDay().isBefore(today))
        .filter(tooShort(agreement))
        .toList();
  }

  /** Tells those of an agreement that are too short; none where one office enters for all. */
  private Predicate<Notice> tooShort(Agreement agreement) {
    if (each.stream().noneMatch(e -> e.isSo(agreement.id()))) {
      return notice -> false;
    }
    List<SaidProvisions> all = said.of(agreement);
    return notice -> NoticeLine.isTooShort(notice, all);
  }
}
