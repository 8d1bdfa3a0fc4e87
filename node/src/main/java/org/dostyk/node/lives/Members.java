package org.dostyk.node.lives;

import static java.util.Objects.requireNonNull;
import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frameworks that others join: a declaration is signed by whoever joins and by the party that keeps
 * the list; from the day of the second signature the one is a party, until it leaves by notice.
 */
@Service
public class Members {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Partners partners;
  private final MemberStore store;
  private final LifeStore life;
  private final LifeLetters letters;
  private final Days days;
  private final Audit audit;
  private final Clock clock;

  Members(
      Agreements agreements,
      Amendments amendments,
      Partners partners,
      MemberStore store,
      LifeStore life,
      LifeLetters letters,
      Days days,
      Audit audit,
      Clock clock) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.partners = partners;
    this.store = store;
    this.life = life;
    this.letters = letters;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a framework in force to others, or says anew who may join it.
   *
   * @throws Refused if it is none, or none in force, or nobody could join
   */
  @Transactional
  public void open(AgreementId id, Set<PartnerKind> kinds, Optional<Lead> notice, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, id, officer);
    InstitutionId house = Amendments.side(agreement, officer);
    var objections = new ArrayList<>(LifeRules.inForce(agreement));
    if (agreement.type() != AgreementType.FRAMEWORK) {
      objections.add(Objection.of("lives.objection.no_framework"));
    }
    if (kinds.isEmpty()) {
      objections.add(Objection.of("lives.objection.no_kinds"));
    }
    Optional<Umbrella> before = store.umbrella(id);
    if (before.filter(u -> !u.keeper().equals(house)).isPresent()) {
      objections.add(Objection.of("lives.objection.not_keeper"));
    }
    Refused.ifAny(objections);
    store.open(new Umbrella(id, kinds, notice, house), officer.account(), clock.instant());
    for (InstitutionId reader : agreement.readers()) {
      audit.record(reader, officer, "lives.opened", Agreements.KIND, id.value(), "");
    }
  }

  /**
   * Prepares a declaration of accession for somebody, to be signed by them and by the keeper. Asked
   * twice with one id, it prepares one.
   *
   * @throws Refused with every objection: it is no umbrella, they are of another kind or members
   */
  @Transactional
  public void prepare(AgreementId id, AgreementId of, @Nullable PartnerId who, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = Amendments.side(agreement, officer);
    if (amendments.instrument(id).isPresent()) {
      return;
    }
    Partner partner =
        Optional.ofNullable(who)
            .flatMap(p -> partners.find(p, Set.of(house)))
            .orElseThrow(() -> new Refused(Objection.of("lives.objection.member_missing")));
    Optional<Umbrella> umbrella = store.umbrella(of);
    var objections = new ArrayList<>(against(agreement, umbrella, partner));
    if (umbrella.filter(u -> !u.keeper().equals(house)).isPresent()) {
      objections.add(Objection.of("lives.objection.not_keeper"));
    }
    Refused.ifAny(objections);
    amendments.begin(
        id,
        agreement,
        AgreementType.ACCESSION,
        amendments.next(of, AgreementType.ACCESSION),
        house,
        List.of(partner.id()),
        InstrumentText.accession(agreement),
        officer);
  }

  private List<Objection> against(
      Agreement agreement, Optional<Umbrella> umbrella, Partner partner) {
    var objections = new ArrayList<>(LifeRules.inForce(agreement));
    if (umbrella.isEmpty()) {
      objections.add(Objection.of("lives.objection.no_umbrella"));
    } else if (!umbrella.get().kinds().contains(partner.kind())) {
      objections.add(Objection.of("lives.objection.member_kind", partner.name()));
    }
    if (isParty(agreement, partner.id(), days.today(agreement))) {
      objections.add(Objection.of("lives.objection.party_already", partner.name()));
    }
    return objections;
  }

  /** Against a declaration that was prepared, at the moment of proposing or signing it. */
  List<Objection> against(Instrument declaration, Agreement of) {
    Agreement declared = agreements.asNode(declaration.id());
    return joining(declared, of)
        .filter(p -> isParty(of, p.partner(), days.today(of)))
        .map(p -> List.of(Objection.of("lives.objection.party_already", p.name())))
        .orElse(List.of());
  }

  private static Optional<AgreementParty> joining(Agreement declared, Agreement of) {
    return declared.parties().stream()
        .filter(p -> of.parties().stream().noneMatch(q -> q.partner().equals(p.partner())))
        .findFirst();
  }

  private boolean isParty(Agreement of, PartnerId partner, LocalDate today) {
    return of.parties().stream().anyMatch(p -> p.partner().equals(partner))
        || store.of(of.id()).stream()
            .anyMatch(m -> m.partner().equals(partner) && m.isParty(today));
  }

  /** A declaration was signed by both. */
  void joined(Agreement of, Agreement declared, Instrument declaration) {
    AgreementParty who = joining(declared, of).orElseThrow();
    LocalDate today = days.today(of);
    store.add(
        new Member(
            of.id(),
            who.partner(),
            who.name(),
            declaration.id(),
            today,
            Optional.empty(),
            Optional.empty()));
    note(of, LifeEvent.Kind.JOINED, today, Optional.empty(), declaration.id(), who.name());
    for (InstitutionId reader : of.readers()) {
      audit.byNode(
          reader, "lives.joined", Agreements.KIND, of.id().value(), AuditWords.of(who.name()));
    }
    letters.tellAll(of, LifeLetters.Said.JOINED, who.name());
  }

  /**
   * Enters that a member leaves: for the keeper, or the member's own officer.
   *
   * @param given the day of its notice, today or earlier
   * @throws Refused with every objection
   */
  @Transactional
  public void leave(AgreementId of, PartnerId who, @Nullable LocalDate given, Actor officer) {
    Agreement agreement = agreements.asNode(of);
    Umbrella umbrella = store.umbrella(of).orElseThrow(() -> new NotFound("No umbrella " + of));
    Set<InstitutionId> ours = officer.institutionsAs(OFFICER);
    if (!ours.contains(umbrella.keeper())
        && ours.stream().noneMatch(h -> h.value().equals(who.value()))) {
      throw new NotFound("Not theirs: " + who);
    }
    LocalDate today = days.today(agreement);
    Member member =
        store.of(of).stream()
            .filter(m -> m.partner().equals(who) && m.isParty(today))
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("lives.objection.no_member")));
    var objections = new ArrayList<>(LifeRules.inForce(agreement));
    if (given == null) {
      objections.add(Objection.of("lives.objection.notice_day"));
    } else if (given.isAfter(today)) {
      objections.add(Objection.of("lives.objection.notice_ahead", given));
    } else if (given.isBefore(member.joinedOn())) {
      objections.add(Objection.of("lives.objection.left_before", member.name(), member.joinedOn()));
    }
    member
        .lastDay()
        .ifPresent(last -> objections.add(Objection.of("lives.objection.leaves_already", last)));
    Refused.ifAny(objections);
    LocalDate on = requireNonNull(given);
    LocalDate last = umbrella.notice().map(lead -> lead.after(on)).orElse(on);
    store.leave(member, on, last);
    note(
        agreement, LifeEvent.Kind.LEFT, on, Optional.of(last), member.declaration(), member.name());
    for (InstitutionId reader : agreement.readers()) {
      audit.record(
          reader,
          officer,
          "lives.left",
          Agreements.KIND,
          of.value(),
          AuditWords.of(member.name()) + " · " + AuditWords.of(last));
    }
    letters.tellAll(agreement, LifeLetters.Said.LEAVES, member.name(), last);
  }

  private void note(
      Agreement of,
      LifeEvent.Kind kind,
      LocalDate on,
      Optional<LocalDate> until,
      AgreementId declaration,
      Text who) {
    life.note(
        of.id(),
        new LifeEvent(
            kind,
            clock.instant(),
            on,
            until,
            "",
            Optional.of(declaration.value()),
            Optional.of(who)));
  }

  /** Whether and how others may join. */
  @Transactional(readOnly = true)
  public Optional<Umbrella> umbrella(AgreementId id) {
    return store.umbrella(id);
  }

  /** Everybody who ever joined. */
  @Transactional(readOnly = true)
  public List<Member> of(AgreementId id) {
    return store.of(id);
  }

  /** Whether somebody joined this agreement and has left it. */
  boolean hasLeft(Agreement of, PartnerId who) {
    LocalDate today = days.today(of);
    return store.of(of.id()).stream().anyMatch(m -> m.partner().equals(who))
        && !isParty(of, who, today);
  }

  /** Whether any of these institutions has joined it and is a party today. */
  boolean isMember(Agreement of, Set<InstitutionId> houses) {
    LocalDate today = days.today(of);
    return store.joinedBy(houses).stream()
        .anyMatch(m -> m.agreement().equals(of.id()) && m.isParty(today));
  }

  /** Those who could join: of the right kind, in the keeper's register, no party yet. */
  List<Partner> candidates(Agreement of, Umbrella umbrella, LocalDate today) {
    return partners.visibleTo(Set.of(umbrella.keeper())).stream()
        .filter(p -> p.mergedInto().isEmpty() && umbrella.kinds().contains(p.kind()))
        .filter(p -> !isParty(of, p.id(), today))
        .toList();
  }
}
