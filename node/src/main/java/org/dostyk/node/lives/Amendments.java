package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Beginning;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.lives.Consolidated.Step;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an agreement in force is changed, prolonged and ended by consent: by a further agreement of
 * the same parties, which is negotiated, approved and signed as any other.
 */
@Service
public class Amendments {
  private final Agreements agreements;
  private final InstrumentStore instruments;
  private final LifeStore store;
  private final Audit audit;

  Amendments(Agreements agreements, InstrumentStore instruments, LifeStore store, Audit audit) {
    this.agreements = agreements;
    this.instruments = instruments;
    this.store = store;
    this.audit = audit;
  }

  /**
   * Begins a supplementary agreement. Asked twice with one id, it begins one.
   *
   * @param id made by whoever asks
   * @param clauses to be changed; one that does not exist yet is added
   * @param until the new last day of the term; null where the term stays
   * @throws Refused with every objection
   */
  @Transactional
  public void amend(
      AgreementId id,
      AgreementId of,
      List<ClauseLabel> clauses,
      @Nullable LocalDate until,
      Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = side(agreement, officer);
    if (instruments.find(id).isPresent()) {
      return;
    }
    Refused.ifAny(LifeRules.inForce(agreement));
    Consolidated text = text(agreement);
    Refused.ifAny(
        LifeRules.toAmend(
            agreement, provisions(of), text, clauses, until, openClauses(of, Optional.empty())));
    int number = next(of, AgreementType.AMENDMENT);
    begin(
        id,
        agreement,
        AgreementType.AMENDMENT,
        number,
        house,
        others(agreement, house),
        InstrumentText.amendment(agreement, number, text, clauses, until),
        officer);
  }

  /**
   * Begins an agreement to end one. Asked twice with one id, it begins one.
   *
   * @param on the last day of the agreement that is to end
   * @throws Refused with every objection
   */
  @Transactional
  public void endByConsent(AgreementId id, AgreementId of, LocalDate on, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = side(agreement, officer);
    if (instruments.find(id).isPresent()) {
      return;
    }
    Refused.ifAny(LifeRules.inForce(agreement));
    int number = next(of, AgreementType.TERMINATION);
    begin(
        id,
        agreement,
        AgreementType.TERMINATION,
        number,
        house,
        others(agreement, house),
        InstrumentText.termination(agreement, on),
        officer);
  }

  void begin(
      AgreementId id,
      Agreement of,
      AgreementType type,
      int number,
      InstitutionId house,
      List<PartnerId> others,
      Draft text,
      Actor officer) {
    agreements.begin(id, new Beginning(type, house, others, of.id()), text, officer);
    instruments.add(new Instrument(id, of.id(), type, number, house, officer.account()));
    for (InstitutionId party : List.of(house)) {
      audit.record(
          party,
          officer,
          "lives.instrument_begun",
          Agreements.KIND,
          of.id().value(),
          AuditWords.ofText(type.textKey()));
    }
  }

  int next(AgreementId of, AgreementType type) {
    return 1
        + instruments.about(of).stream()
            .filter(i -> i.type() == type)
            .mapToInt(Instrument::number)
            .max()
            .orElse(0);
  }

  /**
   * The text that holds: the original and what is in force of its supplementary agreements.
   *
   * @throws NotFound for an agreement that was never in force
   */
  @Transactional(readOnly = true)
  public Consolidated text(Agreement agreement) {
    Version original =
        original(agreement).orElseThrow(() -> new NotFound("Not in force: " + agreement.id()));
    return Consolidated.of(original.text(), steps(agreement.id()));
  }

  /** The version of it that entered into force, whatever became of it since. */
  static Optional<Version> original(Agreement agreement) {
    return switch (agreement.state()) {
      case InForce f -> Optional.of(f.version());
      case Ended e -> e.was().map(InForce::version);
      default -> Optional.empty();
    };
  }

