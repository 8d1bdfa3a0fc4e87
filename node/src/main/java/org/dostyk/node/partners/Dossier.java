package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one institution of this node keeps on a partner for itself: the other names it uses, since
 * when the two cooperate, a note. Only that institution's people see it.
 *
 * @param since null where it is not known
 * @param note empty where there is none
 * @param revision grows with every change; 0 where nothing was kept yet
 */
public record Dossier(
    InstitutionId keptBy,
    List<Alias> aliases,
    @Nullable PartialDate since,
    String note,
    long revision) {

  public Dossier {
    aliases = List.copyOf(aliases);
  }

  public static Dossier empty(InstitutionId keptBy) {
    return new Dossier(keptBy, List.of(), null, "", 0);
  }

  boolean saysNothing() {
    return aliases.isEmpty() && since == null && note.isBlank();
  }
}
