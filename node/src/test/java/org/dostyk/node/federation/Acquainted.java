package org.dostyk.node.federation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.lives.Renewal;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.Uuid7;

/** What both sides of an exchange know of one another before it, and change in it. */
final class Acquainted {
  private Acquainted() {}

  /** Proposes another first clause. */
  static Version changed(OwnNode node, House house, AgreementId id, String words) {
    Agreements agreements = node.a(Agreements.class);
    WorkingText text = agreements.workOn(id, house.officer());
    Draft draft = text.draft();
    var clauses = new ArrayList<>(draft.clauses());
    var body = new LinkedHashMap<>(clauses.getFirst().body());
    body.put("ru", words);
    clauses.set(0, new DraftClause(clauses.getFirst().heading(), body));
    agreements.save(id, text.revision(), draft.withClauses(clauses), house.officer());
    return agreements.propose(id, house.officer());
  }

  /** Proposes a memorandum to an institution of another node, whose signatory is known by name. */
  static AgreementId proposed(OwnNode here, House university, House house, String hei) {
    PartnerId partner = partner(here, university, house, hei);
    var id = new AgreementId(Uuid7.next(here.clock()));
    here.a(Agreements.class)
        .draft(
            id,
            AgreementType.MEMORANDUM,
            university.id(),
            List.of(partner),
            List.of("ru", "zh"),
            university.officer());
    propose(here, university, partner, id);
    return id;
  }

  /** Names who signs a text that was begun, and proposes it. */
  static Version propose(OwnNode here, House university, PartnerId partner, AgreementId id) {
    Agreements agreements = here.a(Agreements.class);
    ContactId president =
        here.a(Contacts.class).of(partner, Set.of(university.id())).getFirst().id();
    WorkingText text = agreements.workOn(id, university.officer());
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withSignatories(
                Map.of(
                    university.id().toString(),
                    university.signatory().account().toString(),
                    partner.value().toString(),
                    "contact:" + president)),
        university.officer());
    return agreements.propose(id, university.officer());
  }

  /** The institution in the register, entered if it was not. */
  static PartnerId partner(OwnNode here, House university, House house, String hei) {
    return here
        .a(Partners.class)
        .withId(new TypedId(IdScheme.SCHAC, hei), Set.of(university.id()))
        .stream()
        .map(p -> p.id())
        .findFirst()
        .orElseGet(() -> Introductions.enter(here, university, house, hei, "CN", "Asia/Shanghai"));
  }

  /** Provisions by which any party may end an agreement by notice of thirty days. */
  static Provisions endedByNotice(AgreementId id, Optional<LocalDate> term) {
    return new Provisions(
        id,
        term,
        Renewal.NOT,
        0,
        Optional.empty(),
        true,
        Lead.parse("30D"),
        false,
        List.of(),
        Map.of(),
        0);
  }
}
