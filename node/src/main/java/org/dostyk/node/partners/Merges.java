package org.dostyk.node.partners;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Doubt.Answer;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same, or another? Keeps the questions until a person answers them, merges what is one, and
 * takes a merge back, even from the middle of a chain: since nothing is moved, nothing is in the
 * way.
 */
@Service
class Merges {
  static final int COUNTED = 1_000;

  private final MergeStore store;
  private final Partners partners;
  private final Namesakes namesakes;
  private final PartnerIndex index;
  private final Audit audit;
  private final Clock clock;

  Merges(
      MergeStore store,
      Partners partners,
      Namesakes namesakes,
      PartnerIndex index,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.partners = partners;
    this.namesakes = namesakes;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks about everybody whom a new entry may be; returns how many questions that makes. */
  @Transactional
  public int askAbout(PartnerId id, InstitutionId keeper) {
    Partner entry = partners.get(id, Set.of(keeper));
    int asked = 0;
    for (Namesakes.Namesake n : namesakes.of(id, Namesakes.named(entry), Set.of(keeper))) {
      asked += ask(keeper, id, n.partner().id(), n.likeness()) ? 1 : 0;
    }
    return asked;
  }

  /** Asks whether two entries are one; false where that was asked before. */
  @Transactional
  public boolean ask(InstitutionId keeper, PartnerId one, PartnerId other, Likeness likeness) {
    return store.askAll(List.of(Doubt.of(keeper, one, other, likeness, clock))) == 1;
  }

  /** Open questions, the likeliest first. */
  List<Doubt> open(Set<InstitutionId> keepers, int from, int most) {
    return store.open(keepers, null, from, most);
  }

  /** Open questions on an entry. */
  List<Doubt> openOn(PartnerId entry, Set<InstitutionId> keepers, int most) {
    return store.open(keepers, entry, 0, most);
  }

  /** How many questions are open; nobody counts further than {@link #COUNTED} and one more. */
  int openCount(Set<InstitutionId> keepers) {
    return store.openCount(keepers, COUNTED + 1);
  }

  /**
   * Takes a person's answer. An answer given twice counts once.
   *
   * @param stays which of the two stays in the lists if they are one
   * @throws Refused if they are said to be one and may not be merged; the question stays open
   */
  @Transactional
  public void answer(
      UUID doubt, Answer answer, PartnerId stays, Set<InstitutionId> keepers, Actor by) {
    Doubt asked = store.doubt(doubt, keepers).orElseThrow(() -> new NotFound("question " + doubt));
    store.queueUp(asked.keptBy());
    if (!store.answer(doubt, answer, clock.instant(), by)) {
      return;
    }
    if (answer == Answer.SAME) {
      boolean other = stays.equals(asked.other());
      merge(
          other ? asked.one() : asked.other(),
          other ? asked.other() : asked.one(),
          asked.keptBy(),
          by);
    } else {
      record(asked.keptBy(), by, "partners.told_apart", asked.one(), nameOf(asked.other()));
    }
  }

  /**
   * Says that an entry is another. Merged into one that was merged itself, it joins what that one
   * became.
   *
   * @param keeper whose entries both are, or who keeps the first and sees the second
   * @throws Refused if they may not be merged
   */
  @Transactional
  public void merge(PartnerId from, PartnerId into, InstitutionId keeper, Actor by) {
    store.queueUp(keeper);
    Partner leaving = partners.get(from, Set.of(keeper));
    Partner staying = standing(partners.get(into, Set.of(keeper)), keeper);
    if (!leaving.keptBy().equals(keeper)) {
      throw new NotFound("partner " + from + " in the register of " + keeper);
    }
    Refused.ifAny(MergeRules.of(leaving, staying));
    store.point(from, staying.id());
    store.add(
        new Merge(
            Uuid7.next(clock),
            from,
            staying.id(),
            clock.instant(),
            Optional.of(by.account()),
            false),
        keeper);
    index.write(List.of(from, staying.id()));
    record(keeper, by, "partners.merged", from, nameOf(staying.id()));
    record(keeper, by, "partners.merged_in", staying.id(), nameOf(from));
  }

  /** What an entry became. */
  private Partner standing(Partner partner, InstitutionId keeper) {
    return partner.mergedInto().isEmpty()
        ? partner
        : standing(partners.get(partner.mergedInto().get(), Set.of(keeper)), keeper);
  }

  /** The merge that stands for an entry, if it was merged. */
  Optional<Merge> standing(PartnerId from, Set<InstitutionId> keepers) {
    return store.standing(from, keepers);
  }

  /** Every merge of an entry or into it, the latest first, those undone too. */
  List<Merge> history(PartnerId id, Set<InstitutionId> keepers) {
    return store.history(id, keepers);
  }

  /** Makes a merged entry its own again; what was merged into it comes with it. */
  @Transactional
  public void undo(PartnerId from, InstitutionId keeper, Actor by) {
    store.queueUp(keeper);
    Optional<Merge> standing = store.standing(from, Set.of(keeper));
    if (standing.isEmpty() || !store.undone(standing.get().id(), clock.instant(), by)) {
      return;
    }
    PartnerId into = standing.get().into();
    store.point(from, null);
    store.toldApart(from, into);
    index.write(List.of(from, into));
    record(keeper, by, "partners.unmerged", from, nameOf(into));
    record(keeper, by, "partners.unmerged_from", into, nameOf(from));
  }

  private String nameOf(PartnerId id) {
    return PartnerWords.names(partners.nameOf(id));
  }

  private void record(InstitutionId at, Actor by, String action, PartnerId id, String detail) {
    audit.record(at, by, action, Partner.RECORD, id.value(), detail);
  }
}
