package org.dostyk.node.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.agreements.PaperRecords.Noted;
import org.dostyk.node.briefings.Briefings;
import org.dostyk.node.demo.StoryRecords.Counted;
import org.dostyk.node.demo.StoryRecords.Paper;
import org.dostyk.node.demo.StoryRecords.Point;
import org.dostyk.node.demo.StoryRecords.Present;
import org.dostyk.node.demo.StoryRecords.Registered;
import org.dostyk.node.gifts.Gift;
import org.dostyk.node.gifts.GiftId;
import org.dostyk.node.gifts.GiftState;
import org.dostyk.node.gifts.Gifts;
import org.dostyk.node.gifts.Handover;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Exchange;
import org.dostyk.node.portfolio.ExchangeId;
import org.dostyk.node.portfolio.Exchanges;
import org.dostyk.node.portfolio.Period;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.VisitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Enters what the stories tell of former years; a second time it changes nothing. */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoRecords {
  private final StoryRecords story = StoryRecords.read();
  private final Partners partners;
  private final PaperRecords papers;
  private final Exchanges exchanges;
  private final Gifts gifts;
  private final Briefings briefings;
  private final Clock clock;

  DemoRecords(
      Partners partners,
      PaperRecords papers,
      Exchanges exchanges,
      Gifts gifts,
      Briefings briefings,
      Clock clock) {
    this.partners = partners;
    this.papers = papers;
    this.exchanges = exchanges;
    this.gifts = gifts;
    this.briefings = briefings;
    this.clock = clock;
  }

  /**
   * Enters the partners, which visits and promises may name.
   *
   * @param personas by their keys
   */
  void register(Function<String, Actor> personas) {
    for (Registered partner : story.register()) {
      partners.add(
          new PartnerId(partner.id()),
          partner.details(),
          partner.dossier(),
          personas.apply(partner.by()));
    }
  }

  /**
   * Enters what happened between the parties, once the visits are there.
   *
   * @param personas by their keys
   */
  void enter(Function<String, Actor> personas) {
    if (isThere()) {
      return;
    }
    var byKeeper = new LinkedHashMap<InstitutionId, List<Paper>>();
    for (Paper paper : story.papers()) {
      byKeeper
          .computeIfAbsent(new InstitutionId(paper.keeper()), k -> new ArrayList<>())
          .add(paper);
    }
    byKeeper.forEach(
        (keeper, all) -> {
          Actor officer = personas.apply(all.getFirst().by());
          papers.note(all.stream().map(p -> noted(p, officer)).toList(), keeper, officer);
        });
    story.exchanges().forEach(e -> exchanges.note(exchange(e, personas), personas.apply(e.by())));
    story.gifts().forEach(g -> gifts.enter(gift(g), personas.apply(g.by())));
    for (Point point : story.points()) {
      briefings.add(
          point.id(),
          new VisitId(point.visit()),
          Optional.empty(),
          new Text(point.wording(), null),
          personas.apply(point.by()));
    }
  }

  private boolean isThere() {
    Paper first = story.papers().getFirst();
    return papers.of(new InstitutionId(first.keeper())).stream()
        .anyMatch(known -> known.id().value().equals(first.id()));
  }

  private Noted noted(Paper paper, Actor officer) {
    return new Noted(
        new AgreementId(paper.id()),
        paper.type(),
        List.of(party(new PartnerId(paper.keeper())), party(new PartnerId(paper.partner()))),
        new PaperRecord(
            new Text(paper.title(), null),
            "",
            PartialDate.parse(paper.signed()),
            List.of(),
            "",
            "",
            paper.note(),
            paper.source(),
            Optional.of(officer.account()),
            clock.instant()),
        Optional.empty());
  }

  private AgreementParty party(PartnerId id) {
    return new AgreementParty(id, partners.nameOf(id), partners.own(id).orElse(null));
  }

  private Exchange exchange(Counted counted, Function<String, Actor> personas) {
    return new Exchange(
        new ExchangeId(counted.id()),
        new InstitutionId(counted.keeper()),
        new PartnerId(counted.partner()),
        Optional.empty(),
        counted.flow(),
        counted.kind(),
        new Period(counted.year(), Period.Part.WHOLE),
        counted.people(),
        true,
        Optional.empty(),
        new Words(counted.source(), Optional.of(new Text(counted.also(), null))),
        Optional.of(personas.apply(counted.by()).account()),
        clock.instant(),
        0);
  }

  private Gift gift(Present present) {
    var partner = new PartnerId(present.partner());
    return new Gift(
        new GiftId(present.id()),
        new InstitutionId(present.keeper()),
        present.direction(),
        partner,
        partners.get(partner, Set.of(new InstitutionId(present.keeper()))).name(),
        Optional.of(new VisitId(present.visit())),
        new Text(present.what(), null),
        "",
        "",
        new Words(present.occasion(), Optional.of(new Text(present.occasionAlso(), null))),
        Optional.empty(),
        new GiftState.Exchanged(present.day()),
        present.holder() == null
            ? List.of()
            : List.of(new Handover(present.day(), present.holder(), "")),
        Optional.empty(),
        0);
  }
}
