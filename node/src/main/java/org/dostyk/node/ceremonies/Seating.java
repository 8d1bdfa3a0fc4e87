package org.dostyk.node.ceremonies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Parties;
import org.dostyk.node.agreements.Parties.Candidate;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** Who sits at the table: who presides, and who may sign for whom. */
@Component
public class Seating {
  private final Parties parties;
  private final Partners partners;
  private final People people;
  private final OwnInstitutions houses;

  Seating(Parties parties, Partners partners, People people, OwnInstitutions houses) {
    this.parties = parties;
    this.partners = partners;
    this.people = people;
    this.houses = houses;
  }

  /**
   * Somebody at the table.
   *
   * @param office empty where it is not known
   * @param house for whom they are here
   */
  public record Guest(PersonNames names, Optional<Text> office, Text house) {}

  /**
   * Who may sit where.
   *
   * @param chairs who may preside
   * @param own who may sign for the institution that holds the ceremony
   * @param theirs who may sign for each partner, in the order of signing
   */
  public record Choices(
      List<Candidate> chairs, List<Candidate> own, List<List<Candidate>> theirs) {}

  Choices choices(Ceremony ceremony) {
    Set<InstitutionId> keepers = Set.of(ceremony.house());
    return new Choices(
        chairs(ceremony.house()),
        parties.candidates(own(ceremony), keepers),
        ceremony.pairs().stream().map(pair -> parties.candidates(party(pair), keepers)).toList());
  }

  /** Those at the table: who presides first, then who signs, in the order of signing. */
  List<Guest> of(Ceremony ceremony) {
    var guests = new ArrayList<Guest>();
    Choices choices = choices(ceremony);
    Text house = houses.find(ceremony.house()).orElseThrow().name();
    chosen(choices.chairs(), ceremony.text().detail(Ceremony.PRESIDING), house)
        .ifPresent(guests::add);
    signatory(ceremony, choices.own(), ceremony.house().toString(), house).ifPresent(guests::add);
    for (Pair pair : ceremony.pairs()) {
      signatory(ceremony, choices.theirs().get(pair.position() - 1), pair.party(), pair.name())
          .ifPresent(guests::add);
    }
    return guests;
  }

  private static Optional<Guest> signatory(
      Ceremony ceremony, List<Candidate> candidates, String party, Text house) {
    return chosen(candidates, ceremony.text().signatories().getOrDefault(party, ""), house);
  }

  private static Optional<Guest> chosen(List<Candidate> candidates, String id, Text house) {
    return candidates.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> new Guest(c.names(), Optional.of(c.office()), house));
  }

  /** Everybody with a seat and a post at the institution. */
  private List<Candidate> chairs(InstitutionId house) {
    var chairs = new ArrayList<Candidate>();
    for (Account account : people.at(Set.of(house))) {
      office(account.id(), house)
          .ifPresent(
              office ->
                  chairs.add(new Candidate(account.id().toString(), account.names(), office)));
    }
    return chairs;
  }

  private Optional<Text> office(AccountId account, InstitutionId house) {
    return people.actor(account).stream()
        .flatMap(a -> a.seatsAt(house))
        .map(Seat::office)
        .flatMap(
            o -> o == null ? java.util.stream.Stream.<Text>empty() : java.util.stream.Stream.of(o))
        .findFirst();
  }

  private AgreementParty own(Ceremony ceremony) {
    OwnInstitution house = houses.find(ceremony.house()).orElseThrow();
    return new AgreementParty(PartnerId.of(house.id()), house.name(), house.id());
  }

  private AgreementParty party(Pair pair) {
    return new AgreementParty(
        pair.partner(), pair.name(), partners.own(pair.partner()).orElse(null));
  }
}
