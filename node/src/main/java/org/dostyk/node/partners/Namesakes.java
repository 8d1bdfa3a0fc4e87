package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.search.Likeness.Read;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the entries of a register that may be meant by a name, in whatever script. */
@Component
class Namesakes {
  /** So many entries that share a place and a field, or a word, are compared. */
  private static final int COMPARED = 40;

  private static final int MOST = 5;

  private final PartnerListStore lists;
  private final PartnerStore store;

  Namesakes(PartnerListStore lists, PartnerStore store) {
    this.lists = lists;
    this.store = store;
  }

  /** An entry that may be meant, and why. */
  record Namesake(Partner partner, Likeness likeness) {}

  /** Who of its country may be meant, the likeliest first; the entry itself is not. */
  List<Namesake> of(PartnerId self, Named named, Set<InstitutionId> readers) {
    var found = new ArrayList<Namesake>();
    String country = named.country();
    if (country == null) {
      return found;
    }
    var matching = new Matching();
    matching.begin();
    Read read = Read.of(named);
    var sought = new Lookalikes.Sought(read.handles().sought(), country);
    List<PartnerId> sharing = lists.sharing(List.of(sought), readers, COMPARED).getFirst();
    for (Partner known : store.these(sharing, readers)) {
      if (!known.id().equals(self) && known.mergedInto().isEmpty()) {
        Likeness likeness = Likeness.of(read, Read.of(named(known)));
        if (likeness.score() >= Likeness.WORTH_ASKING) {
          found.add(new Namesake(known, likeness));
        }
      }
    }
    matching.compared = sharing.size();
    matching.commit();
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
