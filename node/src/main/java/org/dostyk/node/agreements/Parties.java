package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who agrees and who signs: partners and the people of own institutions, as agreements see them.
 */
@Component
public class Parties {
  private static final int OFFERED = 300;

  private final Partners partners;
  private final People people;

  Parties(Partners partners, People people) {
    this.partners = partners;
    this.people = people;
  }

  /** Somebody who can be named as signatory of a party. */
  public record Candidate(String id, PersonNames names, Text office) {}

  /** The officer's institution first, then the others in the order given. */
  List<AgreementParty> of(InstitutionId house, List<PartnerId> others, Actor officer) {
    var parties = new ArrayList<AgreementParty>();
    parties.add(party(PartnerId.of(house), officer.institutions()));
    others.forEach(other -> parties.add(party(other, officer.institutions())));
    return parties;
  }

  /**
   * The partners with whom an officer may agree: the first of those that their institutions see,
   * but their own.
   */
  List<Partner> choices(InstitutionId house, Actor officer) {
    return partners.search("", officer.institutions(), Language.EN, OFFERED).stream()
        .filter(p -> !p.id().equals(PartnerId.of(house)))
        .toList();
  }

  /** Who may sign for a party: those who hold the role at its house; none for a party elsewhere. */
  List<Candidate> candidates(AgreementParty party) {
    var candidates = new ArrayList<Candidate>();
    party
        .hosted()
        .ifPresent(
            house ->
                people
                    .holding(Role.SIGNATORY, house)
                    .forEach(
                        account ->
                            candidates.add(
                                new Candidate(
                                    account.id().toString(),
                                    account.names(),
                                    office(account.id(), house)))));
    return candidates;
  }

  /** The first candidate of each party, to begin with. */
  Map<String, String> usualSignatories(List<AgreementParty> parties) {
    var usual = new LinkedHashMap<String, String>();
    for (AgreementParty party : parties) {
      candidates(party).stream().findFirst().ifPresent(c -> usual.put(party.documentId(), c.id()));
    }
    return usual;
  }

  /** A party as a version names it, with its signatory's name and office at this moment. */
  Party inDocument(AgreementParty party, String signatory) {
    Candidate who =
        candidates(party).stream()
            .filter(c -> c.id().equals(signatory))
            .findFirst()
            .orElseThrow(() -> new NotFound("Signatory " + signatory));
    return new Party(
        party.documentId(),
        party.name(),
        List.of(new Signatory(who.id(), inFourLanguages(who.names()), who.office())));
  }

  private AgreementParty party(PartnerId id, Set<InstitutionId> readers) {
    Partner partner =
        partners.find(id, readers).orElseThrow(() -> new NotFound("Partner " + id.value()));
    return new AgreementParty(id, partner.name(), partners.own(id).orElse(null));
  }

  private Text office(AccountId account, InstitutionId house) {
    return people.actor(account).stream()
        .flatMap(a -> a.seatsAt(house))
        .filter(s -> s.role() == Role.SIGNATORY)
        .map(Seat::office)
        .flatMap(
            office ->
                office == null
                    ? java.util.stream.Stream.empty()
                    : java.util.stream.Stream.of(office))
        .findFirst()
        .orElse(Text.of("en", "Signatory", "ru", "Подписант", "kk", "Қол қоюшы", "zh", "签署人"));
  }

  private static Text inFourLanguages(PersonNames names) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), names.in(language));
    }
    return new Text(byTag, null);
  }
}
