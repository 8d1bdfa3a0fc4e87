package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.SharedAgreement.End;
import org.dostyk.node.agreements.SharedAgreement.Offer;
import org.dostyk.node.agreements.SharedAgreement.Signed;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.documents.Party;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what is known of an agreement elsewhere: see {@link SharedAgreements#take}. */
@Component
class Arrivals {
  private final AgreementStore store;
  private final VersionStore versions;
  private final OfferStore shared;
  private final EndStore ends;
  private final WorkingTexts texts;
  private final AgreementIndex index;
  private final Parties parties;
  private final Documents documents;
  private final OwnInstitutions houses;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Arrivals(
      AgreementStore store,
      VersionStore versions,
      OfferStore shared,
      EndStore ends,
      WorkingTexts texts,
      AgreementIndex index,
      Parties parties,
      Documents documents,
      OwnInstitutions houses,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.versions = versions;
    this.shared = shared;
    this.ends = ends;
    this.texts = texts;
    this.index = index;
    this.parties = parties;
    this.documents = documents;
    this.houses = houses;
    this.audit = audit;
    this.events = events;
  }

  /** In the caller's transaction. */
  boolean take(SharedAgreement all, Map<Hash, byte[]> wordings) {
    Optional<AgreementId> under = all.parent().filter(p -> store.find(p, own()).isPresent());
    var with =
        new Beginning(
            all.type(), new InstitutionId(all.begunBy().value()), List.of(), under.orElse(null));
    Set<InstitutionId> hosted =
        all.parties().stream().flatMap(p -> p.hosted().stream()).collect(Collectors.toSet());
    wordings.values().forEach(bytes -> documents.keep(bytes, Kind.CANONICAL, hosted));
    boolean begun = store.add(all.id(), with, all.parties(), all.begunAt());
    store.lock(all.id());
    if (begun) {
      note(all, "agreements.received", "");
    } else if (store.find(all.id(), own()).filter(row -> row.parent().isEmpty()).isPresent()) {
      under.ifPresent(parent -> store.putUnder(all.id(), parent));
    }
    var taking = new Taking(all);
    taking.versions();
    taking.signatures();
    taking.force();
    taking.ends();
    index.read(all.id());
    taking.tell();
    return begun || taking.changed;
  }

  private Set<InstitutionId> own() {
    return houses.all().stream().map(OwnInstitution::id).collect(Collectors.toSet());
  }

  private void note(SharedAgreement all, String action, String detail) {
    for (AgreementParty party : all.parties()) {
      party
          .hosted()
          .ifPresent(h -> audit.byNode(h, action, Agreements.KIND, all.id().value(), detail));
    }
  }

  /** One agreement being brought up to date. */
  private final class Taking {
    private final SharedAgreement all;
    private final Map<Hash, BilingualDocument> read = new HashMap<>();
    private final List<Offer> line;
    private final Set<Hash> whole;
    private final Optional<End> end;
    private final List<Signed> added = new ArrayList<>();
    private final List<Object> follows = new ArrayList<>();
    private boolean changed;
    private boolean proposed;
    private boolean entered;

    Taking(SharedAgreement all) {
      this.all = all;
      this.whole = whole();
      this.line = AgreementLine.of(all.offers(), whole);
      this.end = EndLine.holding(all.ends(), line.stream().anyMatch(o -> whole.contains(o.hash())));
    }

    private BilingualDocument wording(Hash hash) {
      return read.computeIfAbsent(
          hash, h -> BilingualDocument.of(documents.find(h, own()).orElseThrow()));
    }

    /** The wordings that every signatory of every party has signed. */
    private Set<Hash> whole() {
      var found = new HashSet<Hash>();
      for (Offer offer : all.offers()) {
        var given =
            all.signed().stream()
                .filter(s -> s.hash().equals(offer.hash()))
                .map(s -> List.of(s.signature().party(), s.signature().signatory()))
                .collect(Collectors.toSet());
        boolean complete =
            wording(offer.hash()).parties().stream()
                .allMatch(
                    p ->
                        p.signatories().stream()
                            .allMatch(s -> given.contains(List.of(p.id(), s.id()))));
        if (complete) {
          found.add(offer.hash());
        }
      }
      return found;
    }

    void versions() {
      List<OfferStore.Kept> kept = shared.all(all.id());
      int lowest = Math.min(0, kept.isEmpty() ? 0 : kept.getFirst().number());
      var aside = new ArrayList<OfferStore.Kept>();
      for (OfferStore.Kept k : kept) {
        if (k.number() > 0 && !stands(k)) {
          lowest--;
          shared.renumber(k.row().hash(), lowest);
          aside.add(k);
        }
      }
      for (Offer offer : line) {
        var known = kept.stream().filter(k -> k.row().hash().equals(offer.hash())).findFirst();
        if (known.isEmpty()) {
          add(offer);
        } else if (known.get().number() != offer.number()) {
          shared.renumber(offer.hash(), offer.number());
          changed = true;
        }
      }
      // What is new and stands beside the line is kept too: its signatures may yet decide.
      for (Offer offer : all.offers()) {
        if (!line.contains(offer)
            && kept.stream().noneMatch(k -> k.row().hash().equals(offer.hash()))) {
          lowest--;
          write(offer, lowest);
          changed = true;
        }
      }
      aside.forEach(this::giveBack);
      changed |= !aside.isEmpty();
      shared.relist(all.id());
    }

    private boolean stands(OfferStore.Kept kept) {
      return kept.number() <= line.size()
          && line.get(kept.number() - 1).hash().equals(kept.row().hash());
    }

    private void add(Offer offer) {
      write(offer, offer.number());
      changed = true;
      proposed |= offer.equals(line.getLast());
      note(all, "agreements.version_received", offer.number() + " · " + offer.hash().hex());
    }

    private void write(Offer offer, int number) {
      BilingualDocument document = wording(offer.hash());
      versions.add(
          all.id(),
          number,
          offer.hash(),
          document,
          new InstitutionId(offer.by().value()),
          null,
          offer.at());
      for (Party party : document.parties()) {
        InstitutionId house =
            all.parties().stream()
                .filter(p -> p.documentId().equals(party.id()))
                .flatMap(p -> p.hosted().stream())
                .findFirst()
                .orElse(null);
        for (Party.Signatory s : party.signatories()) {
          versions.expect(
              offer.hash(), party.id(), s.id(), house == null ? null : parties.meant(s, house));
        }
      }
    }

    /** The side whose wording is set aside finds it again as the text it works on. */
    private void giveBack(OfferStore.Kept kept) {
      InstitutionId house = kept.row().proposedBy();
      if (kept.proposer() != null && houses.find(house).isPresent()) {
        texts.begin(
            all.id(), house, Draft.of(wording(kept.row().hash())), line.size(), kept.proposer());
        note(all, "agreements.set_aside", kept.number() + " · " + kept.row().hash().hex());
        events.publishEvent(new ProposalSetAside(all.id(), house));
      }
    }

    void signatures() {
      var here = versions.signatures(all.id());
      for (Signed s : all.signed()) {
        boolean known =
            here.getOrDefault(s.hash(), List.of()).stream()
                .anyMatch(
                    k ->
                        k.party().equals(s.signature().party())
                            && k.signatory().equals(s.signature().signatory()));
        if (!known && versions.sign(s.hash(), s.signature())) {
          added.add(s);
          changed = true;
          numberOf(s.hash())
              .ifPresent(n -> note(all, "agreements.signed_elsewhere", n + " · " + s.hash().hex()));
        }
      }
    }

    private Optional<Integer> numberOf(Hash hash) {
      return line.stream().filter(o -> o.hash().equals(hash)).map(Offer::number).findFirst();
    }

    /** In force is the last version that every party has signed. */
    void force() {
      AgreementStore.Row row = store.find(all.id(), own()).orElseThrow();
      line.reversed().stream()
          .filter(o -> whole.contains(o.hash()))
          .findFirst()
          .filter(o -> row.inForce() != o.number())
          .ifPresent(
              o -> {
                store.enterForce(all.id(), o.number(), lastSigned(o.hash()));
                note(all, "agreements.in_force", String.valueOf(o.number()));
                changed = true;
                entered = end.isEmpty();
              });
    }

    /** An end that holds and is not written here is written; one that holds no more goes. */
    void ends() {
      for (End e : all.ends()) {
        changed |= ends.add(all.id(), e, null);
        e.takenBackAt()
            .ifPresent(back -> changed |= ends.takeBack(all.id(), e.party(), e.at(), back));
      }
      Optional<Ending> written = store.find(all.id(), own()).orElseThrow().ending();
      boolean same =
          end.isPresent() && written.filter(w -> w.recordedAt().equals(end.get().at())).isPresent();
      if (end.isPresent() && !same) {
        End e = end.get();
        InstitutionId by = recorder(e);
        store.end(all.id(), new Ending(e.manner(), e.on(), e.reason(), by, null, e.at()));
        note(all, "agreements.ended_elsewhere", Endings.told(e.manner(), e.on()));
        follows.add(new AgreementEnded(all.id(), by));
      } else if (end.isEmpty()) {
        // What the calendar ended was recorded by nobody, and stays.
        all.ends().stream()
            .filter(e -> written.filter(w -> w.recordedAt().equals(e.at())).isPresent())
            .findFirst()
            .ifPresent(
                e -> {
                  store.takeEndBack(all.id());
                  note(all, "agreements.ending_taken_back", "");
                  follows.add(new EndingTakenBack(all.id(), recorder(e)));
                });
      }
    }

    private InstitutionId recorder(End e) {
      return all.party(e.party()).orElseThrow().institution();
    }

    private Instant lastSigned(Hash hash) {
      return all.signed().stream()
          .filter(s -> s.hash().equals(hash))
          .map(s -> s.signature().at())
          .max(Instant::compareTo)
          .orElseThrow();
    }

    /** What follows is as if it had happened here. */
    void tell() {
      if (proposed) {
        Offer last = line.getLast();
        events.publishEvent(
            new AgreementProposed(
                all.id(), last.number(), last.hash(), new InstitutionId(last.by().value())));
      }
      Set<Hash> told = new LinkedHashSet<>(line.stream().map(Offer::hash).toList());
      List<Signed> toTell = added.stream().filter(s -> told.contains(s.hash())).toList();
      for (Signed s : toTell) {
        AgreementParty party =
            all.parties().stream()
                .filter(p -> p.documentId().equals(s.signature().party()))
                .findFirst()
                .orElseThrow();
        events.publishEvent(
            new AgreementSigned(
                all.id(),
                numberOf(s.hash()).orElseThrow(),
                s.hash(),
                party.partner(),
                party.house(),
                entered && s.equals(toTell.getLast())));
      }
      follows.forEach(events::publishEvent);
    }
  }
}
