package org.dostyk.node.ceremonies;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementStanding;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Beginning;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.agreements.Parties;
import org.dostyk.node.agreements.PenSignatures;
import org.dostyk.node.agreements.Starters;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ceremonies from the first list of guests to the last signature. Each method is one use case in
 * one transaction; what is refused changes nothing.
 */
@Service
public class Ceremonies {
  /** The record kind of ceremonies, for audit and panels. */
  public static final String KIND = "ceremonies.ceremony";

  private static final int MOST_LISTED = 500;

  private final CeremonyStore store;
  private final Agreements agreements;
  private final Parties parties;
  private final PenSignatures pens;
  private final OwnInstitutions houses;
  private final ResponsiblePeople responsible;
  private final Audit audit;
  private final Clock clock;

  Ceremonies(
      CeremonyStore store,
      Agreements agreements,
      Parties parties,
      PenSignatures pens,
      OwnInstitutions houses,
      ResponsiblePeople responsible,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.agreements = agreements;
    this.parties = parties;
    this.pens = pens;
    this.houses = houses;
    this.responsible = responsible;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a ceremony with a first text: today, at the institution's own place, signed by the first
   * who may for each party. Asked twice with one id, it begins one.
   *
   * @param house the officer's own institution
   * @param partners in the order of signing
   * @param languages two to four BCP 47 tags in the order of print
   * @throws Refused with every objection
   */
  @Transactional
  public void begin(
      CeremonyId id,
      InstitutionId house,
      AgreementType type,
      List<PartnerId> partners,
      List<String> languages,
      Actor officer) {
    if (!officer.is(Role.OFFICER, house)) {
      throw new NotFound("No seat at " + house);
    }
    Draft text = Starters.first(type, languages);
    var objections = new ArrayList<>(CeremonyRules.toBegin(partners.size()));
    objections.addAll(Agreements.againstKeeping(text));
    Refused.ifAny(objections);
    List<AgreementParty> all = parties.of(house, partners, officer);
    var pairs = new ArrayList<Pair>();
    for (AgreementParty party : all.subList(1, all.size())) {
      pairs.add(
          new Pair(
              pairs.size() + 1,
              party.partner(),
              party.name(),
              new AgreementId(Uuid7.next(clock)),
              Optional.empty()));
    }
    var ceremony =
        new Ceremony(
            id,
            house,
            type,
            text.withSignatories(parties.usualSignatories(all, Set.of(house)))
                .withDetails(usual(house, languages)),
            1,
            WallKey.make(),
            Optional.empty(),
            numbered(pairs));
    if (store.add(ceremony, officer.account(), clock.instant())) {
      audit.record(house, officer, "ceremonies.begun", KIND, id.value(), "");
      responsible.begun(KIND, id.value(), house, officer);
    }
  }

  private Map<String, String> usual(InstitutionId house, List<String> languages) {
    OwnInstitution own = houses.find(house).orElseThrow();
    var details = new LinkedHashMap<String, String>();
    details.put(Draft.DATE, clock.instant().atZone(own.place().zone()).toLocalDate().toString());
    details.put(Draft.YEARS, "5");
    for (String tag : languages) {
      var name = own.place().name();
      details.put(
          Draft.PLACE + tag, name.exactly(tag).orElse(name.byTag().firstEntry().getValue()));
    }
    return details;
  }

  /**
   * A ceremony as this person may read it.
   *
   * @throws NotFound if there is none, or it is not theirs to see
   */
  public Ceremony find(CeremonyId id, Actor reader) {
    return store.find(id, reading(reader)).orElseThrow(() -> new NotFound("Ceremony " + id));
  }

  /** The ceremonies that this person may read, the latest change first. */
  public List<CeremonyRow> list(Actor reader) {
    return store.list(reading(reader), MOST_LISTED);
  }

  /** The partners that sign on their own nodes, so that no scan of a signature is taken here. */
  @Transactional(readOnly = true)
  public Set<PartnerId> signingElsewhere(Ceremony ceremony) {
    return standings(ceremony).stream()
        .filter(standing -> !standing.complete())
        .map(standing -> agreements.asNode(standing.id()))
        .flatMap(
            agreement ->
                agreement.parties().stream().filter(party -> pens.signsElsewhere(agreement, party)))
        .map(AgreementParty::partner)
        .collect(Collectors.toSet());
  }

  /** How far signing is, in the order of the pairs; empty before the text was proposed. */
  public List<AgreementStanding> standings(Ceremony ceremony) {
    Map<AgreementId, AgreementStanding> known = new LinkedHashMap<>();
    agreements
        .standings(ceremony.pairs().stream().map(Pair::agreement).toList())
        .forEach(s -> known.put(s.id(), s));
    return ceremony.pairs().stream()
        .flatMap(p -> Optional.ofNullable(known.get(p.agreement())).stream())
        .toList();
  }

  /**
   * Keeps the common text over the revision that was read.
   *
   * @throws Refused if it cannot be kept at all, or the agreements have been proposed
   */
  @Transactional
  public CeremonySaving save(CeremonyId id, int read, Draft text, Actor officer) {
    Ceremony before = owned(id, officer);
    var objections = new ArrayList<>(CeremonyRules.toChange(before));
    objections.addAll(Agreements.againstKeeping(text));
    Refused.ifAny(objections);
    if (text.equals(before.text()) && before.revision() >= read) {
      return new CeremonySaving.Saved(before);
    }
    if (!store.save(id, text, read, officer.account(), clock.instant())) {
      return new CeremonySaving.Overtaken(owned(id, officer));
    }
    audit.record(before.house(), officer, "ceremonies.saved", KIND, id.value(), "");
    return new CeremonySaving.Saved(owned(id, officer));
  }

  /** Moves a pair one place up in the order of signing. */
  @Transactional
  public void up(CeremonyId id, int position, Actor officer) {
    Ceremony before = changeable(id, officer);
    var pairs = new ArrayList<>(before.pairs());
    if (position >= 2 && position <= pairs.size()) {
      Collections.swap(pairs, position - 2, position - 1);
      store.pairs(id, numbered(pairs));
    }
  }

  /** Takes a pair out; the last stays. */
  @Transactional
  public void remove(CeremonyId id, PartnerId partner, Actor officer) {
    Ceremony before = changeable(id, officer);
    List<Pair> left = before.pairs().stream().filter(p -> !p.partner().equals(partner)).toList();
    Refused.ifAny(CeremonyRules.toBegin(left.size()));
    store.pairs(id, numbered(left));
  }

  /** Sets the places of one pair; empty brings back those of the common text. */
  @Transactional
  public void terms(
      CeremonyId id, PartnerId partner, Optional<List<DraftQuota>> quotas, Actor officer) {
    Ceremony before = changeable(id, officer);
    store.pairs(
        id,
        before.pairs().stream()
            .map(
                p ->
                    p.partner().equals(partner)
                        ? new Pair(p.position(), p.partner(), p.name(), p.agreement(), quotas)
                        : p)
            .toList());
    audit.record(before.house(), officer, "ceremonies.saved", KIND, id.value(), "");
  }

  /** Makes another key: who has the old one watches no longer. */
  @Transactional
  public void closeWall(CeremonyId id, Actor officer) {
    Ceremony ceremony = owned(id, officer);
    store.wallKey(id, WallKey.make());
    audit.record(ceremony.house(), officer, "ceremonies.wall_closed", KIND, id.value(), "");
  }

  /**
   * Makes an agreement of the text with each partner, and proposes it: all of them or none.
   *
   * @throws Refused with every objection, said once where all agreements share it
   */
  @Transactional
  public void propose(CeremonyId id, Actor officer) {
    store.lock(id);
    Ceremony ceremony = changeable(id, officer);
    Map<Pair, List<Objection>> against = new LinkedHashMap<>();
    for (Pair pair : ceremony.pairs()) {
      try {
        var with = new Beginning(ceremony.type(), ceremony.house(), List.of(pair.partner()), null);
        agreements.begin(pair.agreement(), with, ceremony.text(pair), officer);
        agreements.propose(pair.agreement(), officer);
        against.put(pair, List.of());
      } catch (Refused refused) {
        against.put(pair, refused.objections());
      }
    }
    Refused.ifAny(CeremonyRules.together(against));
    store.propose(id, clock.instant());
    audit.record(ceremony.house(), officer, "ceremonies.proposed", KIND, id.value(), "");
  }

  /** The ceremony whose wall this key opens. */
  Optional<Ceremony> withWall(String key) {
    return store.withWall(key);
  }

  /** The institutions for which somebody reads ceremonies. */
  private static Set<InstitutionId> reading(Actor reader) {
    return reader.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  private Ceremony owned(CeremonyId id, Actor officer) {
    return store
        .find(id, officer.institutionsAs(Role.OFFICER))
        .orElseThrow(() -> new NotFound("Ceremony " + id));
  }

  private Ceremony changeable(CeremonyId id, Actor officer) {
    Ceremony ceremony = owned(id, officer);
    Refused.ifAny(CeremonyRules.toChange(ceremony));
    return ceremony;
  }

  /**
   * In this order, and with the ids of the agreements that are to be made in the same: what is
   * proposed at one moment stands by its id before those who sign.
   */
  private static List<Pair> numbered(List<Pair> pairs) {
    Iterator<AgreementId> ids =
        pairs.stream().map(Pair::agreement).sorted(comparing(AgreementId::value)).iterator();
    var numbered = new ArrayList<Pair>();
    for (Pair p : pairs) {
      numbered.add(new Pair(numbered.size() + 1, p.partner(), p.name(), ids.next(), p.quotas()));
    }
    return numbered;
  }
}
