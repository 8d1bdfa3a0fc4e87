package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the entries of a register that may be meant by a name, in whatever script. */
@Component
class Namesakes {
  /** So many entries that share a place and a field, or a word, are compared. */
  private static final int COMPARED = 200;

  private static final int MOST = 5;

  private final PartnerListStore lists;
  private final PartnerStore store;

  Namesakes(PartnerListStore lists, PartnerStore store) {
    this.lists = lists;
    this.store = store;
  }

  /** An entry that may be meant, and why. */
  record Namesake(Partner partner, Likeness likeness) {}

  /** Who may be meant, the likeliest first; the entry itself is not. */
  List<Namesake> of(PartnerId self, Named named, Set<InstitutionId> readers) {
    var found = new ArrayList<Namesake>();
    for (Partner known :
        store.these(lists.sharing(Likeness.handles(named), readers, COMPARED), readers)) {
      if (!known.id().equals(self) && known.mergedInto().isEmpty()) {
        Likeness likeness = Likeness.of(named, named(known));
        if (likeness.score() >= Likeness.WORTH_ASKING) {
          found.add(new Namesake(known, likeness));
        }
      }
    }
    found.sort(Comparator.comparingDouble((Namesake n) -> n.likeness().score()).reversed());
    return found.subList(0, Math.min(MOST, found.size()));
  }

  static Named named(Partner partner) {
    var names = new ArrayList<>(partner.name().byTag().values());
    partner.aliases().forEach(a -> names.add(a.value()));
    return named(names, partner.country(), partner.details().town());
  }

  static Named named(List<String> names, @Nullable Country country, @Nullable Text town) {
    return new Named(
        names,
        country == null ? null : country.code(),
        Optional.ofNullable(town).map(t -> List.copyOf(t.byTag().values())).orElse(List.of()));
  }
}
