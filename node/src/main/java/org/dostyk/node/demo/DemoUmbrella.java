package org.dostyk.node.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Beginning;
import org.dostyk.node.agreements.ClauseLibrary;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Starters;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.lives.ClauseLabel;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Members;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The framework of a region and its colleges, which nobody reported: invented, and signed by people
 * who are. It has lived for nearly three years: two colleges joined by declaration, a clause was
 * changed, one college has said that it leaves, and the end of its term is near. The clock is moved
 * for it and brought back; told a second time it changes nothing.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoUmbrella {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "zh", "en");
  private static final int YEARS = 3;

  /** Parties can still object to its renewal for a week. */
  private static final int DAYS_LEFT = 97;

  private static final ClauseLabel VISITS = ClauseLabel.parse("4").orElseThrow();
  private static final Map<String, String> VISITS_ANEW =
      Map.of(
          "kk",
          "Тараптар әр оқу жылында кемінде бір рет бір-біріне баруға міндетті. Қабылдаушы Тарап ең"
              + " көбі бес адамның ең көбі бес күндік жергілікті көлігі мен тұратын орнын төлеуге"
              + " міндетті.",
          "ru",
          "Стороны обязаны посещать друг друга не реже одного раза в каждом учебном году."
              + " Принимающая Сторона обязана оплатить местный транспорт и проживание не более чем"
              + " пяти человек на срок не более пяти дней.",
          "zh",
          "双方应每学年至少互访一次。接待方应承担不超过五人、不超过五天的当地交通和住宿费用。",
          "en",
          "The Parties shall visit one another at least once in each academic year. The host Party"
              + " shall pay for the local transport and accommodation of at most five people for at"
              + " most five days.");

  private static final AgreementId ID = id(0x471);
  private static final AgreementId AMENDMENT = id(0x472);
  private final Agreements agreements;
  private final Signing signing;
  private final Lives lives;
  private final Amendments amendments;
  private final Members members;
  private final Clock clock;
  private final DemoClock moved;

  DemoUmbrella(
      Agreements agreements,
      Signing signing,
      Lives lives,
      Amendments amendments,
      Members members,
      Clock clock,
      DemoClock moved) {
    this.agreements = agreements;
    this.signing = signing;
    this.lives = lives;
    this.amendments = amendments;
    this.members = members;
    this.clock = clock;
    this.moved = moved;
  }

  /**
   * Plays it unless it was played.
   *
   * @param personas by their keys
   */
  void play(Function<String, Actor> personas) {
    if (!agreements.standings(List.of(ID)).isEmpty()) {
      return;
    }
    Duration ahead = moved.ahead();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate begin = today.plusDays(DAYS_LEFT + 1).minusYears(YEARS);
    long ago = ChronoUnit.DAYS.between(begin, today);
    try {
      Actor deputy = personas.apply("krg-deputy");
      moved.moveTo(ahead.minusDays(ago));
      begin(deputy, personas.apply("krg-d1-director"));
      moved.moveTo(ahead.minusDays(ago - 60));
      join(0x473, deputy, personas.apply("krg-d2-director"));
      moved.moveTo(ahead.minusDays(ago - 90));
      join(0x474, deputy, personas.apply("krg-d3-director"));
      moved.moveTo(ahead.minusDays(ago - 400));
      amend(deputy, personas.apply("krg-d1-director"));
      moved.moveTo(ahead.minusDays(20));
      members.leave(
          ID,
          PartnerId.of(house(personas.apply("krg-d3-director"))),
          LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
          deputy);
    } finally {
      moved.moveTo(ahead);
    }
  }

  private void begin(Actor deputy, Actor director) {
    agreements.begin(
        ID,
        new Beginning(
            AgreementType.FRAMEWORK, house(deputy), List.of(PartnerId.of(house(director))), null),
        text(),
        deputy);
    sign(ID, deputy, director);
    lives.enter(lives.read(agreements.find(ID, deputy)), deputy);
    members.open(ID, Set.of(PartnerKind.COLLEGE), Optional.of(Lead.days(60)), deputy);
  }

  private static Draft text() {
    Draft first = Starters.first(AgreementType.FRAMEWORK, LANGUAGES);
    var clauses = new ArrayList<>(first.clauses());
    clauses.add(ClauseLibrary.clause("closing.termination", LANGUAGES).orElseThrow());
    clauses.add(ClauseLibrary.clause("closing.amendments", LANGUAGES).orElseThrow());
    return first.withClauses(clauses).withDetails(Map.of(Draft.YEARS, String.valueOf(YEARS)));
  }

  private void join(int declaration, Actor deputy, Actor director) {
    members.prepare(id(declaration), ID, PartnerId.of(house(director)), deputy);
    sign(id(declaration), deputy, director);
  }

  private void amend(Actor deputy, Actor director) {
    amendments.amend(AMENDMENT, ID, List.of(VISITS), null, deputy);
    WorkingText text = agreements.workOn(AMENDMENT, deputy);
    var clauses = new ArrayList<>(text.draft().clauses());
    clauses.set(0, new DraftClause(clauses.getFirst().heading(), new HashMap<>(VISITS_ANEW)));
    agreements.save(AMENDMENT, text.revision(), text.draft().withClauses(clauses), deputy);
    sign(AMENDMENT, deputy, director);
  }

  private void sign(AgreementId id, Actor deputy, Actor director) {
    Hash hash = agreements.propose(id, deputy).hash();
    signing.sign(id, hash, deputy);
    signing.sign(id, hash, director);
  }

  private static InstitutionId house(Actor signatory) {
    return signatory.institutionsAs(Role.SIGNATORY).iterator().next();
  }

  private static AgreementId id(int end) {
    return new AgreementId(new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + end));
  }
}
