package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of partners. Readers are the own institutions of whoever asks: they see their own
 * entries and those of the node's institutions.
 */
@Service
public class Partners {
  private final PartnerStore store;
  private final DossierStore dossiers;
  private final Audit audit;
  private final ObjectProvider<PartnerUse> uses;
  private final PartnerIndex index;
  private final PartnerListStore lists;
  private final Clock clock;

  Partners(
      PartnerStore store,
      DossierStore dossiers,
      PartnerIndex index,
      PartnerListStore lists,
      Audit audit,
      ObjectProvider<PartnerUse> uses,
      Clock clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.index = index;
    this.lists = lists;
    this.audit = audit;
    this.uses = uses;
    this.clock = clock;
  }

  public Optional<Partner> find(PartnerId id, Set<InstitutionId> readers) {
    return OnceAPage.read(new Seen(id, readers), () -> store.find(id, readers));
  }

  /** An entry as these readers see it. */
  private record Seen(PartnerId id, Set<InstitutionId> readers) {}

  /**
   * An entry that these readers may see.
   *
   * @throws NotFound if there is none, or it is not theirs to see
   */
  public Partner get(PartnerId id, Set<InstitutionId> readers) {
    return find(id, readers).orElseThrow(() -> new NotFound("partner " + id));
  }

  /** These entries, in this order, as far as the readers see them. */
  public List<Partner> these(List<PartnerId> wanted, Set<InstitutionId> readers) {
    return store.these(wanted, readers);
  }

  /** Every entry these readers may see, the oldest first. */
  public List<Partner> visibleTo(Set<InstitutionId> readers) {
    return store.visibleTo(readers);
  }

  /**
   * The entries that a question finds, in any script, those that begin with it first; the first of
   * all where the question has neither letter nor digit.
   *
   * @param most how many at most
   */
  public List<Partner> search(
      String question, Set<InstitutionId> readers, Language language, int most) {
    return store.these(
        lists
            .found(
                readers,
                new PartnerList.Asked(question, "", ""),
                language,
                PartnerListStore.MOST_FOUND,
                0,
                most)
            .ids(),
        readers);
  }

  /**
   * The partners that words of a name find, in any script, for a list of what is held with them.
   *
   * @return nobody where the words mean nothing
   */
  public Named named(String words, Set<InstitutionId> readers) {
    PartnerListStore.Page page =
        lists.found(
            readers,
            new PartnerList.Asked(words, "", ""),
            Language.EN,
            PartnerListStore.MOST_FOUND,
            0,
            PartnerListStore.MOST_FOUND);
    return new Named(store.withMerged(page.ids()), page.more());
  }

  /** The entries that bear this id, as far as the readers see them. */
  public List<Partner> withId(TypedId id, Set<InstitutionId> readers) {
    return store.withId(id, readers);
  }

  /** How many entries these readers may see in each region; in no order. */
  public List<RegionsPage.Line> counted(Set<InstitutionId> readers) {
    return lists.regions(readers, "");
  }

  /** The entries that were merged into this one, as these readers see them. */
  public List<Partner> mergedInto(PartnerId id, Set<InstitutionId> readers) {
    return store.mergedInto(id, readers);
  }

  /** The institution of this node that a partner is, if it is one. */
  public Optional<InstitutionId> own(PartnerId id) {
    return store.isOwn(id) ? Optional.of(new InstitutionId(id.value())) : Optional.empty();
  }

  /**
   * What a partner is called, whoever asks: a paper that names a party is read by others too.
   *
   * @throws NotFound if there is no such partner
   */
  public Text nameOf(PartnerId id) {
    return store.nameOf(id).orElseThrow(() -> new NotFound("partner " + id));
  }

  /**
   * In which country a partner is, whoever asks.
   *
   * @throws NotFound if there is no such partner
   */
  public Country countryOf(PartnerId id) {
    return store.countryOf(id).orElseThrow(() -> new NotFound("partner " + id));
  }

  /** The same of many at once; who does not exist is left out. */
  public Map<PartnerId, Text> namesOf(Collection<PartnerId> ids) {
    return ids.isEmpty() ? Map.of() : store.namesOf(ids);
  }

  /** Whether a partner exists already, whoever asks; nobody signs for one that does not. */
  public boolean exists(PartnerId id) {
    return store.exists(id);
  }

  /** What these institutions keep on a partner for themselves. */
  public List<Dossier> dossiers(PartnerId id, Set<InstitutionId> readers) {
    return dossiers.of(id, readers);
  }

