package org.dostyk.node.federation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.InstitutionId;

/** Three nodes with an institution each, by their numbers from 0. */
record Three(List<OwnNode> nodes, List<House> houses, List<String> names) {

  /** Two of them between whom something lies. */
  record Pair(int one, int other) {
    /** Each of them, the one first. */
    List<Integer> both() {
      return List.of(one, other);
    }
  }

  OwnNode node(int who) {
    return nodes.get(who);
  }

  Actor officer(int who) {
    return houses.get(who).officer();
  }

  InstitutionId house(int who) {
    return houses.get(who).id();
  }

  /** Under which id one of them knows another. */
  PartnerId partner(int who, int whom) {
    return Acquainted.partner(node(who), houses.get(who), houses.get(whom), names.get(whom));
  }

  LocalDate today(int who) {
    return LocalDate.ofInstant(node(who).clock().instant(), ZoneOffset.UTC);
  }

  /** What stands in one's trail about a record. */
  List<String> trail(int who, UUID record) {
    return node(who).a(Audit.class).of(record, Set.of(house(who))).stream()
        .map(AuditEntry::action)
        .toList();
  }
}
