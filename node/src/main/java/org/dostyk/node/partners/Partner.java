package org.dostyk.node.partners;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * An entry of the register as one reader may see it.
 *
 * @param keptBy the institution of this node whose entry it is
 * @param own whether it is an institution of this node itself; such an entry keeps itself, and
 *     every officer of the node sees it
 * @param aliases the other names that the reader's institutions use for it, those of entries that
 *     were merged into it among them
 * @param revision grows with every change of the details
 * @param mergedInto the entry that it was found to be, if it was
 */
public record Partner(
    PartnerId id,
    InstitutionId keptBy,
    boolean own,
    PartnerDetails details,
    List<Alias> aliases,
    long revision,
    Optional<PartnerId> mergedInto) {

  /** The kind under which the audit trail and the record panels know partners. */
  public static final String RECORD = "partners.partner";

  public Partner {
    aliases = List.copyOf(aliases);
  }

  /** Every name by which the reader knows it, as names are compared. */
  Set<String> folded() {
    var folded = new LinkedHashSet<String>();
    details.name().byTag().values().forEach(n -> folded.add(Fold.of(n)));
    aliases.forEach(a -> folded.add(Fold.of(a.value())));
    return folded;
  }

  public Text name() {
    return details.name();
  }

  public PartnerKind kind() {
    return details.kind();
  }

  public Country country() {
    return details.country();
  }

  public ZoneId zone() {
    return details.zone();
  }

  public boolean toBeConfirmed() {
    return details.identity() == Identity.TO_BE_CONFIRMED;
  }

  /** Whether it does not exist yet. */
  public boolean toBeFounded() {
    return details.identity() == Identity.TO_BE_FOUNDED;
  }
}
