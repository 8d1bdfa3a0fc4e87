package org.dostyk.node.agreements;

import java.time.Clock;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Component;

/** Working texts and their savings; what two people write at once is joined. */
@Component
class WorkingTexts {
  private final AgreementStore store;
  private final RevisionStore revisions;
  private final AgreementIndex index;
  private final Audit audit;
  private final Clock clock;

  WorkingTexts(
      AgreementStore store,
      RevisionStore revisions,
      AgreementIndex index,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.revisions = revisions;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<WorkingText> find(AgreementId id, InstitutionId of) {
    return store.workingText(id, of);
  }

  /** Begins a text, unless its side works on one already. */
  void begin(AgreementId id, InstitutionId of, Draft draft, int basedOn, Actor officer) {
    begin(id, of, draft, basedOn, officer.account());
  }

  /** The same for whoever wrote it. */
  void begin(AgreementId id, InstitutionId of, Draft draft, int basedOn, AccountId writer) {
    var text = new WorkingText(of, draft, basedOn, revisions.next(id, of), writer, clock.instant());
    if (store.begin(id, text)) {
      revisions.add(id, text);
      index.read(id);
    }
  }

  /**
   * Saves over what is kept, together with what others saved since this one's writer read it.
   *
   * @param before what is kept
   * @param read the revision on which the draft rests
   */
  Saving save(AgreementId id, WorkingText before, int read, Draft draft, Actor officer) {
    if (draft.equals(before.draft()) && before.revision() >= read) {
      return new Saving.Saved(before);
    }
    if (before.revision() == read) {
      return new Saving.Saved(keep(id, before, draft, officer));
    }
    Draft base = revisions.draft(id, before.by(), read).orElse(Draft.nothing(draft.languages()));
    Joining.Joined both = Joining.of(base, before.draft(), draft);
    if (!both.conflicts().isEmpty()) {
      return new Saving.Overtaken(before, both.draft(), both.conflicts());
    }
    Refused.ifAny(AgreementRules.toSave(both.draft()));
    return new Saving.Joined(keep(id, before, both.draft(), officer));
  }

  private WorkingText keep(AgreementId id, WorkingText before, Draft draft, Actor officer) {
    var text =
        new WorkingText(
            before.by(),
            draft,
            before.basedOn(),
            before.revision() + 1,
            officer.account(),
            clock.instant());
    store.save(id, text);
    revisions.add(id, text);
    index.read(id);
    audit.record(before.by(), officer, "agreements.saved", Agreements.KIND, id.value(), "");
    return text;
  }
}
