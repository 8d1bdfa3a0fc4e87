package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * An institution on its way.
 *
 * @param id of its entry in the register of partners
 * @param keeper the own institution that keeps the entry
 * @param purpose what it is founded for
 * @param agreement the founders’ agreement, where the node has it
 * @param founded the day on which it became an institution, if it did
 * @param revision grows with every change
 */
public record Founding(
    PartnerId id,
    InstitutionId keeper,
    Text name,
    Text purpose,
    Optional<AgreementId> agreement,
    List<Founder> founders,
    Optional<LocalDate> founded,
    int revision) {

  public Founding {
    founders = List.copyOf(founders);
  }

  /** The own institutions whose people read it: its keeper and the founders on this node. */
  public Set<InstitutionId> readers() {
    var readers = new LinkedHashSet<InstitutionId>();
    readers.add(keeper);
    founders.forEach(f -> f.house().ifPresent(readers::add));
    return readers;
  }

  public Optional<Founder> founder(PartnerId partner) {
    return founders.stream().filter(f -> f.partner().equals(partner)).findFirst();
  }

  /** The shares that are agreed. */
  List<Share> shares() {
    return founders.stream().flatMap(f -> f.share().stream()).toList();
  }

  /** Whether every founder’s share is agreed, and they make the whole. */
  public boolean isShared() {
    return shares().size() == founders.size() && Share.comparedToWhole(shares()) == 0;
  }
}