  /**
   * Enters a partner into the register of the institution that keeps the dossier. An id that is
   * there already changes nothing, so that a form sent twice makes one entry.
   *
   * @param by who does it; null for the node itself
   * @throws Refused if the details or the dossier do not hold
   */
  @Transactional
  public void add(PartnerId id, PartnerDetails details, Dossier dossier, @Nullable Actor by) {
    InstitutionId keptBy = dossier.keptBy();
    var objections = new ArrayList<>(PartnerRules.of(details));
    objections.addAll(PartnerRules.of(dossier));
    objections.addAll(takenIds(id, details, keptBy));
    Refused.ifAny(objections);
    if (store.add(id, keptBy, false, details, clock.instant())) {
      if (!dossier.saysNothing()) {
        dossiers.write(id, dossier);
      }
      index.write(List.of(id));
      record(keptBy, by, "partners.added", id, AuditWords.of(details.name()));
    }
  }

  /**
   * Changes who a partner is.
   *
   * @param keeper the institution whose entry it is, in whose name the change is made
   * @param seen the revision that the change was made from
   * @return false where somebody changed the entry since: nothing was written
   * @throws Refused if the details do not hold
   */
  @Transactional
  public boolean change(
      PartnerId id, InstitutionId keeper, long seen, PartnerDetails details, @Nullable Actor by) {
    var objections = new ArrayList<>(PartnerRules.of(details));
    objections.addAll(takenIds(id, details, keeper));
    Refused.ifAny(objections);
    Partner before = get(id, Set.of(keeper));
    if (!before.keptBy().equals(keeper)) {
      throw new NotFound("partner " + id + " in the register of " + keeper);
    }
    if (before.revision() == seen && before.details().equals(details)) {
      return true;
    }
    boolean changed = store.change(id, keeper, seen, details, clock.instant());
    if (changed) {
      index.write(List.of(id));
      record(keeper, by, "partners.changed", id, "");
    }
    return changed;
  }

  /**
   * Changes what an institution keeps on a partner for itself.
   *
   * @return false where somebody changed it since the dossier's revision: nothing was written
   * @throws Refused if the dossier does not hold
   */
  @Transactional
  public boolean keep(PartnerId id, Dossier dossier, @Nullable Actor by) {
    Refused.ifAny(PartnerRules.of(dossier));
    get(id, Set.of(dossier.keptBy()));
    boolean written = dossiers.write(id, dossier);
    if (written) {
      index.write(List.of(id));
      record(dossier.keptBy(), by, "partners.noted", id, "");
    }
    return written;
  }

  /** Why an entry cannot be taken away: everything that builds on it. */
  public List<Objection> uses(PartnerId id) {
    return uses.stream().flatMap(u -> u.of(id).stream()).toList();
  }

  /** Why each of these entries cannot be taken away; nothing for those that can. */
  Map<PartnerId, List<Objection>> uses(Set<PartnerId> ids) {
    var found = new LinkedHashMap<PartnerId, List<Objection>>();
    for (PartnerUse use : uses) {
      for (PartnerId id : use.named(ids)) {
        found.computeIfAbsent(id, i -> new ArrayList<>()).addAll(use.of(id));
      }
    }
    return found;
  }

  /**
   * Takes an entry out of its keeper's register.
   *
   * @param seen the revision in which it may go
   * @return false where it has another revision, or is an institution of this node
   * @throws Refused if anything builds on it
   */
  @Transactional
  public boolean remove(PartnerId id, InstitutionId keeper, long seen, @Nullable Actor by) {
    Refused.ifAny(uses(id));
    Text name = nameOf(id);
    index.remove(List.of(id));
    boolean removed = store.remove(id, keeper, seen);
    if (!removed) {
      index.write(List.of(id));
    }
    if (removed) {
      record(keeper, by, "partners.removed", id, PartnerWords.names(name));
    }
    return removed;
  }

  /** Ids that another entry in sight bears already. */
  private List<Objection> takenIds(PartnerId id, PartnerDetails details, InstitutionId reader) {
    var taken = new ArrayList<Objection>();
    for (TypedId typed : details.ids()) {
      store.withId(typed, Set.of(reader)).stream()
          .filter(p -> !p.id().equals(id))
          .map(p -> Objection.of("partners.objection.id_taken", typed.value(), p.name()))
          .forEach(taken::add);
    }
    return taken;
  }

  private void record(
      InstitutionId at, @Nullable Actor by, String action, PartnerId id, String detail) {
    audit.record(at, by, action, Partner.RECORD, id.value(), detail);
  }
}
