package org.dostyk.node.archives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of agreements on paper, corrected by hand; each correction can be taken back, the last
 * first.
 */
@Service
class Corrections {
  private final Agreements agreements;
  private final PaperRecords papers;
  private final Partners partners;
  private final CorrectionStore store;
  private final PaperWords words;
  private final Audit audit;
  private final Clock clock;

  Corrections(
      Agreements agreements,
      PaperRecords papers,
      Partners partners,
      CorrectionStore store,
      PaperWords words,
      Audit audit,
      Clock clock) {
    this.agreements = agreements;
    this.papers = papers;
    this.partners = partners;
    this.store = store;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A paper that an officer may correct: one that their institution noted.
   *
   * @throws NotFound if it is none, or another’s
   */
  Agreement find(AgreementId id, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    if (agreement.paper().isEmpty() || !officer.is(Role.OFFICER, agreement.draftedBy())) {
      throw new NotFound("paper of " + id + " to correct");
    }
    return agreement;
  }

  /** How often it was changed by hand: with this a form says what it has seen. */
  int changes(AgreementId id) {
    return store.changes(id);
  }

  /** The last correction that stands. */
  Optional<Correction> last(AgreementId id) {
    return store.last(id);
  }

  /**
   * Writes a record over.
   *
   * @param seen what {@link #changes} said when the form was shown
   * @param others the parties besides the officer’s institution
   * @return false where nothing is different: nothing was written
   * @throws Refused with every objection, or if somebody changed it meanwhile
   */
  @Transactional
  public boolean correct(
      AgreementId id, int seen, Typed typed, Collection<UUID> others, Actor officer) {
    store.queueUp(id);
    Agreement before = find(id, officer);
    mustBeSeen(id, seen);
    PaperRecord now = before.paper().orElseThrow();
    PaperRecord after =
        CorrectionForm.read(
            typed, now, words, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<AgreementParty> parties = parties(before, others);
    if (after.equals(now) && parties.equals(PaperState.others(before))) {
      return false;
    }
    store.add(id, PaperState.of(before), officer.account(), clock.instant());
    papers.correct(id, before.draftedBy(), after, parties);
    audit.record(
        before.draftedBy(), officer, "archives.corrected", Agreements.KIND, id.value(), "");
    return true;
  }

  /**
   * Takes the last correction back that stands.
   *
   * @throws Refused if there is none, or somebody changed it meanwhile
   */
  @Transactional
  public void takeBack(AgreementId id, int seen, Actor officer) {
    store.queueUp(id);
    Agreement now = find(id, officer);
    mustBeSeen(id, seen);
    Correction last =
        store
            .last(id)
            .orElseThrow(() -> new Refused(Objection.of("archives.objection.not_corrected")));
    store.takeBack(id, last.number(), officer.account(), clock.instant());
    papers.correct(
        id,
        now.draftedBy(),
        last.before().over(now.paper().orElseThrow()),
        parties(now, last.before().partners()));
    audit.record(now.draftedBy(), officer, "archives.taken_back", Agreements.KIND, id.value(), "");
  }

  private void mustBeSeen(AgreementId id, int seen) {
    if (store.changes(id) != seen) {
      throw new Refused(Objection.of("archives.objection.overtaken"));
    }
  }

  /**
   * Those that are parties keep the name that stands; an entry merged away is the other one now.
   */
  private List<AgreementParty> parties(Agreement agreement, Collection<UUID> others) {
    InstitutionId house = agreement.draftedBy();
    List<AgreementParty> found =
        others.stream()
            .map(PartnerId::new)
            .map(p -> partners.find(p, Set.of(house)).orElseThrow(() -> gone()))
            .map(p -> p.mergedInto().orElse(p.id()))
            .filter(p -> !p.equals(PartnerId.of(house)))
            .distinct()
            .map(p -> party(agreement, p, house))
            .toList();
    if (found.isEmpty()) {
      throw new Refused(Objection.of("archives.objection.no_party"));
    }
    return found;
  }

  private AgreementParty party(Agreement agreement, PartnerId id, InstitutionId house) {
    return PaperState.others(agreement).stream()
        .filter(p -> p.partner().equals(id))
        .findFirst()
        .orElseGet(
            () -> {
              Partner partner = partners.find(id, Set.of(house)).orElseThrow(() -> gone());
              return new AgreementParty(id, partner.name(), partners.own(id).orElse(null));
            });
  }

  private static Refused gone() {
    return new Refused(Objection.of("archives.objection.partner_gone"));
  }
}
