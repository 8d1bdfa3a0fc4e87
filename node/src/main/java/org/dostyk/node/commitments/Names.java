package org.dostyk.node.commitments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/** What partners and people are called, each asked for once. For one page; not thread-safe. */
final class Names {
  private final Partners partners;
  private final People people;
  private final Map<PartnerId, Text> known = new HashMap<>();
  private final Map<AccountId, Optional<PersonNames>> met = new HashMap<>();

  Names(Partners partners, People people) {
    this.partners = partners;
    this.people = people;
  }

  /** The same, which knows everybody whom these promises name: a list asks once, not for each. */
  static Names of(List<Commitment> promises, Partners partners, People people) {
    var names = new Names(partners, people);
    var sides = new HashSet<PartnerId>();
    var owners = new HashSet<AccountId>();
    for (Commitment c : promises) {
      sides.add(c.promiser());
      sides.add(c.beneficiary());
      if (c.owner() instanceof Here here) {
        owners.add(here.account());
      }
    }
    names.known.putAll(partners.namesOf(sides));
    owners.forEach(o -> names.met.put(o, Optional.empty()));
    people.these(owners).forEach(a -> names.met.put(a.id(), Optional.of(a.names())));
    return names;
  }

  Text of(PartnerId partner) {
    return known.computeIfAbsent(partner, partners::nameOf);
  }

  Optional<PersonNames> of(AccountId account) {
    return met.computeIfAbsent(account, a -> people.find(a).map(Account::names));
  }

  /** Whoever answers for a promise; null where nobody does. */
  @Nullable OwnerName of(@Nullable Owner owner) {
    return switch (owner) {
      case null -> null;
      case Here here -> of(here.account()).map(names -> new OwnerName(names, "")).orElse(null);
      case There there -> new OwnerName(null, there.name());
    };
  }
}
