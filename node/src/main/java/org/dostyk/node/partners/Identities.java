package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's word on who a partner is. */
@Service
class Identities {
  private final Partners partners;
  private final DossierStore dossiers;

  Identities(Partners partners, DossierStore dossiers) {
    this.partners = partners;
    this.dossiers = dossiers;
  }

  /**
   * Confirms who a partner is.
   *
   * @param usual whether it is the institution that is usually meant by its name: it then gets that
   *     institution's names and country or region, and the name it was met by stays as an alias
   * @throws Refused if somebody changed it in the meantime
   */
  @Transactional
  void confirm(Partner partner, boolean usual, Actor by) {
    PartnerDetails before = partner.details();
    PartnerDetails after =
        usual
            ? usual(
                before,
                KnownName.among(partner.folded())
                    .orElseThrow(() -> new NotFound("a usual name of " + partner.id())))
            : with(before, before.name(), before.country().code());
    if (usual) {
      Dossier kept =
          dossiers.of(partner.id(), partner.keptBy()).orElse(Dossier.empty(partner.keptBy()));
      var aliases = new ArrayList<>(kept.aliases());
      before
          .name()
          .byTag()
          .forEach(
              (tag, name) -> {
                if (!after.name().byTag().containsValue(name)
                    && aliases.stream().noneMatch(a -> Fold.of(a.value()).equals(Fold.of(name)))) {
                  aliases.add(new Alias(tag, name));
                }
              });
      partners.keep(
          partner.id(),
          new Dossier(kept.keptBy(), aliases, kept.since(), kept.note(), kept.revision()),
          by);
    }
    if (!partners.change(partner.id(), partner.keptBy(), partner.revision(), after, by)) {
      throw new Refused(Objection.of("partners.objection.changed_meanwhile"));
    }
  }

  private static PartnerDetails usual(PartnerDetails before, KnownName known) {
    Map<String, String> names = new LinkedHashMap<>(known.usual().byTag());
    before.name().byTag().forEach(names::putIfAbsent);
    return with(before, new Text(new LinkedHashMap<>(names), null), known.country().code());
  }

  private static PartnerDetails with(PartnerDetails d, Text name, String country) {
    var there = new org.dostyk.node.values.Country(country);
    return new PartnerDetails(
        d.kind(),
        name,
        d.ids(),
        there,
        d.town(),
        there.equals(d.country()) ? d.region() : RegionWords.ofTown(there, d.town()).orElse(null),
        there.equals(d.country()) ? d.zone() : there.usualZone(),
        Identity.CONFIRMED);
  }
}