  /** What supplementary agreements in force say of the term. */
  List<ProvisionsLine.Extension> extensions(AgreementId of) {
    var extensions = new ArrayList<ProvisionsLine.Extension>();
    for (Instrument i : instruments.about(of)) {
      if (i.type() == AgreementType.AMENDMENT) {
        force(agreements.asNode(i.id()).state())
            .ifPresent(
                f ->
                    Effects.of(f.version().text()).all().stream()
                        .filter(Effect.Prolongs.class::isInstance)
                        .map(e -> ((Effect.Prolongs) e).until())
                        .map(until -> new ProvisionsLine.Extension(f.since(), until))
                        .forEach(extensions::add));
      }
    }
    return extensions;
  }

  private List<Step> steps(AgreementId of) {
    record Timed(InForce force, Step step) {}
    var timed = new ArrayList<Timed>();
    for (Instrument i : instruments.about(of)) {
      if (i.type() == AgreementType.AMENDMENT) {
        force(agreements.asNode(i.id()).state())
            .ifPresent(
                f -> timed.add(new Timed(f, new Step(i.id(), i.number(), f.version().text()))));
      }
    }
    timed.sort(
        Comparator.comparing((Timed t) -> t.force().since()).thenComparing(t -> t.step().number()));
    return timed.stream().map(Timed::step).toList();
  }

  private static Optional<InForce> force(AgreementState state) {
    return state instanceof InForce f
        ? Optional.of(f)
        : state instanceof Ended e ? e.was() : Optional.empty();
  }

  /**
   * The clauses that supplementary agreements under negotiation change, each with the number of
   * that agreement.
   *
   * @param but one that is left out
   */
  Map<ClauseLabel, Integer> openClauses(AgreementId of, Optional<AgreementId> but) {
    var open = new HashMap<ClauseLabel, Integer>();
    for (Instrument i : instruments.about(of)) {
      if (i.type() == AgreementType.AMENDMENT
          && !but.equals(Optional.of(i.id()))
          && agreements.asNode(i.id()).state() instanceof InNegotiation n) {
        Effects.of(n.latest().text()).labels().forEach(l -> open.put(l, i.number()));
      }
    }
    return open;
  }

  /** The instruments about an agreement that this person may read, with each as it stands. */
  Map<Instrument, Agreement> about(AgreementId of, Actor reader) {
    var found = new LinkedHashMap<Instrument, Agreement>();
    for (Instrument i : instruments.about(of)) {
      try {
        found.put(i, agreements.find(i.id(), reader));
      } catch (NotFound notTheirs) {
        // A draft of another party.
      }
    }
    return found;
  }

  /** What an agreement changes, ends or joins, if it does. */
  @Transactional(readOnly = true)
  public Optional<Instrument> instrument(AgreementId id) {
    return instruments.find(id);
  }

  /**
   * One comes from another node: it is about an agreement that is here. Where its number is taken,
   * since another was begun here at the same time, it has the next one on pages; its text says what
   * was signed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(
      AgreementId id, AgreementId of, AgreementType type, int number, InstitutionId begunFor) {
    if (instruments.find(id).isPresent()) {
      return;
    }
    boolean taken =
        instruments.about(of).stream().anyMatch(i -> i.type() == type && i.number() == number);
    instruments.add(
        new Instrument(
            id, of, type, taken || number < 1 ? next(of, type) : number, begunFor, null));
    for (InstitutionId house : agreements.asNode(of).houses()) {
      audit.byNode(
          house,
          "lives.instrument_begun",
          Agreements.KIND,
          of.value(),
          AuditWords.ofText(type.textKey()));
    }
  }

  private Provisions provisions(AgreementId id) {
    return store
        .provisions(id)
        .map(LifeStore.Entered::provisions)
        .orElseGet(() -> Provisions.none(id));
  }

  /** The officer's own institution among the parties. */
  static InstitutionId side(Agreement agreement, Actor officer) {
    return officer.institutionsAs(OFFICER).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refused(Objection.of("agreements.objection.not_officer")));
  }

  static List<PartnerId> others(Agreement agreement, InstitutionId house) {
    return agreement.parties().stream()
        .filter(p -> !house.equals(p.house()))
        .map(AgreementParty::partner)
        .toList();
  }
}
